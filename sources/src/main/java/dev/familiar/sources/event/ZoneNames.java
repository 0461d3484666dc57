package dev.familiar.sources.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

// Windows calls its zones twice: by an English key ("W. Europe Standard Time"), which the machine's
// language translates, and by what its settings show ("(UTC+01:00) Amsterdam, Berlin, …"), an
// offset and a list of cities. Outlook and Exchange have written all of these as TZID. The offset
// is
// that of standard time, all year round.

/// The clocks of zones by what people and Windows call them, in any language.
final class ZoneNames {

    /// No display name of a zone is half as long.
    private static final int LONGEST = 200;

    private static final ZoneTable NAMES = ZoneTable.read("zone-names.txt");
    private static final ZoneTable WORDS = ZoneTable.read("zone-words.txt");

    private static final Pattern OFFSET =
            Pattern.compile(
                    "\\(?\\s*(?:GMT|UTC)\\s*([+\\-\\u2212\\u2013]\\s?\\d{1,2})(?:[:.]?(\\d{2}))?\\s*\\)?(.*)");

    /// "Eastern Standard Time 1": Outlook counts zones whose rules were changed by hand.
    private static final Pattern COUNTER = Pattern.compile("(.*\\D)[ _-]\\d{1,3}");

    private static final Pattern SUMMER = Pattern.compile("(?i)\\b(?:Daylight|Summer) Time\\b");
    private static final Pattern BETWEEN_PLACES = Pattern.compile("[,;/()&\u3001\uff0c\u060c]");

    private static final int MOST_WORDS_OF_A_PLACE = 6;
    private static final int LONGEST_PLACE = 9;

    /// Thai, and all scripts of East Asia.
    private static final int FIRST_WITHOUT_BLANKS = 0x0e00;

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2030;

    private ZoneNames() {}

    /// The clock of a name; empty if the name says nothing. One that says an offset only, or places
    /// that nobody here knows, may be uncertain.
    static Optional<WallClock> find(String name) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        return windows(name)
                .or(() -> only(NAMES.of(ZoneTable.fold(name))))
                .or(() -> displayed(name))
                .or(() -> places(name));
    }

    private static Optional<WallClock> windows(String name) {
        String standard = SUMMER.matcher(name).replaceAll("Standard Time");
        String found = WindowsZones.find(standard);
        Matcher counted = COUNTER.matcher(standard);
        if (found.isEmpty() && counted.matches()) {
            found = WindowsZones.find(counted.group(1).strip());
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(WallClock.of(ZoneId.of(found)));
    }

    private static Optional<WallClock> only(List<ZoneId> zones) {
        return zones.size() == 1 ? Optional.of(WallClock.of(zones.getFirst())) : Optional.empty();
    }

    /// An offset, and behind it nothing, or places.
    private static Optional<WallClock> displayed(String name) {
        Matcher found = OFFSET.matcher(name.toUpperCase(Locale.ROOT));
        ZoneOffset offset = found.matches() ? offset(found) : null;
        if (offset == null) {
            return Optional.empty();
        }
        ZoneOffset written = offset;
        String rest = found.group(3);
        if (ZoneTable.fold(rest).isEmpty()) {
            return Optional.of(_ -> written);
        }
        List<ZoneId> named =
                named(rest).stream().filter(zone -> hadStandard(zone, written)).toList();
        if (!named.isEmpty()) {
            return Optional.of(new Candidates(named, written, true));
        }
        List<ZoneId> possible =
                WindowsZones.all().stream()
                        .map(ZoneId::of)
                        .filter(zone -> hadStandard(zone, written))
                        .toList();
        return Optional.of(
                possible.isEmpty()
                        ? WallClock.guess(_ -> written)
                        : new Candidates(possible, written, false));
    }

    private static @Nullable ZoneOffset offset(Matcher found) {
        String hours = found.group(1).replaceAll("\\s", "").replaceAll("[\u2212\u2013]", "-");
        int minutes = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        try {
            return ZoneOffset.ofHoursMinutes(
                    Integer.parseInt(hours), hours.startsWith("-") ? -minutes : minutes);
        } catch (DateTimeException noSuchOffset) {
            return null;
        }
    }

    /// The list of places without the offset, as some programs keep it: two at least, or a known
    /// one and nothing else.
    private static Optional<WallClock> places(String name) {
        List<ZoneId> named = named(name);
        boolean whole = !WORDS.of(ZoneTable.fold(name)).isEmpty();
        if (named.isEmpty() || (named.size() < 2 && !whole)) {
            return Optional.empty();
        }
        ZoneOffset first = named.getFirst().getRules().getStandardOffset(Instant.EPOCH);
        return Optional.of(new Candidates(named, first, false));
    }

    /// The zones of all places in a text, the longest name that fits each.
    private static List<ZoneId> named(String text) {
        Set<ZoneId> named = new LinkedHashSet<>();
        for (String piece : BETWEEN_PLACES.split(text, -1)) {
            List<String> words = List.of(ZoneTable.fold(piece).split(" ", -1));
            int from = 0;
            while (from < words.size()) {
                int taken = 0;
                int most = Math.min(MOST_WORDS_OF_A_PLACE, words.size() - from);
                for (int length = most; length > 0 && taken == 0; length--) {
                    String place = String.join(" ", words.subList(from, from + length));
                    List<ZoneId> zones = WORDS.of(place);
                    named.addAll(zones);
                    taken = zones.isEmpty() ? 0 : length;
                }
                if (taken == 0) {
                    named.addAll(inside(words.get(from)));
                }
                from += Math.max(taken, 1);
            }
        }
        return new ArrayList<>(named);
    }

    /// The zones of places inside a word, in scripts that set no blanks between words.
    private static Set<ZoneId> inside(String word) {
        Set<ZoneId> inside = new LinkedHashSet<>();
        boolean parted = word.codePoints().allMatch(c -> c < FIRST_WITHOUT_BLANKS);
        for (int from = 0; from < word.length() && !parted; from++) {
            int most = Math.min(word.length(), from + LONGEST_PLACE);
            for (int to = from + 2; to <= most; to++) {
                inside.addAll(WORDS.of(word.substring(from, to)));
            }
        }
        return inside;
    }

    /// Whether standard time was this offset in any of the years that calendars are about.
    private static boolean hadStandard(ZoneId zone, ZoneOffset offset) {
        ZoneRules rules = zone.getRules();
        return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .mapToObj(year -> LocalDate.of(year, 1, 1).atStartOfDay().toInstant(offset))
                .anyMatch(instant -> rules.getStandardOffset(instant).equals(offset));
    }
}
