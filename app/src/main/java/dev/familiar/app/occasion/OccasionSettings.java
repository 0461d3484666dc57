package dev.familiar.app.occasion;

import dev.familiar.network.occasion.LeapDay;
import dev.familiar.triage.Audit;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What the owner chose about occasions.
///
/// @param tie the least strength of a tie, 0 to 1, of people whose occasions are told
/// @param leapDay when those born on 29 February have their birthday in a common year
/// @param everyAnniversary whether anniversaries of a job are told that are no milestones
/// @param zone where the owner is, null to be worked out
public record OccasionSettings(
        double tie, LeapDay leapDay, boolean everyAnniversary, @Nullable ZoneId zone) {

    /// Close ties, 28 February, milestones only.
    public static final OccasionSettings DEFAULT =
            new OccasionSettings(Audit.CLOSE, LeapDay.FEBRUARY_28, false, null);

    /// The same for ties of another strength.
    public OccasionSettings withTie(double other) {
        return new OccasionSettings(other, leapDay, everyAnniversary, zone);
    }
}
