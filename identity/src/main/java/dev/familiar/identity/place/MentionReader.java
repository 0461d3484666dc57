package dev.familiar.identity.place;

import dev.familiar.identity.name.FoldedText;
import dev.familiar.identity.place.PlaceReader.Reading;
import java.util.List;
import java.util.Optional;

/// Finds the place that begins at a word of a longer text.
final class MentionReader {

    private static final int MOST_WORDS = 8;

    /// A place that nothing announces must be known to most.
    private static final long WELL_KNOWN = 250_000;

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
        for (int count = Math.min(MOST_WORDS, text.size() - from); count > 0; count--) {
            List<String> some = text.subList(from, from + count);
            if (!isWrittenAsPlace(some)) {
                continue;
            }
            Reading reading = reader.read(String.join(" ", some), true);
            if (reading.whole() && isMeant(text, from, count, reading.places().getFirst())) {
                return Optional.of(new PlaceMention(reading.places(), count));
            }
        }
        return Optional.empty();
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
        if (isAnnounced(text, from)) {
            return !ordinary || isCapital(some.getFirst()) || ends(text, from + count);
        }
        // What holds the place stands beside it, or its name has a word like "Area".
        boolean beside = some.stream().anyMatch(word -> word.endsWith(",")) || count > 2;
        if (beside) {
            return true;
        }
        boolean known = best.population() >= (ordinary ? WORLD_CITY : WELL_KNOWN);
        boolean alone = !isCapitalWord(text, from - 1) && !isCapitalWord(text, from + count);
        return known && (ordinary ? alone && isCapital(some.getFirst()) : alone || count > 1);
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
