package dev.familiar.sources.mail.header;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The zone names of mail: those of RFC 5322 section 4.3 and the European, Asian and Pacific ones
/// that programs write in spite of it.
///
/// Names with several meanings in use (`IST`, `BST` outside Britain, `AST`) are left out or given
/// their most common one in mail. `GMT`, `UT`, `UTC` and `Z` are left out too: they say that the
/// time was converted, not where the sender was.
final class ZoneNames {

    private static final Map<String, Integer> HOURS =
            Map.ofEntries(
                    Map.entry("EST", -5),
                    Map.entry("EDT", -4),
                    Map.entry("CST", -6),
                    Map.entry("CDT", -5),
                    Map.entry("MST", -7),
                    Map.entry("MDT", -6),
                    Map.entry("PST", -8),
                    Map.entry("PDT", -7),
                    Map.entry("AKST", -9),
                    Map.entry("AKDT", -8),
                    Map.entry("HST", -10),
                    Map.entry("BRT", -3),
                    Map.entry("WET", 0),
                    Map.entry("WEST", 1),
                    Map.entry("BST", 1),
                    Map.entry("CET", 1),
                    Map.entry("MET", 1),
                    Map.entry("MEZ", 1),
                    Map.entry("CEST", 2),
                    Map.entry("MEST", 2),
                    Map.entry("MESZ", 2),
                    Map.entry("EET", 2),
                    Map.entry("SAST", 2),
                    Map.entry("EEST", 3),
                    Map.entry("MSK", 3),
                    Map.entry("MSD", 4),
                    Map.entry("HKT", 8),
                    Map.entry("SGT", 8),
                    Map.entry("AWST", 8),
                    Map.entry("JST", 9),
                    Map.entry("KST", 9),
                    Map.entry("AEST", 10),
                    Map.entry("AEDT", 11),
                    Map.entry("NZST", 12),
                    Map.entry("NZDT", 13));

    private ZoneNames() {}

    /// The offset a zone name stands for; null if it is none, or says nothing of the sender's
    /// place.
    static @Nullable ZoneOffset find(String name) {
        Integer hours = HOURS.get(name.toUpperCase(Locale.ROOT));
        return hours == null ? null : ZoneOffset.ofHours(hours);
    }
}
