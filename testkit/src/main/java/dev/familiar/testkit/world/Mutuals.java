package dev.familiar.testkit.world;

import dev.familiar.testkit.chance.Dice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who vouches for whom: friends of the owner for people known, collectors of connections for
/// strangers.
final class Mutuals {
    private final List<String> close;
    private final List<String> hubs;

    Mutuals(List<Person> people) {
        this.close =
                people.stream()
                        .filter(p -> p.tie().in(Channel.CONNECTION))
                        .filter(p -> p.tie().kind() == TieKind.STRONG)
                        .map(p -> p.names().text())
                        .toList();
        this.hubs =
                people.stream()
                        .filter(p -> p.tie().in(Channel.CONNECTION))
                        .filter(p -> p.tie().kind() == TieKind.CONNECTION_ONLY)
                        .limit(12)
                        .map(p -> p.names().text())
                        .toList();
    }

    RequestCard.Mutuals of(RequestClass truth, Dice dice) {
        int count = count(truth, dice);
        double fromClose =
                switch (truth) {
                    case KNOWN -> 0.6;
                    case FORMER_COLLEAGUE -> 0.7;
                    case STRANGER, PERSON_OF_INTEREST -> 0.12;
                    case NAMESAKE, SALESMAN, OPEN_NETWORKER, FAKE -> 0.03;
                };
        List<String> names = new ArrayList<>();
        for (int i = 0; i < Math.min(2, count); i++) {
            List<String> from = dice.chance(fromClose) ? close : hubs;
            if (!from.isEmpty()) {
                String name = dice.pick(from);
                if (!names.contains(name)) {
                    names.add(name);
                }
            }
        }
        boolean unknown = dice.chance(0.12);
        return new RequestCard.Mutuals(shown(unknown, count), unknown ? List.of() : names);
    }

    private static @Nullable Integer shown(boolean unknown, int count) {
        return unknown ? null : Integer.valueOf(count);
    }

    private static int count(RequestClass truth, Dice dice) {
        return switch (truth) {
            case KNOWN -> dice.below(3) + dice.heavy(80);
            case FORMER_COLLEAGUE -> dice.between(2, 12) + dice.heavy(60);
            case NAMESAKE -> dice.below(4);
            case STRANGER -> dice.below(3) * dice.heavy(12);
            case SALESMAN -> dice.below(2) * dice.heavy(40);
            case OPEN_NETWORKER -> 10 + dice.heavy(200);
            case FAKE -> dice.below(5);
            case PERSON_OF_INTEREST -> dice.below(2) + dice.heavy(15);
        };
    }
}
