package dev.familiar.identity.place;

import dev.familiar.identity.name.FoldedText;
import dev.familiar.identity.place.PlaceReader.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds the place that begins at a word of a longer text.
final class MentionReader {

    private static final int MOST_WORDS = 8;
    private static final int LONGEST_CODE = 3;

    /// The names of smaller places are often words too, more than one could list.
    private static final long TOWN = 15_000;

    /// A place that nothing announces must be known to most.
    private static final long WELL_KNOWN = 250_000;

    /// One that is known in other languages too.
    private static final long LARGE_CITY = 1_000_000;

    /// Above this the place is meant more often than the people called so.
    private static final long WORLD_CITY = 2_000_000;

    private final PlaceReader reader;
    private final PlaceWords words;

    MentionReader(PlaceReader reader, PlaceWords words) {
        this.reader = reader;
        this.words = words;
    }

    Optional<PlaceMention> read(List<String> text, int from) {
        if (from < 0 || from >= text.size() || isOnlyAnnouncement(text.get(from))) {
            return Optional.empty();
        }
        for (int count = Math.min(MOST_WORDS, text.size() - from); count > 1; count--) {
            Optional<PlaceMention> mention = read(text, from, count);
            if (mention.isPresent()) {
                return mention;
            }
        }
        return state(text, from).or(() -> read(text, from, 1));
    }

    private Optional<PlaceMention> read(List<String> text, int from, int count) {
        List<String> some = text.subList(from, from + count);
        if (!isWrittenAsPlace(some)) {
            return Optional.empty();
        }
        Reading reading = reader.read(String.join(" ", some), count > 1, null);
        return reading.whole() && isMeant(text, from, count, reading.places().getFirst())
                ? Optional.of(new PlaceMention(reading.places(), count))
                : Optional.empty();
    }

    /// "in NY": of codes that stand alone only those of states, since "in IT" and "in HR" are no
    /// countries.
    private Optional<PlaceMention> state(List<String> text, int from) {
        String word = text.get(from);
        String code = PlaceKey.of(FoldedText.words(word));
        boolean written =
                code.length() <= LONGEST_CODE && word.equals(word.toUpperCase(Locale.ROOT));
        if (!written || !isAnnounced(text, from) || words.isOrdinary(code)) {
            return Optional.empty();
        }
        List<GeoPlace> states =
                reader.read(word, true, null).places().stream()
                        .filter(place -> place.kind() == GeoPlace.Kind.REGION)
                        .toList();
        return states.isEmpty() ? Optional.empty() : Optional.of(new PlaceMention(states, 1));
    }

    /// "in Nice" begins at "Nice"; "A Coruña" at its "A".
    private boolean isOnlyAnnouncement(String word) {
        return word.isBlank()
                || !isCapital(word) && words.isPreposition(PlaceKey.of(FoldedText.words(word)));
    }

    /// Neither ends with a word that belongs to what follows, a number or a lone comma, and a code
    /// at the end is in capitals: "in Columbus in 2020" is not in Indiana.
    private boolean isWrittenAsPlace(List<String> some) {
        String last = some.getLast();
        List<String> folded = FoldedText.words(last);
        if (folded.isEmpty() || some.size() == 1) {
            return !folded.isEmpty();
        }
        boolean small = last.length() <= 3 && last.chars().anyMatch(Character::isLowerCase);
        boolean year = last.chars().anyMatch(Character::isDigit);
        return !small && !year && !words.isPreposition(PlaceKey.of(folded));
    }

    private boolean isMeant(List<String> text, int from, int count, GeoPlace best) {
        List<String> some = text.subList(from, from + count);
        String key = PlaceKey.of(FoldedText.words(String.join(" ", some)));
        boolean ordinary = words.isOrdinary(key);
        boolean capital = isCapital(some.getFirst());
        // What holds the place stands beside it, or its name has a word like "Area".
        boolean beside = some.stream().anyMatch(word -> word.endsWith(",")) || count > 2;
        if (isAnnounced(text, from)) {
            if (!beside && (best.population() < TOWN || reader.isPart(key, best))) {
                return (capital || count > 1) && ends(text, from + count);
            }
            return !ordinary || capital || ends(text, from + count);
        }
        return beside || isKnown(key, ordinary, capital, best) && isAlone(text, from, count);
    }

    /// Whether a name that nothing announces means the place to most.
    private boolean isKnown(String key, boolean ordinary, boolean capital, GeoPlace best) {
        if (reader.isPart(key, best)) {
            return false;
        }
        boolean own = !reader.isForeign(key, best);
        if (ordinary) {
            return capital && own && best.population() >= WORLD_CITY;
        }
        // "us" is no country then, nor "gente" a town because Ghent is called so somewhere.
        boolean foreign = !capital && !own;
        return (capital || key.length() > LONGEST_CODE)
                && best.population() >= (foreign ? LARGE_CITY : WELL_KNOWN);
    }

    /// Whether no name goes on before or after: "New York Times", "Bank of America", "Victoria and
    /// Albert".
    private boolean isAlone(List<String> text, int from, int count) {
        int before = isJoining(text, from - 1) ? from - 2 : from - 1;
        int after = isJoining(text, from + count) ? from + count + 1 : from + count;
        return !isCapitalWord(text, before) && !isCapitalWord(text, after);
    }

    private boolean isJoining(List<String> text, int at) {
        return at >= 0
                && at < text.size()
                && words.isJoining(PlaceKey.of(FoldedText.words(text.get(at))));
    }

    private boolean isAnnounced(List<String> text, int from) {
        return from > 0 && words.isPreposition(PlaceKey.of(FoldedText.words(text.get(from - 1))));
    }

    /// Whether the text ends before this word, or a clause begins with it.
    private static boolean ends(List<String> text, int at) {
        return at >= text.size()
                || text.get(at - 1).endsWith(",")
                || !Character.isLetter(text.get(at).codePointAt(0));
    }

    private static boolean isCapital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }

    /// Whether a name may go on here: the word begins with a capital and is not the first of all.
    private static boolean isCapitalWord(List<String> text, int at) {
        return at >= 0 && at < text.size() && isCapital(text.get(at)) && !text.get(at).equals("I");
    }
}
