package dev.familiar.identity.clustering;

import dev.familiar.identity.name.NameComparison;
import dev.familiar.identity.name.NameLevel;
import dev.familiar.identity.name.ParsedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// How many people the names on one handle show.
final class HandleNames {

    /// Beyond this many the exact number does not matter any more.
    private static final int ENOUGH = 4;

    private static final int MOST_COMPARED = 64;

    private HandleNames() {}

    /// The number of full names of which each clearly differs from all others, at most four. One
    /// person's spellings, nicknames, initials and changed family names count as one.
    static int differentNames(Collection<ParsedName> names) {
        if (names.size() < 2) {
            return Math.min(names.size(), 1);
        }
        List<ParsedName> representatives = new ArrayList<>();
        List<ParsedName> sorted =
                names.stream()
                        .filter(ParsedName::isFull)
                        .sorted(Comparator.comparing(ParsedName::canonical))
                        .limit(MOST_COMPARED)
                        .toList();
        for (ParsedName name : sorted) {
            boolean isNew = representatives.stream().allMatch(known -> clearlyDiffer(known, name));
            if (isNew) {
                representatives.add(name);
            }
            if (representatives.size() >= ENOUGH) {
                break;
            }
        }
        return Math.max(1, representatives.size());
    }

    /// Whether two names cannot be one person's without an explanation.
    static boolean clearlyDiffer(ParsedName one, ParsedName other) {
        NameLevel level = NameComparison.compare(one, other).level();
        return level == NameLevel.OTHER_GIVEN || level == NameLevel.DIFFERENT;
    }
}
