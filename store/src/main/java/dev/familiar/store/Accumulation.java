package dev.familiar.store;

import dev.familiar.model.Affiliation;
import dev.familiar.model.Biography;
import dev.familiar.model.DateSpan;
import dev.familiar.model.Origin;
import dev.familiar.model.PartialDate;
import dev.familiar.model.PersonDescription;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Brings two sightings of one record that was read off mail together.
///
/// A card or a connection is a state of the world, and a newer archive replaces an older one. What
/// is read off mail is a sighting: each message shows the same facts on one more day. So records of
/// these kinds have no versions; the stretch of time is the union of all sightings, which is the
/// same in whatever order, and in however many pieces, the archives are read.
final class Accumulation {

    private Accumulation() {}

    /// Whether descriptions like this one accumulate instead of having versions.
    static boolean applies(PersonDescription description) {
        return description.origin().kind().isAboutAccount();
    }

    /// Both together: the fuller spelling, from the first sighting to the last. Does not depend on
    /// the order, nor on how often a sighting is added.
    ///
    /// Nearly all sightings say the same in the same letters, so that is looked at first; only
    /// where they differ are both written out to be compared, which is a hundred times as dear.
    static PersonDescription merge(PersonDescription one, PersonDescription other) {
        if (one.equals(other)) {
            return one;
        }
        PartialDate since = earlier(one.origin().since(), other.origin().since());
        PartialDate until = later(one.origin().until(), other.origin().until());
        if (isSameText(one, other)) {
            boolean covered =
                    Objects.equals(since, one.origin().since())
                            && Objects.equals(until, one.origin().until());
            return covered ? one : dated(one, since, until);
        }
        String bareOne = DescriptionJson.write(dated(one, null, null));
        String bareOther = DescriptionJson.write(dated(other, null, null));
        boolean keep = VersionRuns.fuller(bareOne, bareOther).equals(bareOne);
        return dated(keep ? one : other, since, until);
    }

    /// Whether both state the same in the same letters, which nearly all sightings do.
    private static boolean isSameText(PersonDescription one, PersonDescription other) {
        Biography a = one.biography();
        Biography b = other.biography();
        if (!one.handles().equals(other.handles())
                || !one.names().equals(other.names())
                || !a.headline().equals(b.headline())
                || !a.place().equals(b.place())
                || !a.note().equals(b.note())
                || a.affiliations().size() != b.affiliations().size()) {
            return false;
        }
        for (int i = 0; i < a.affiliations().size(); i++) {
            Affiliation x = a.affiliations().get(i);
            Affiliation y = b.affiliations().get(i);
            if (!x.organisation().equals(y.organisation()) || !x.title().equals(y.title())) {
                return false;
            }
        }
        return true;
    }

    /// The same record seen at these times. A signature shows a job for as long as it is seen; a
    /// departure ends one.
    private static PersonDescription dated(
            PersonDescription seen, @Nullable PartialDate since, @Nullable PartialDate until) {
        Origin.Kind kind = seen.origin().kind();
        DateSpan span =
                kind == Origin.Kind.DEPARTURE
                        ? new DateSpan(null, since)
                        : new DateSpan(since, until);
        Biography life = seen.biography();
        List<Affiliation> affiliations =
                life.affiliations().stream()
                        .map(a -> new Affiliation(a.kind(), a.organisation(), a.title(), span))
                        .toList();
        return new PersonDescription(
                seen.key(),
                new Origin(kind, since, until),
                seen.names(),
                seen.handles(),
                new Biography(
                        life.headline(), life.place(), affiliations, life.note(), life.birthday()));
    }

    private static @Nullable PartialDate earlier(
            @Nullable PartialDate one, @Nullable PartialDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        int order = other.earliest().compareTo(one.earliest());
        return order < 0 || order == 0 && isCloser(other, one) ? other : one;
    }

    private static @Nullable PartialDate later(
            @Nullable PartialDate one, @Nullable PartialDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        int order = other.latest().compareTo(one.latest());
        return order > 0 || order == 0 && isCloser(other, one) ? other : one;
    }

    /// Whether a date says more than another that begins or ends on the same day: 1 January says
    /// more than the year. Without it the first one seen would win.
    private static boolean isCloser(PartialDate date, PartialDate than) {
        return Integer.signum(date.month()) + Integer.signum(date.day())
                > Integer.signum(than.month()) + Integer.signum(than.day());
    }
}
