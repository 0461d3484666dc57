package dev.familiar.app.durable;

import dev.familiar.app.words.Amounts;
import dev.familiar.network.durable.Hold;
import dev.familiar.network.durable.Reach;
import java.util.stream.Collectors;

/// Close ties that would be lost in words for the owner, the same on all faces; not made harmless.
public final class DurableWords {

    private DurableWords() {}

    /// How many there are, in a sentence.
    public static String summary(DurableList list) {
        if (list.close() == 0) {
            return "Nobody is close to you by what was searched, so there is nothing to lose.";
        }
        String close = Amounts.of(list.close(), "close tie");
        return list.total() == 0
                ? "Of your " + close + " each has an address or a number that outlives a job."
                : "Of your "
                        + close
                        + " you could lose "
                        + Amounts.count(list.total())
                        + ": no address of their own is known.";
    }

    /// By what a tie hangs, in a sentence.
    public static String why(DurableView view) {
        Hold hold = view.hold();
        return switch (hold.kind()) {
            case DEAD -> "Mail no longer arrives: " + addresses(hold) + ".";
            case LEFT -> "They left where their address is: " + addresses(hold) + ".";
            case WORK_ONLY ->
                    "Only addresses that may end with a job: "
                            + addresses(hold)
                            + years(hold)
                            + ".";
            case PLATFORM_ONLY -> "Only on a platform, and no address is known.";
        };
    }

    private static String years(Hold hold) {
        if (hold.years() < 0) {
            return "";
        }
        return hold.years() == 0
                ? ", in their first year there"
                : ", there for " + Amounts.of(hold.years(), "year");
    }

    private static String addresses(Hold hold) {
        return hold.ways().stream()
                .filter(way -> way.kind() != Reach.Kind.PLATFORM)
                .map(Reach::shown)
                .collect(Collectors.joining(", "));
    }

    /// Where the letter can go: to an address, else to the account.
    public static String where(DurableView view) {
        boolean mail =
                view.hold().ways().stream()
                        .anyMatch(way -> way.kind() != Reach.Kind.PLATFORM && way.isAlive());
        if (view.draft() == null) {
            return "No way is left to write to them; somebody whom you both know may have one.";
        }
        return mail ? "By mail." : "As a message on the platform.";
    }
}
