package dev.familiar.store;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// How enumerations are written in the tables. The places in these lists are stored: new constants
/// go to the end, whatever their place in the enumeration.
final class Codes {

    /// `interaction.channel`.
    static final List<Channel> CHANNELS =
            List.of(
                    Channel.MAIL,
                    Channel.EVENT,
                    Channel.LINKEDIN_MESSAGE,
                    Channel.CHAT,
                    Channel.RECOMMENDATION,
                    Channel.ENDORSEMENT);

    /// Bits of `interaction.marks`, the first the lowest; there is room for 31.
    static final List<Mark> MARKS =
            List.of(
                    Mark.BULK,
                    Mark.LIST,
                    Mark.AUTOMATIC,
                    Mark.REPLY,
                    Mark.SPAM,
                    Mark.DRAFT,
                    Mark.INVITATION_NOTE,
                    Mark.CALENDAR_REPLY,
                    Mark.CANCELLED,
                    Mark.INTRODUCTION,
                    Mark.LEFT,
                    Mark.CALENDAR_NOTICE);

    /// Bits of `part.roles` and `interaction.owner_role`, and places in [PackedParticipants]. Must
    /// stay below 15, where [#NOISE] is.
    static final List<Role> ROLES =
            List.of(
                    Role.FROM,
                    Role.TO,
                    Role.CC,
                    Role.BCC,
                    Role.ORGANIZER,
                    Role.ATTENDEE,
                    Role.INVITED);

    /// The bit beside the roles that says: no person wrote this, or nobody was meant to see it.
    ///
    /// Copied to each row of `part`, so that who only machines wrote under is known from the
    /// covering index, without a look at the messages.
    static final int NOISE = 1 << 15;

    static final int NOISE_MARKS = bits(Mark.NOISE);

    /// Marks that hold only if every archive that has the message says so: a message kept in one
    /// folder and thrown away in another was kept.
    private static final int WEAK_MARKS = bits(Set.of(Mark.SPAM, Mark.DRAFT));

    private Codes() {}

    /// As a bit set. Every mark has its place: one that had none would shift by -1, to the sign.
    static int bits(Set<Mark> marks) {
        int bits = 0;
        for (Mark mark : marks) {
            bits |= 1 << MARKS.indexOf(mark);
        }
        return bits;
    }

    /// Bits beyond the known marks are passed over; a newer program may have written them.
    static Set<Mark> marks(int bits) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        for (int i = 0; i < MARKS.size(); i++) {
            if ((bits & 1 << i) != 0) {
                marks.add(MARKS.get(i));
            }
        }
        return marks;
    }

    static int bit(Role role) {
        return 1 << ROLES.indexOf(role);
    }

    /// Whether a person neither wrote nor was meant to read it. A list's mail is no noise: people
    /// write it.
    static boolean isNoise(int markBits) {
        return (markBits & NOISE_MARKS) != 0;
    }

    /// The marks of a message that two archives hold; does not depend on their order.
    static int merge(int one, int other) {
        return ((one | other) & ~WEAK_MARKS) | (one & other);
    }
}
