package dev.familiar.triage;

import dev.familiar.triage.evidence.Clue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Compares the occupation in a headline with what the owner's whole correspondence is about.
///
/// A dentist of the name of a colleague is most likely a namesake if, in years of mail, teeth are
/// hardly ever mentioned. Only fields whose people leave plain words in mail are listed
/// (`field-words.tsv`); a headline outside them, such as "consultant", says nothing, and neither
/// does a small archive.
final class FieldClue {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
    private static final long FEWEST_TEXTS = 300;
    private static final double HARDLY_EVER = 0.01;

    private record Field(String name, Set<String> titles, Set<String> topics) {}

    private final List<Field> fields =
            Phrases.lines("field-words.tsv").stream()
                    .map(line -> line.split("\t"))
                    .map(cells -> new Field(cells[0], words(cells[1]), words(cells[2])))
                    .toList();

    /// The contradiction, if the headline names a field that the archives do not touch.
    ///
    /// @param knownHeadlines what the person found is known to do; the same field there settles
    ///   that there is none
    Optional<Clue> compare(
            String headline, List<String> knownHeadlines, TraceBook book, long texts) {
        if (texts < FEWEST_TEXTS) {
            return Optional.empty();
        }
        return fields.stream()
                .filter(field -> touches(headline, field.titles()))
                .filter(field ->
                        knownHeadlines.stream().noneMatch(known -> touches(known, field.titles())))
                .findFirst()
                .filter(field -> book.textsWithAny(field.topics()) <= HARDLY_EVER * texts)
                .map(field ->
                        Clue.of(
                                "field.contradicts",
                                1,
                                "works in "
                                        + field.name()
                                        + ", which your archives hardly ever touch"));
    }

    private static boolean touches(String headline, Set<String> titles) {
        return BETWEEN_WORDS
                .splitAsStream(headline.toLowerCase(Locale.ROOT))
                .anyMatch(titles::contains);
    }

    private static Set<String> words(String cell) {
        return Set.copyOf(List.of(cell.split(" ")));
    }
}
