package dev.familiar.app.outgoing;

import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.people.PersonNames;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.people.Tongues;
import dev.familiar.app.people.UnclearException;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.words.PlainText;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Origin;
import dev.familiar.model.Person;
import dev.familiar.model.ProfileUrl;
import dev.familiar.network.outgoing.InviteNote;
import dev.familiar.network.outgoing.Memory;
import dev.familiar.store.Store;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The desk of outgoing requests: the one sentence that tells the recipient how the two know each
/// other. One thread.
public final class InviteDesk {

    private final Store store;
    private final PeopleDesk people;
    private final InstantSource clock;

    /// @param people finds people
    /// @param clock what is later has not taken place
    public InviteDesk(Store store, PeopleDesk people, InstantSource clock) {
        this.store = store;
        this.people = people;
        this.clock = clock;
    }

    /// What to write to somebody. Reads all that passed with them.
    ///
    /// @param who id, address or name
    /// @param limit the most the platform takes, in UTF-16 code units
    /// @throws UnclearException if a name could be several
    /// @throws NotFoundException if an id or an address is nobody's; of a name nobody has, there is
    ///   simply no trace
    /// @throws IllegalArgumentException if the limit is below [InviteNote#LEAST]
    public InviteView invite(String who, int limit) {
        if (limit < InviteNote.LEAST) {
            throw new IllegalArgumentException(
                    "A sentence needs "
                            + InviteNote.LEAST
                            + " characters at least; found "
                            + limit
                            + ".");
        }
        PersonView view = found(who);
        return view == null
                ? new InviteView(
                        "",
                        PlainText.line(who),
                        "",
                        limit,
                        null,
                        InviteView.Refusal.NO_TRACE,
                        false)
                : of(view, limit);
    }

    private @Nullable PersonView found(String who) {
        try {
            PersonView view = people.require(who);
            // What is no id any more may still be words of somebody else.
            if (PeopleDesk.idOf(who).isPresent() && !view.person().id().value().equals(who)) {
                throw new NotFoundException("nobody of that id is in your archives");
            }
            return view;
        } catch (NotFoundException nobody) {
            if (PeopleDesk.idOf(who).isPresent() || EmailAddress.parse(who).isPresent()) {
                throw nobody;
            }
            return null;
        }
    }

    private InviteView of(PersonView view, int limit) {
        Person person = view.person();
        List<Exchange> exchanges = store.interactions().exchanges(person.id());
        MemoryReader reader = new MemoryReader(store, person, exchanges, clock.instant());
        boolean program = view.tie().facts().passive().oneSided();
        List<Memory> memories = program ? List.of() : reader.all();
        Set<String> own = reader.own();
        InviteNote note =
                InviteNote.of(
                                new InviteNote.Recipient(
                                        PlainText.line(PersonNames.given(view.name())),
                                        own,
                                        reader.others(memories, own)),
                                memories,
                                Tongues.of(store, exchanges),
                                limit)
                        .orElse(null);
        return new InviteView(
                person.id().value(),
                view.name(),
                address(person),
                limit,
                note,
                note == null ? refusal(reader, program) : InviteView.Refusal.NONE,
                PeopleDesk.records(person).contains(Origin.Kind.CONNECTION));
    }

    private static InviteView.Refusal refusal(MemoryReader reader, boolean program) {
        if (program) {
            return InviteView.Refusal.NO_TRACE;
        }
        if (reader.wrote(Direction.RECEIVED)) {
            return InviteView.Refusal.NEVER_ANSWERED;
        }
        return reader.wrote(Direction.SENT)
                ? InviteView.Refusal.NO_ANSWER
                : InviteView.Refusal.NO_TRACE;
    }

    private static String address(Person person) {
        return person.handles().stream()
                .filter(ProfileUrl.class::isInstance)
                .map(handle -> ((ProfileUrl) handle).url())
                .findFirst()
                .orElse("");
    }
}
