package dev.familiar.identity.lexicon;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The line of work of each group of ISCO-08: `isco-families.txt` beside this class.
final class IscoFamilies {

    private static final int DIGITS = 4;

    private static final Map<String, OccupationFamily> BEGINNINGS = new HashMap<>();

    static {
        for (String line : TextTable.lines("isco-families.txt")) {
            int colon = line.indexOf(':');
            OccupationFamily family =
                    OccupationFamily.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
            TextTable.words(line.substring(colon + 1))
                    .forEach(group -> BEGINNINGS.put(group, family));
        }
    }

    private IscoFamilies() {}

    /// The line of work of a group of any number of digits; empty for work that every line has.
    static Optional<OccupationFamily> of(String group) {
        for (int digits = Math.min(group.length(), DIGITS); digits > 0; digits--) {
            OccupationFamily family = BEGINNINGS.get(group.substring(0, digits));
            if (family != null) {
                return Optional.of(family);
            }
        }
        return Optional.empty();
    }

    /// Three digits of a unit group, or all four where its neighbours are in other lines of work.
    static String fine(String unit) {
        boolean parted =
                BEGINNINGS.keySet().stream()
                        .anyMatch(known ->
                                known.length() == DIGITS && known.startsWith(unit.substring(0, 3)));
        return parted ? unit : unit.substring(0, 3);
    }
}
