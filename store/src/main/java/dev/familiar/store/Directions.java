package dev.familiar.store;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Role;
import dev.familiar.traces.Direction;
import java.util.Set;

/// Which way an interaction went, from the roles both sides had in it.
///
/// Where the owner is not named among the participants of something in the owner's own archive (a
/// list, a blind copy, an address not known as the owner's), the most modest reading holds:
/// OVERHEARD, not RECEIVED; INVITED, not MET. So it does for an event of which only an answer is
/// known.
final class Directions {

    private static final int FROM = Codes.bit(Role.FROM);
    private static final int NAMED = Codes.bit(Role.TO) | Codes.bit(Role.CC);
    private static final int YES = Codes.bit(Role.ORGANIZER) | Codes.bit(Role.ATTENDEE);

    private Directions() {}

    /// @param owner role bits of the owner, 0 if not named
    /// @param person role bits of the person, not 0
    static Direction of(Channel channel, Set<Mark> marks, int owner, int person) {
        return switch (channel) {
            case EVENT ->
                    (owner & YES) != 0
                                    && (person & YES) != 0
                                    && !marks.contains(Mark.CANCELLED)
                                    && !marks.contains(Mark.CALENDAR_REPLY)
                            ? Direction.MET
                            : Direction.INVITED;
            case MAIL, LINKEDIN_MESSAGE, CHAT, RECOMMENDATION, ENDORSEMENT ->
                    ofMessage(owner, person);
        };
    }

    private static Direction ofMessage(int owner, int person) {
        if ((owner & FROM) != 0) {
            return Direction.SENT;
        }
        if ((person & FROM) != 0) {
            return (owner & NAMED) != 0 ? Direction.RECEIVED : Direction.OVERHEARD;
        }
        return Direction.BESIDE;
    }
}
