package dev.familiar.identity.place;

import dev.familiar.identity.name.FoldedText;
import dev.familiar.identity.place.GeoPlace.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

// Every reading of every part is a candidate; each part of the text that is the candidate or holds
// it speaks for it. Those with the most parts for them remain: "Paris, Texas" leaves one Paris,
// "Paris" all of them. Between those left, the narrower wins where the text repeats itself ("New
// York, New York"), otherwise the one where more people live. A state counts a tenth, because who
// writes "Washington" means the city, but in full where its country follows at once ("Delaware,
// United States"), because platforms name the state between a town and its country. A town counts
// as much as the state of its own name around it.

/// Reads place texts as people and platforms write them.
final class PlaceReader {

    /// The readings of one text.
    ///
    /// @param places the best first
    /// @param whole whether every part of the text was read and speaks for the best
    record Reading(List<GeoPlace> places, boolean whole) {}

    private static final Pattern SEPARATORS = Pattern.compile("[,;·•|/\\n\\r\\t，、]|\\s[-–—]\\s");

    private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]（）]");

    /// A place text is a line; what comes after is no place any more.
    private static final int LONGEST = 300;

    private static final int MOST_PARTS = 8;
    private static final int MOST_READINGS = 30;
    private static final double SHARE_OF_A_REGION = 0.1;

    /// A candidate, the first part it is a reading of, how many parts speak for it, and how much it
    /// is worth against others.
    private record Candidate(GeoPlace place, int part, int votes, double weight) {}

    private final PartReader parts;
    private final Containment containment;

    PlaceReader(PartReader parts, Containment containment) {
        this.parts = parts;
        this.containment = containment;
    }

    Reading read(String text, boolean codes) {
        List<List<GeoPlace>> readings = new ArrayList<>();
        Set<String> written = new HashSet<>();
        boolean whole = true;
        boolean repeats = false;
        int number = 0;
        for (String part : split(text)) {
            repeats |= !written.add(FoldedText.joined(part));
            List<List<GeoPlace>> read =
                    parts.read(part, codes && (number > 0 || isUpperCase(part) || hasWords(part)));
            readings.addAll(read);
            whole &= !read.isEmpty();
            number++;
        }
        return best(readings, whole, repeats);
    }

    /// At commas and the like, and at brackets, unless they belong to a name: "Frankfurt (Oder)".
    private List<String> split(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        List<String> found = new ArrayList<>();
        for (String part : SEPARATORS.split(cut)) {
            if (parts.isName(part)) {
                found.add(part);
            } else {
                found.addAll(List.of(BRACKETS.split(part)));
            }
        }
        found.removeIf(String::isBlank);
        return found.subList(0, Math.min(MOST_PARTS, found.size()));
    }

    private static boolean isUpperCase(String part) {
        return part.chars().noneMatch(Character::isLowerCase);
    }

    /// "Boston ma" may end with a code, "ma" alone is none.
    private static boolean hasWords(String part) {
        return part.strip().indexOf(' ') > 0;
    }

    private Reading best(List<List<GeoPlace>> readings, boolean whole, boolean repeats) {
        Map<GeoPlace, Integer> firstParts = new LinkedHashMap<>();
        for (int part = 0; part < readings.size(); part++) {
            for (GeoPlace place : readings.get(part)) {
                firstParts.putIfAbsent(place, part);
            }
        }
        double share = isRegionInCountry(readings) ? 1 : SHARE_OF_A_REGION;
        List<Candidate> candidates = new ArrayList<>();
        int most = 0;
        for (GeoPlace place : firstParts.keySet()) {
            int votes = votes(place, readings);
            double weight = weight(place, firstParts.keySet(), share);
            candidates.add(new Candidate(place, firstParts.get(place), votes, weight));
            most = Math.max(most, votes);
        }
        int needed = most;
        candidates.removeIf(candidate -> candidate.votes() < needed);
        candidates.sort(order(repeats));
        List<GeoPlace> places =
                candidates.stream().limit(MOST_READINGS).map(Candidate::place).toList();
        return new Reading(places, whole && !places.isEmpty() && needed == readings.size());
    }

    /// The last four only make the order the same everywhere.
    private static Comparator<Candidate> order(boolean repeats) {
        Comparator<Candidate> order = Comparator.comparingInt(Candidate::part);
        if (repeats) {
            order = order.thenComparing(candidate -> candidate.place().kind());
        }
        return order.thenComparing(Comparator.comparingDouble(Candidate::weight).reversed())
                .thenComparing(candidate -> candidate.place().kind())
                .thenComparing(candidate -> candidate.place().country())
                .thenComparing(candidate -> candidate.place().region())
                .thenComparing(candidate -> candidate.place().name());
    }

    private int votes(GeoPlace place, List<List<GeoPlace>> readings) {
        int votes = 0;
        for (List<GeoPlace> part : readings) {
            votes += speaksFor(place, part) ? 1 : 0;
        }
        return votes;
    }

    private boolean speaksFor(GeoPlace place, List<GeoPlace> part) {
        for (GeoPlace other : part) {
            if (other.equals(place)
                    || PartReader.isSaidToHold(other, place)
                    || (other.kind() == Kind.METRO || other.kind() == Kind.CONTINENT)
                            && containment.contains(other, place)) {
                return true;
            }
        }
        return false;
    }

    /// Whether there are two parts and the second is a country.
    private static boolean isRegionInCountry(List<List<GeoPlace>> readings) {
        return readings.size() == 2
                && readings.getLast().stream().anyMatch(place -> place.kind() == Kind.COUNTRY);
    }

    private static double weight(GeoPlace place, Set<GeoPlace> others, double share) {
        if (place.kind() == Kind.REGION) {
            return share * place.population();
        }
        return others.stream()
                .filter(other ->
                        other.kind() == Kind.REGION && PartReader.isSaidToHold(other, place))
                .mapToDouble(other -> share * other.population())
                .reduce((double) place.population(), Math::max);
    }
}
