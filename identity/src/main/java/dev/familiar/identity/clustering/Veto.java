package dev.familiar.identity.clustering;

import dev.familiar.identity.comparison.BirthdayLevel;
import dev.familiar.model.Origin;
import dev.familiar.model.PartialDate;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What keeps two descriptions apart whatever else agrees.
final class Veto {

    private Veto() {}

    /// Whether two connections have two profiles, or two cards two birth dates.
    static boolean betweenDescriptions(Archive archive, int one, int other) {
        return profilesDiffer(archive, one, other) || birthdaysDiffer(archive, one, other);
    }

    private static boolean profilesDiffer(Archive archive, int one, int other) {
        if (!isOnLinkedIn(archive.kind(one)) || !isOnLinkedIn(archive.kind(other))) {
            return false;
        }
        Set<String> slugs = archive.portrait(one).accounts().slugs();
        Set<String> others = archive.portrait(other).accounts().slugs();
        return !slugs.isEmpty() && !others.isEmpty() && Collections.disjoint(slugs, others);
    }

    static boolean isOnLinkedIn(Origin.Kind kind) {
        return switch (kind) {
            case CONNECTION, FOLLOWED, REQUESTER -> true;
            case CARD, SAVED_CONTACT, FRIEND, CORRESPONDENT, TABLE_ROW -> false;
        };
    }

    private static boolean birthdaysDiffer(Archive archive, int one, int other) {
        return birthdaysDiffer(birthday(archive, one), birthday(archive, other));
    }

    /// Table rows are typed with slips, so their dates only weigh; a card's date is believed.
    static @Nullable PartialDate birthday(Archive archive, int index) {
        return archive.kind(index) == Origin.Kind.TABLE_ROW
                ? null
                : archive.description(index).biography().birthday();
    }

    static boolean birthdaysDiffer(@Nullable PartialDate one, @Nullable PartialDate other) {
        if (one == null || other == null) {
            return false;
        }
        BirthdayLevel level = BirthdayLevel.compare(one, other);
        return level == BirthdayLevel.CONTRADICTS || level == BirthdayLevel.NEAR;
    }
}
