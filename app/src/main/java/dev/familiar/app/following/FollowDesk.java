package dev.familiar.app.following;

import dev.familiar.app.people.OwnerSelf;
import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.people.UnclearException;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.refusal.RefusedException;
import dev.familiar.model.Origin;
import dev.familiar.model.Person;
import dev.familiar.model.ProfileUrl;
import dev.familiar.network.follow.Follow;
import dev.familiar.network.follow.Follow.Said;
import dev.familiar.network.follow.News;
import dev.familiar.network.follow.Platform;
import dev.familiar.network.follow.ProfileLink;
import dev.familiar.network.follow.Proof;
import dev.familiar.store.Ledger;
import dev.familiar.store.Store;
import dev.familiar.store.row.LedgerEntry;
import dev.familiar.store.row.LedgerEntry.Kind;
import dev.familiar.store.row.LedgerEntry.Party;
import dev.familiar.store.row.LedgerEntry.Side;
import dev.familiar.store.row.LedgerEntry.Words;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Passage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The desk of follows: whom the owner follows, and what came of them. One thread.
///
/// Nothing is ever pressed on a platform. What two programs say at once is put in order: each
/// writes only where the ledger still stands as it was read.
public final class FollowDesk {

    /// Characters of each of the owner's texts.
    public static final int LONGEST_WORDS = 1_000;

    private final Store store;
    private final PeopleDesk people;
    private final Supplier<OwnerSelf> owner;
    private final WhomToFollow whom;
    private final InstantSource clock;

    /// @param people finds people
    /// @param owner tells where the owner would follow themselves
    /// @param clock when something is said
    public FollowDesk(
            Store store, PeopleDesk people, Supplier<OwnerSelf> owner, InstantSource clock) {
        this.store = store;
        this.people = people;
        this.owner = owner;
        this.whom = new WhomToFollow(store, people);
        this.clock = clock;
    }

    /// Follows somebody, in the archives or not; or says something else of a follow that stands.
    ///
    /// @throws IllegalArgumentException if a text is too long, or the link is none of a profile
    /// @throws UnclearException if a name could be several
    /// @throws NotFoundException if an id or an address is nobody's
    /// @throws RefusedException if it is the owner, or the link is another person's
    public FollowChange follow(FollowWish wish) {
        List.of(text(wish.why()), text(wish.connectWhen()), text(wish.note()))
                .forEach(FollowDesk::checked);
        requireAnother(wish.who(), null);
        WhomToFollow.Target target =
                FollowBook.read(store).all().stream()
                        .filter(entry -> entry.id().equals(wish.who().strip()))
                        .findFirst()
                        .map(entry -> whom.again(wish, entry))
                        .orElseGet(() -> whom.of(wish));
        requireAnother(target.name(), target.link());
        while (true) {
            List<Ledger.Numbered> ledger = store.ledger().all();
            FollowBook book = FollowBook.of(store, ledger);
            FollowBook.Entry before = book.standing(target.person(), target.keys()).orElse(null);
            SaidJson said = said(wish, before == null ? SaidJson.NOTHING : before.said());
            ProfileLink link =
                    target.link() == null && before != null ? before.link() : target.link();
            if (before != null && says(before, target, said, link)) {
                return new FollowChange(view(before), FollowChange.Outcome.UNCHANGED);
            }
            LedgerEntry entry =
                    entry(Kind.FOLLOWED, target.name(), target.keys(), link, said.words());
            Optional<Ledger.Numbered> written = store.ledger().addIfUnchanged(last(ledger), entry);
            if (written.isPresent()) {
                // As it stands with this word, which may have been taken back meanwhile.
                List<Ledger.Numbered> after = new ArrayList<>(ledger);
                after.add(written.get());
                return new FollowChange(
                        view(
                                FollowBook.of(store, after)
                                        .standing(target.person(), target.keys())
                                        .orElseThrow()),
                        before == null ? FollowChange.Outcome.BEGUN : FollowChange.Outcome.CHANGED);
            }
            // Another program wrote meanwhile: what stands is read again.
        }
    }

    private void requireAnother(String who, @Nullable ProfileLink link) {
        OwnerSelf self = owner.get();
        if (self.is(who) || profile(link).filter(own -> self.is("", List.of(own))).isPresent()) {
            throw new RefusedException(OwnerSelf.SENTENCE + " Name somebody else to follow");
        }
    }

    /// Whether a follow says all of it already; one by name alone does not where the person has
    /// come into the archives since.
    private static boolean says(
            FollowBook.Entry before,
            WhomToFollow.Target target,
            SaidJson said,
            @Nullable ProfileLink link) {
        return said.equals(before.said())
                && (link == null || link(before).filter(link::equals).isPresent())
                && (before.person() != null || target.person() == null);
    }

