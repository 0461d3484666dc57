package dev.familiar.network.durable;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A way to reach somebody.
///
/// @param kind what sort of way it is
/// @param shown the address, number or account as people write it
/// @param dead since when mail to it is reported undeliverable; null if it is not
/// @param left since when they have left the employer whose it is; null if not known
public record Reach(Kind kind, String shown, @Nullable LocalDate dead, @Nullable LocalDate left) {

    /// What a way lasts as long as.
    public enum Kind {
        /// Their own for good: a mailbox anybody can have, a domain of their name, a telephone.
        PERSONAL,
        /// Their employer's: it ends with the job.
        WORK,
        /// An account of a platform: it ends with the platform, or with a wish of its owner's.
        PLATFORM
    }

    /// Whether something sent there arrives, as far as known.
    public boolean isAlive() {
        return dead == null && left == null;
    }

    /// Hides the address.
    @Override
    public String toString() {
        return "Reach[" + kind + ", hidden]";
    }
}
