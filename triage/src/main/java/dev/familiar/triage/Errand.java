package dev.familiar.triage;

import dev.familiar.model.source.Mark;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

// Whoever sells, asks for support or wants something gets an answer too: one. Mail both ways is
// knowing unless it is a transaction, a support case or a brush-off, and what these have in common
// is not their words, which are endless, but their course: somebody writes, the owner answers once,
// and after at most a word of thanks nothing follows.

/// Whether mail both ways was all one errand of the other's.
final class Errand {

    private static final int MOST_OF_THEIRS = 2;
    private static final Duration SOON = Duration.ofDays(14);

    private Errand() {}

    /// An errand is also what somebody sends again and again without ever answering, of which the
    /// owner once asked to be spared.
    ///
    /// @param exchanges everything between the two, oldest first
    static boolean isOne(List<Exchange> exchanges) {
        List<Exchange> mail = exchanges.stream().filter(Acquaintance::isPersonalMail).toList();
        List<Exchange> own = mail.stream().filter(e -> e.direction() == Direction.SENT).toList();
        if (own.size() != 1) {
            return false;
        }
        if (mail.size() > own.size() + MOST_OF_THEIRS) {
            return mail.stream()
                    .filter(e -> e.direction() == Direction.RECEIVED)
                    .noneMatch(e -> e.setting().marks().contains(Mark.REPLY));
        }
        boolean began = mail.getFirst().direction() == Direction.RECEIVED;
        boolean answers = own.getFirst().setting().marks().contains(Mark.REPLY);
        Instant end = mail.getFirst().moment().at().plus(SOON);
        return began && answers && !mail.getLast().moment().at().isAfter(end);
    }
}