    private static long last(List<Ledger.Numbered> ledger) {
        return ledger.isEmpty() ? 0 : ledger.getLast().id();
    }

    private LedgerEntry entry(
            Kind kind, String name, Set<String> keys, @Nullable ProfileLink link, Words words) {
        return new LedgerEntry(
                kind,
                link == null ? "" : link.url(),
                link == null ? "" : link.platform().word(),
                words,
                "",
                clock.instant(),
                List.of(new Party(Side.CONCERNED, name, keys)));
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words.strip();
    }

    private static void checked(String words) {
        if (words.length() > LONGEST_WORDS) {
            throw new IllegalArgumentException(
                    "The words have %,d characters; at most %,d are kept."
                            .formatted(words.length(), LONGEST_WORDS));
        }
    }

    private static SaidJson said(FollowWish wish, SaidJson before) {
        Said old = before.said();
        return new SaidJson(
                new Said(
                        wish.why() == null ? old.why() : text(wish.why()),
                        wish.connectWhen() == null ? old.connectWhen() : text(wish.connectWhen()),
                        wish.note() == null ? old.note() : text(wish.note()),
                        wish.known() == null ? old.known() : wish.known()),
                before.passedBy());
    }

    /// Follows somebody no more, however it began.
    ///
    /// @param who as [FollowView#id], a link or account, or a name
    /// @return how it stood
    /// @throws NotFoundException if the owner follows nobody of that kind
    /// @throws UnclearException if a name could be several
    public FollowView unfollow(String who) {
        while (true) {
            List<Ledger.Numbered> ledger = store.ledger().all();
            FollowBook.Entry entry = required(FollowBook.of(store, ledger), who);
            FollowView view = view(entry);
            LedgerEntry word =
                    entry(Kind.UNFOLLOWED, entry.name(), keys(entry), entry.link(), Words.NONE);
            if (store.ledger().addIfUnchanged(last(ledger), word).isPresent()) {
                return view;
            }
        }
    }

    /// Passes a proposal to connect by: it is not made again for this follow.
    ///
    /// @param who as for [#unfollow]
    /// @throws NotFoundException if the owner follows nobody of that kind, or nothing is proposed
    /// @throws UnclearException if a name could be several
    public FollowView passBy(String who) {
        while (true) {
            List<Ledger.Numbered> ledger = store.ledger().all();
            FollowBook.Entry entry = required(FollowBook.of(store, ledger), who);
            Proof proposal = view(entry).proposal();
            if (proposal == null) {
                throw new NotFoundException("nothing is proposed for them");
            }
            SaidJson said = new SaidJson(entry.said().said(), proposal.trace());
            LedgerEntry word =
                    entry(Kind.FOLLOWED, entry.name(), keys(entry), entry.link(), said.words());
            if (store.ledger().addIfUnchanged(last(ledger), word).isPresent()) {
                return view(required(FollowBook.read(store), who));
            }
        }
    }

    /// With the records that the person has by now: those of the beginning may go with an archive.
    private static Set<String> keys(FollowBook.Entry entry) {
        Set<String> keys = new HashSet<>(entry.keys());
        Person person = entry.person();
        if (person != null) {
            keys.addAll(FollowBook.keys(person));
        }
        return keys;
    }

    private FollowBook.Entry required(FollowBook book, String who) {
        String wanted = who.strip();
        List<FollowBook.Entry> exact =
                book.all().stream()
                        .filter(entry -> entry.id().equals(wanted) || entry.keys().contains(wanted))
                        .toList();
        List<FollowBook.Entry> found = exact.isEmpty() ? meant(book, wanted) : exact;
        if (found.size() > 1) {
            throw new UnclearException(
                    "several whom you follow are called so; give the id that familiar following"
                            + " --json shows",
                    found.stream()
                            .flatMap(entry -> Optional.ofNullable(entry.person()).stream())
                            .map(people::listed)
                            .toList());
        }
        if (found.isEmpty()) {
            throw new NotFoundException(
                    "you follow nobody of that name; familiar following lists whom you follow");
        }
        return found.getFirst();
    }

