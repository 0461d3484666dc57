package dev.familiar.testkit.world;

import dev.familiar.testkit.career.Employer;
import dev.familiar.testkit.career.Position;
import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.chance.Pools;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Connections in common as they overlap in life: strangers who share one firm with the owner have
/// many, an old friend who is new to the platform has none. The shares are in the resource
/// `mutual-habits.txt`.
final class LifelikeMutuals {
    private static final double UNKNOWN = 0.12;
    private static final double PERCENT = 100;

    /// How often the connections in common with a stranger are all of one firm, if there are some.
    private static final double ONE_FIRM = 0.4;

    private static final int FEW = 5;

    private final List<Person> connections;
    private final List<String> close;
    private final List<String> hubs;
    private final Person owner;
    private final Temper temper;

    LifelikeMutuals(List<Person> people, Person owner, Temper temper) {
        this.connections = people.stream().filter(p -> p.tie().in(Channel.CONNECTION)).toList();
        this.close = names(connections, TieKind.STRONG);
        this.hubs = names(connections, TieKind.CONNECTION_ONLY).stream().limit(12).toList();
        this.owner = owner;
        this.temper = temper;
    }

    private static List<String> names(List<Person> from, TieKind kind) {
        return from.stream()
                .filter(p -> p.tie().kind() == kind)
                .map(p -> p.names().text())
                .toList();
    }

    RequestCard.Mutuals of(RequestClass truth, Person person, Dice dice) {
        List<String> cells =
                Pools.split(Pools.values("mutual-habits.txt", truth.name()).getFirst(), '|');
        int count = count(Pools.split(cells.getFirst(), ';'), dice);
        double fromClose = Double.parseDouble(cells.get(1)) / PERCENT;
        List<String> firm =
                count >= FEW && dice.fork("firm", 0).chance(ONE_FIRM) ? firm(person) : List.of();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < Math.min(2, count); i++) {
            List<String> from = firm.isEmpty() ? dice.chance(fromClose) ? close : hubs : firm;
            if (!from.isEmpty()) {
                String name = dice.pick(from);
                if (!names.contains(name)) {
                    names.add(name);
                }
            }
        }
        boolean unknown = dice.chance(UNKNOWN);
        return new RequestCard.Mutuals(shown(unknown, count), unknown ? List.of() : names);
    }

    private static @Nullable Integer shown(boolean unknown, int count) {
        return unknown ? null : Integer.valueOf(count);
    }

    private int count(List<String> shares, Dice dice) {
        double u = dice.unit() * PERCENT;
        int band = 0;
        while (band < shares.size() - 1 && u >= Double.parseDouble(shares.get(band))) {
            u -= Double.parseDouble(shares.get(band));
            band++;
        }
        int ordinary =
                switch (band) {
                    case 0 -> dice.below(2);
                    case 1 -> dice.between(2, 4);
                    case 2 -> dice.between(5, 19);
                    default -> 19 + dice.between(1, 12) * dice.heavy(30);
                };
        return (int) Math.round(ordinary * temper.of("mutuals"));
    }

    /// The owner's connections at an employer of this person where the owner worked too, else at
    /// the present one.
    private List<String> firm(Person person) {
        List<Employer> shared =
                person.career().positions().stream()
                        .map(Position::employer)
                        .filter(e ->
                                owner.career().positions().stream()
                                        .anyMatch(mine -> mine.employer().equals(e)))
                        .toList();
        Employer firm = shared.isEmpty() ? person.career().current().employer() : shared.getLast();
        return connections.stream()
                .filter(p ->
                        p.career().positions().stream()
                                .anyMatch(job -> job.employer().equals(firm)))
                .map(p -> p.names().text())
                .toList();
    }
}
