package dev.familiar.app.people;

import dev.familiar.identity.name.FoldedText;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.PersonId;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.Participant;
import dev.familiar.model.source.Role;
import dev.familiar.store.Store;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Passage;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who the owner is, to tell where they ask about themselves. Immutable.
public final class OwnerSelf {

    /// What is said then.
    public static final String SENTENCE = "That is you.";

    /// Few are enough to learn how the owner signs.
    private static final int CLOSEST = 3;

    private static final int LAST = 10;

    private final Set<String> names;
    private final Set<String> accounts;

    private OwnerSelf(Set<String> names, Set<String> accounts) {
        this.names = Set.copyOf(names);
        this.accounts = Set.copyOf(accounts);
    }

    /// By the owner's accounts, the names that archives give to the owner, and those under which
    /// the owner wrote to those who are closest. [RosterKeeper#self] keeps what was read: the
    /// letters to the closest are the most there are, a tenth of a second in a million messages.
    static OwnerSelf read(Store store) {
        Stream<PersonName> said =
                store.people().ownerDescriptions().stream()
                        .flatMap(description -> description.names().stream());
        Stream<PersonName> used =
                store.interactions().strongestTies(0, CLOSEST).stream()
                        .flatMap(tie -> signed(store, tie.person()));
        return new OwnerSelf(
                Stream.concat(said, used)
                        .map(name -> folded(name.text()))
                        // A given name alone is anybody's.
                        .filter(name -> name.indexOf(' ') > 0)
                        .collect(Collectors.toSet()),
                store.owner().ownerHandles().stream().map(Handle::key).collect(Collectors.toSet()));
    }

    /// The names on the owner's last messages to somebody.
    private static Stream<PersonName> signed(Store store, PersonId person) {
        List<Long> last =
                store.interactions().course(person).stream()
                        .limit(LAST)
                        .map(Passage::number)
                        .toList();
        return store.interactions().exchanges(person, last).stream()
                .filter(exchange -> exchange.direction() == Direction.SENT)
                .flatMap(exchange ->
                        store.interactions().interaction(exchange.interaction()).stream())
                .flatMap(row -> row.interaction().participants().stream())
                .filter(part -> part.role() == Role.FROM)
                .map(Participant::name);
    }

    /// Whether a text is a name or an address of the owner's.
    public boolean is(String text) {
        return EmailAddress.parse(text.strip())
                        .map(address -> accounts.contains(address.key()))
                        .orElse(false)
                || names.contains(folded(text));
    }

    /// Whether a name or one of some accounts is the owner's.
    public boolean is(String name, Collection<? extends Handle> handles) {
        return handles.isEmpty()
                ? is(name)
                : handles.stream().anyMatch(handle -> accounts.contains(handle.key()));
    }

    private static String folded(String text) {
        return String.join(" ", FoldedText.words(text));
    }
}