    private List<FollowBook.Entry> meant(FollowBook book, String wanted) {
        if (ProfileLink.isMeant(wanted)) {
            // An account without a server may be of any platform, and those followed are few.
            return book.all().stream().filter(entry -> isLinked(entry, wanted)).toList();
        }
        List<FollowBook.Entry> named =
                book.all().stream().filter(entry -> entry.name().equalsIgnoreCase(wanted)).toList();
        if (!named.isEmpty()) {
            return named;
        }
        try {
            Person person = people.require(wanted).person();
            return book.standing(person, Set.of()).stream().toList();
        } catch (NotFoundException nobody) {
            return List.of();
        }
    }

    private static boolean isLinked(FollowBook.Entry entry, String wanted) {
        for (Platform platform : Platform.values()) {
            if (ProfileLink.read(wanted, platform)
                            instanceof ProfileLink.Reading.Read(ProfileLink link)
                    && (link.equals(entry.link()) || entry.keys().contains(link.key()))) {
                return true;
            }
        }
        return false;
    }

    /// Everybody whom the owner follows: those with a proposal first, then those who answered, then
    /// the rest, the latest trace first.
    public List<FollowView> all() {
        return FollowBook.read(store).all().stream()
                .map(this::view)
                .sorted(
                        Comparator.comparing((FollowView view) -> view.proposal() == null)
                                .thenComparing(
                                        FollowDesk::answered,
                                        Comparator.nullsLast(Comparator.reverseOrder()))
                                .thenComparing(
                                        FollowView::last,
                                        Comparator.nullsLast(Comparator.reverseOrder()))
                                .thenComparing(view -> view.follow().since())
                                .thenComparing(FollowView::id))
                .toList();
    }

    private static @Nullable Instant answered(FollowView view) {
        News.Answer answer = view.news().answer();
        return answer == null ? null : answer.at();
    }

    /// Follows that answered: those who wrote to the owner or met them since, the latest first.
    public List<FollowView> news() {
        return all().stream()
                .filter(view -> view.news().answer() != null)
                .sorted(
                        Comparator.comparing(
                                FollowDesk::answered,
                                Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    /// The follow of a person; empty if the owner does not follow them.
    public Optional<FollowView> of(Person person) {
        return FollowBook.read(store).standing(person, Set.of()).map(this::view);
    }

    private FollowView view(FollowBook.Entry entry) {
        Person person = entry.person();
        if (person == null) {
            return new FollowView(entry.id(), follow(entry, ""), "", null, News.NONE, null, false);
        }
        Instant now = clock.instant();
        boolean connected = PeopleDesk.records(person).contains(Origin.Kind.CONNECTION);
        List<Exchange> fresh = since(person, entry.since());
        News news = News.of(fresh, entry.since(), now);
        Proof proof =
                fresh.isEmpty() || connected || !entry.said().passedBy().isEmpty()
                        ? null
                        : Proof.find(
                                        store.interactions().exchanges(person.id()),
                                        entry.since(),
                                        now)
                                .orElse(null);
        return new FollowView(
                entry.id(),
                follow(entry, person.id().value()),
                String.join(", ", PeopleDesk.work(person)),
                people.tie(person).facts().period().last(),
                news,
                proof,
                connected);
    }

    /// Only what is later is opened: with most of those followed nothing passed since.
    private List<Exchange> since(Person person, Instant since) {
        List<Passage> later =
                store.interactions().course(person.id()).stream()
                        .filter(passage -> passage.at().isAfter(since))
                        .toList();
        return later.isEmpty() ? List.of() : people.exchanges(person.id(), later);
    }

    private static Follow follow(FollowBook.Entry entry, String person) {
        return new Follow(
                person, entry.name(), link(entry).orElse(null), entry.since(), entry.said().said());
    }

    /// As the owner gave it; else the profile that is known of them.
    private static Optional<ProfileLink> link(FollowBook.Entry entry) {
        Person person = entry.person();
        return Optional.ofNullable(entry.link())
                .or(() ->
                        person == null
                                ? Optional.empty()
                                : person.handles().stream()
                                        .filter(ProfileUrl.class::isInstance)
                                        .flatMap(handle ->
                                                ProfileLink.ofUrl(((ProfileUrl) handle).url())
                                                        .stream())
                                        .findFirst())
                .or(() ->
                        entry.keys().stream()
                                .filter(key -> key.startsWith("linkedin:"))
                                .flatMap(key ->
                                        ProfileUrl.ofSlug(key.substring("linkedin:".length()))
                                                .stream())
                                .flatMap(profile -> ProfileLink.ofUrl(profile.url()).stream())
                                .findFirst());
    }

    private static Optional<ProfileUrl> profile(@Nullable ProfileLink link) {
        return link == null || link.platform() != Platform.LINKEDIN
                ? Optional.empty()
                : ProfileUrl.ofSlug(link.account());
    }
}
