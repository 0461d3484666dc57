package dev.familiar.testkit.world;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.chance.Pools;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// The parameters of one world: those of the owner's kind, each moved a little by the seed.
///
/// Read from the resource `owner-kinds.txt`, which explains every one. Safe for many threads.
final class Temper {
    private static final String TABLE = "owner-kinds.txt";

    /// What is the same in every world of a kind: sizes, and what the truth is read by.
    private static final Set<String> FIXED =
            Set.of(
                    "vary",
                    "people",
                    "messages",
                    "allhands",
                    "recognised.traced",
                    "recognised.silent");

    private final Map<String, Double> values;

    /// The parameters of that kind, moved by `dice`.
    Temper(OwnerKind kind, Dice dice) {
        int column = columns().indexOf(kind.name());
        Map<String, Double> read = new HashMap<>();
        double vary = 0;
        for (String line : Pools.lines(TABLE)) {
            List<String> cells = Pools.split(line, '|');
            String name = cells.getFirst();
            if (!name.equals("parameter")) {
                double value = Double.parseDouble(cells.get(column));
                if (name.equals("vary")) {
                    vary = value;
                }
                double by = 1 - vary + 2 * vary * dice.fork(name, 0).unit();
                read.put(name, FIXED.contains(name) ? value : value * by);
            }
        }
        this.values = Map.copyOf(read);
    }

    /// The names of the columns, the first one being that of the parameters.
    static List<String> columns() {
        return Pools.split(Pools.lines(TABLE).getFirst(), '|');
    }

    /// The value of a parameter; chances may come out a little above 1.
    ///
    /// @throws IllegalArgumentException if there is no such parameter
    double of(String parameter) {
        Double value = values.get(parameter);
        if (value == null) {
            throw new IllegalArgumentException("there is no parameter " + parameter);
        }
        return value;
    }

    /// The share of requests of that class; for strangers the least there is.
    double request(RequestClass truth) {
        return of("request." + truth.name());
    }

    /// A kind of tie by its share among the people of the archives.
    TieKind tie(Dice dice) {
        double u = dice.unit();
        double at = 0;
        for (TieKind kind : TieKind.values()) {
            at += share(kind);
            if (u < at) {
                return kind;
            }
        }
        return TieKind.CONNECTION_ONLY;
    }

    /// A kind of tie by its share among the kinds that `wanted` lets through; `WEAK` if they have
    /// no share at all.
    TieKind tie(Predicate<TieKind> wanted, Dice dice) {
        double all = 0;
        for (TieKind kind : TieKind.values()) {
            all += wanted.test(kind) ? share(kind) : 0;
        }
        double u = dice.unit() * all;
        TieKind last = TieKind.WEAK;
        for (TieKind kind : TieKind.values()) {
            if (wanted.test(kind) && share(kind) > 0) {
                last = kind;
                u -= share(kind);
                if (u < 0) {
                    return kind;
                }
            }
        }
        return last;
    }

    private double share(TieKind kind) {
        return switch (kind) {
            // What is left over, however the others vary.
            case CONNECTION_ONLY, NONE -> 0;
            case STRONG,
                    WEAK,
                    THEY_WROTE,
                    OWNER_WROTE,
                    COPIED,
                    EVENT_ONLY,
                    CARD_ONLY,
                    PLATFORM_MESSAGES,
                    FACEBOOK_ONLY,
                    SILENT_COLLEAGUE,
                    OVERHEARD,
                    BRUSHED_OFF,
                    PASSING,
                    OFFLINE ->
                    of("tie." + kind.name());
        };
    }

    /// How likely a tie shows in the archive of a channel that shows it with `ordinary` chance with
    /// the ordinary owner.
    double shows(Channel channel, double ordinary) {
        return Math.min(1, ordinary * values.getOrDefault("channel." + channel.name(), 1.0));
    }
}
