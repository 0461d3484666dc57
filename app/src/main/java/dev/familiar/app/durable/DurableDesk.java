package dev.familiar.app.durable;

import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.people.PersonNames;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.people.SayingDesk;
import dev.familiar.app.people.Tongues;
import dev.familiar.app.words.PlainText;
import dev.familiar.model.Affiliation;
import dev.familiar.model.Person;
import dev.familiar.model.ProfileUrl;
import dev.familiar.network.durable.DurableDraft;
import dev.familiar.network.durable.Hold;
import dev.familiar.network.durable.Hold.Kind;
import dev.familiar.store.OwnerBook.Statement;
import dev.familiar.store.Store;
import dev.familiar.store.row.TieRow;
import dev.familiar.traces.Passage;
import dev.familiar.triage.Audit;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The desk of durability: which close ties would be lost, and how to ask for a personal address.
/// One thread.
public final class DurableDesk {

    /// Ties looked at: nobody keeps up more, and a look is a fraction of a millisecond each.
    private static final int MOST = 500;

    /// Letters read for the language of a draft.
    private static final int RECENT = 12;

    private final Store store;
    private final PeopleDesk people;
    private final Ways ways;
    private final InstantSource clock;
    private @Nullable Kept kept;

    /// @param people tells how close people are
    /// @param clock what day it is
    public DurableDesk(Store store, PeopleDesk people, InstantSource clock) {
        this.store = store;
        this.people = people;
        this.ways = new Ways(store);
        this.clock = clock;
    }

    /// A tie before its draft is written.
    private record Found(PersonView view, Hold hold) {

        double loss() {
            return hold.loss(view.tie().strength());
        }
    }

    /// The close ties that would be lost, the most to lose first.
    ///
    /// @param limit the most to give; drafts are written for those only
    public DurableList all(int limit) {
        Kept now = kept();
        return new DurableList(
                now.listed().found().stream().limit(limit).map(found -> view(now, found)).toList(),
                now.listed().found().size(),
                now.listed().close());
    }

    /// The one close tie with the most to lose, but for those lost already; empty if there is none.
    public Optional<DurableView> first() {
        Kept now = kept();
        return now.listed().found().stream()
                .filter(found -> found.hold().kind() == Kind.WORK_ONLY)
                .findFirst()
                .map(found -> view(now, found));
    }

    /// @param found the most to lose first
    /// @param close how many close ties were looked at
    /// @param owner how the owner signs
    private record Listed(List<Found> found, int close, String owner) {}

    /// What was found for a state of the store and the calendar, with the letters written so far:
    /// looking through what came from each address takes seconds where there is much mail.
    private record Kept(String state, Listed listed, Map<String, DurableView> views) {}

    private Kept kept() {
        // Asked before anything is read: what changes meanwhile is read the next time.
        String state = store.epochs() + " " + today();
        Kept last = kept;
        if (last == null || !last.state().equals(state)) {
            last = new Kept(state, listed(), new HashMap<>());
            kept = last;
        }
        return last;
    }

    private Listed listed() {
        List<Statement> said = store.owner().statements();
        List<Found> found = new ArrayList<>();
        int close = 0;
        for (TieRow row : store.interactions().strongestTies(0, MOST)) {
            if (row.strength() < Audit.CLOSE) {
                break;
            }
            Person person = store.people().person(row.person()).orElse(null);
            if (person == null || PersonNames.isDesk(person) || isNever(person, said)) {
                continue;
            }
            PersonView view = people.listed(person);
            if (view.tie().strength() < Audit.CLOSE || !view.tie().facts().anyTrace()) {
                continue;
            }
            close++;
            Hold.of(ways.of(person, view.history(), today()), since(person), today())
                    .ifPresent(hold -> found.add(new Found(view, hold)));
        }
        found.sort(
                Comparator.comparingDouble((Found one) -> -one.loss())
                        .thenComparing(one -> one.view().person().id().value()));
        return new Listed(found, close, PlainText.line(people.ownerName()));
    }

    private static boolean isNever(Person person, List<Statement> said) {
        return !said.isEmpty()
                && SayingDesk.last(person, said)
                        .filter(statement -> statement.word() == Statement.Word.NEVER)
                        .isPresent();
    }

    /// When the present job began, as far as anything says so.
    private static @Nullable LocalDate since(Person person) {
        return person.affiliations()
                .filter(job -> job.kind() == Affiliation.Kind.EMPLOYER)
                .filter(job -> job.span().to() == null)
                .flatMap(job -> Stream.ofNullable(job.span().from()))
                .map(from -> from.earliest())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private DurableView view(Kept now, Found found) {
        return now.views()
                .computeIfAbsent(
                        found.view().person().id().value(), _ -> view(found, now.listed()));
    }

    private DurableView view(Found found, Listed listed) {
        PersonView view = found.view();
        Person person = view.person();
        LocalDate last = view.tie().facts().period().last();
        return new DurableView(
                person.id().value(),
                view.name(),
                String.join(", ", PeopleDesk.work(person)),
                view.tie().strength(),
                last,
                found.hold(),
                person.handles().stream()
                        .filter(ProfileUrl.class::isInstance)
                        .map(handle -> ((ProfileUrl) handle).url())
                        .findFirst()
                        .orElse(""),
                found.hold().canBeAsked() ? draft(view, found.hold(), last, listed.owner()) : null);
    }

    private DurableDraft draft(PersonView view, Hold hold, @Nullable LocalDate last, String owner) {
        List<Passage> recent =
                store.interactions().course(view.person().id()).stream().limit(RECENT).toList();
        return DurableDraft.of(
                PlainText.line(PersonNames.given(view.name())),
                last,
                hold.kind(),
                Tongues.of(store, people.exchanges(view.person().id(), recent)),
                owner);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
