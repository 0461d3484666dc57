package dev.familiar.network.durable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// By what a tie hangs, where it could break.
///
/// The risk is that of a year. A job ends the less likely the longer it has lasted [1]: after `t`
/// years within the next with probability `1 / (4 + t)`, a quarter in the first year, an eighth
/// after four, one in fourteen after ten, which is the shape of [1] with half of the jobs over
/// after three years. Where it is not known since when, the median of all who work counts, four
/// years [2]. The sector would tell more and is not known. The other risks are set by hand: what is
/// dead is lost, and accounts of platforms are closed seldom.
///
/// [1] Farber: Mobility and stability, the dynamics of job change in labor markets, Handbook of
/// Labor Economics 3 (1999), section 4. [2] US Bureau of Labor Statistics: Employee tenure in 2024,
/// USDL-24-1971: 3.9 years.
///
/// @param kind what there is of ways that last
/// @param risk that the tie is lost within a year, 0 to 1
/// @param years in the job, -1 where it is not known or does not matter
/// @param ways all there are
public record Hold(Kind kind, double risk, int years, List<Reach> ways) {

    private static final int MEDIAN_YEARS = 4;
    private static final double OF_PLATFORM = 0.05;
    private static final double OF_LEFT = 0.9;

    /// What there is, the worst first.
    public enum Kind {
        /// Every address is dead, and there is no other way.
        DEAD,
        /// Every address belongs to an employer they have left.
        LEFT,
        /// Addresses of an employer, and nothing that would outlive the job but an account.
        WORK_ONLY,
        /// An account of a platform, and no address.
        PLATFORM_ONLY
    }

    /// Copies the list.
    public Hold {
        ways = List.copyOf(ways);
    }

    /// What holds a tie; empty if something of their own does, or nothing at all is known: a tie by
    /// meetings alone has no address to lose.
    ///
    /// @param since the day the present job began, null if not known
    public static Optional<Hold> of(List<Reach> ways, @Nullable LocalDate since, LocalDate today) {
        boolean safe =
                ways.stream().anyMatch(way -> way.kind() == Reach.Kind.PERSONAL && way.isAlive());
        if (safe || ways.isEmpty()) {
            return Optional.empty();
        }
        List<Reach> mail = ways.stream().filter(way -> way.kind() != Reach.Kind.PLATFORM).toList();
        if (mail.isEmpty()) {
            return Optional.of(new Hold(Kind.PLATFORM_ONLY, OF_PLATFORM, -1, ways));
        }
        if (mail.stream().allMatch(way -> way.dead() != null)) {
            return Optional.of(new Hold(Kind.DEAD, 1, -1, ways));
        }
        if (mail.stream().noneMatch(Reach::isAlive)) {
            return Optional.of(new Hold(Kind.LEFT, OF_LEFT, -1, ways));
        }
        int years =
                since == null || since.isAfter(today)
                        ? -1
                        : (int) ChronoUnit.YEARS.between(since, today);
        return Optional.of(
                new Hold(
                        Kind.WORK_ONLY,
                        1.0 / (4 + (years < 0 ? MEDIAN_YEARS : years)),
                        years,
                        ways));
    }

    /// Whether a letter to one of the ways could still arrive; an account of a platform is one.
    public boolean canBeAsked() {
        return ways.stream().anyMatch(Reach::isAlive);
    }

    /// What is lost a year: the tie times its risk.
    ///
    /// @param strength of the tie, 0 to 1
    public double loss(double strength) {
        return strength * risk;
    }
}
