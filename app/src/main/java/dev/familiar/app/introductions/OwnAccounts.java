package dev.familiar.app.introductions;

import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.Person;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Participant;
import dev.familiar.model.source.Role;
import dev.familiar.network.introduction.Progress;
import dev.familiar.store.Store;
import dev.familiar.store.row.InteractionRow;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

// Linkage puts an account that nobody knows to the one person of the name it is used under: good
// for looking somebody up, and free for everybody to claim. What the owner wrote to, or keeps in an
// address book or among the connections, nobody else can put there.

/// Which accounts are surely those of the two of an introduction. For one question: it remembers.
final class OwnAccounts implements Progress.Accounts {

    private static final Set<Origin.Kind> KEPT =
            EnumSet.of(
                    Origin.Kind.CARD,
                    Origin.Kind.SAVED_CONTACT,
                    Origin.Kind.CONNECTION,
                    Origin.Kind.FRIEND);

    private final Store store;
    private final Map<Progress.Party, Side> sides;

    /// One of the two, with what has been found about their accounts.
    private record Side(Person person, List<Exchange> exchanges, Map<Handle, Boolean> found) {}

    OwnAccounts(
            Store store,
            Person asker,
            List<Exchange> askers,
            Person wanted,
            List<Exchange> wanteds) {
        this.store = store;
        this.sides =
                Map.of(
                        Progress.Party.ASKER, new Side(asker, askers, new HashMap<>()),
                        Progress.Party.WANTED, new Side(wanted, wanteds, new HashMap<>()));
    }

    @Override
    public Set<Role> roles(Progress.Party whose, String interaction) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Optional.ofNullable(sides.get(whose))
                .ifPresent(side ->
                        whole(interaction).stream()
                                .flatMap(whole -> whole.participants().stream())
                                .filter(part -> side.person().handles().contains(part.handle()))
                                .filter(part -> isOwn(side, part.handle()))
                                .forEach(part -> roles.add(part.role())));
        return roles;
    }

    private Optional<Interaction> whole(String key) {
        return store.interactions().interaction(key).map(InteractionRow::interaction);
    }

    private boolean isOwn(Side side, Handle account) {
        return side.found()
                .computeIfAbsent(account, handle -> isKept(side, handle) || isKnown(side, handle));
    }

    private static boolean isKept(Side side, Handle account) {
        return side.person().descriptions().stream()
                .filter(description -> KEPT.contains(description.origin().kind()))
                .anyMatch(description -> description.handles().contains(account));
    }

    /// Whether the owner wrote to it; the newest first, as the account is one in use.
    private boolean isKnown(Side side, Handle account) {
        return side.exchanges().reversed().stream()
                .filter(exchange -> exchange.direction() == Direction.SENT)
                .filter(exchange -> !exchange.setting().isNoise())
                .flatMap(exchange -> whole(exchange.interaction()).stream())
                .flatMap(whole -> whole.participants().stream())
                .anyMatch(part -> part.role() != Role.FROM && isOf(part, account));
    }

    private static boolean isOf(Participant part, Handle account) {
        return part.handle().key().equals(account.key());
    }
}
