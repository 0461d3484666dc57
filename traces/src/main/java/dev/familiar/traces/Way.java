package dev.familiar.traces;

import dev.familiar.model.source.Mark;
import java.util.Set;

/// What an exchange shows of a tie.
public enum Way {
    /// The owner wrote to the person.
    SENT,
    /// The person wrote to the owner.
    RECEIVED,
    /// Both took part in an event.
    MET,
    /// It went by: a list, a letter of somebody else to both, a program, an invitation without a
    /// yes.
    BESIDE,
    /// Nothing: spam, a draft, what was cancelled.
    NOTHING;

    /// Whether it is a trace: something that shows the two have met.
    public boolean isTrace() {
        return switch (this) {
            case SENT, RECEIVED, MET -> true;
            case BESIDE, NOTHING -> false;
        };
    }

    /// What an exchange of that direction with those marks shows; [TieFacts] counts the same.
    public static Way of(Direction direction, Set<Mark> marks) {
        if (isNothing(marks)) {
            return NOTHING;
        }
        if (isImpersonal(direction, marks)) {
            return BESIDE;
        }
        return switch (direction) {
            case SENT -> SENT;
            case RECEIVED -> RECEIVED;
            case MET -> MET;
            case INVITED, OVERHEARD, BESIDE -> BESIDE;
        };
    }

    static boolean isNothing(Set<Mark> marks) {
        return marks.contains(Mark.SPAM)
                || marks.contains(Mark.DRAFT)
                || marks.contains(Mark.INVITATION_NOTE)
                || marks.contains(Mark.CANCELLED);
    }

    /// Bulk and automatic mail is written to nobody. List mail is a trace only where it names the
    /// other side. What the owner wrote by hand is a trace whatever a list stamped on it, so that
    /// is asked first. An answer to an invitation is a button: whoever mails one has it pressed.
    static boolean isImpersonal(Direction direction, Set<Mark> marks) {
        if (marks.contains(Mark.CALENDAR_REPLY)) {
            return direction == Direction.SENT;
        }
        if (marks.contains(Mark.AUTOMATIC)) {
            return true;
        }
        if (direction == Direction.SENT) {
            return false;
        }
        if (marks.contains(Mark.LIST)) {
            return direction != Direction.RECEIVED;
        }
        return marks.contains(Mark.BULK);
    }
}
