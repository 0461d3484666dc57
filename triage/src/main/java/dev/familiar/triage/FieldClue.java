package dev.familiar.triage;

import dev.familiar.identity.lexicon.OccupationFamily;
import dev.familiar.model.source.Channel;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import dev.familiar.triage.evidence.Clue;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Compares the line of work in a headline with what the owner's whole correspondence is about.
///
/// A dentist of the name of a colleague is rather a namesake if, in years of mail, teeth are hardly
/// ever mentioned. Both lives must be known: it stands in only where no title tells what the person
/// does and mail with them is plentiful, and where it is not said, the titles are compared as part
/// of who it is. Only lines whose people leave plain words in mail are listed (`field-words.tsv`);
/// a headline that may mean another, such as "consultant", says nothing, and neither does a small
/// archive. People change fields: it is worth two bits at most.
final class FieldClue {

    private static final long FEWEST_TEXTS = 300;
    private static final int FEWEST_WITH_THEM = 6;
    private static final double HARDLY_EVER = 0.01;

    private final Map<OccupationFamily, Set<String>> topics = new EnumMap<>(OccupationFamily.class);

    FieldClue() {
        for (String line : Phrases.lines("field-words.tsv")) {
            String[] cells = line.split("\t");
            topics.put(
                    OccupationFamily.valueOf(cells[0].toUpperCase(Locale.ROOT)),
                    Set.of(cells[1].split(" ")));
        }
    }

    /// The contradiction, if the headline names a line of work that the archives do not touch.
    ///
    /// @param lives the headlines and titles of the person found
    /// @param exchanges what passed between the person and the owner
    /// @param texts how many messages the archives hold
    Optional<Clue> compare(
            String headline,
            List<String> lives,
            List<Exchange> exchanges,
            TraceBook book,
            long texts) {
        Set<OccupationFamily> theirs = OccupationFamily.of(headline);
        boolean open = theirs.isEmpty() || !topics.keySet().containsAll(theirs);
        if (open || texts < FEWEST_TEXTS || mail(exchanges) < FEWEST_WITH_THEM) {
            return Optional.empty();
        }
        boolean told = lives.stream().anyMatch(life -> !OccupationFamily.of(life).isEmpty());
        if (told || book.textsWithAny(words(theirs)) > HARDLY_EVER * texts) {
            return Optional.empty();
        }
        return Optional.of(
                Clue.of(
                        "field.contradicts",
                        1,
                        "works in "
                                + theirs.iterator().next().word()
                                + ", which your archives hardly ever touch"));
    }

    private Collection<String> words(Set<OccupationFamily> families) {
        Set<String> words = new HashSet<>();
        families.forEach(family -> words.addAll(topics.get(family)));
        return words;
    }

    private static long mail(List<Exchange> exchanges) {
        return exchanges.stream()
                .filter(e -> e.channel() == Channel.MAIL)
                .filter(e -> e.direction() == Direction.SENT || e.direction() == Direction.RECEIVED)
                .count();
    }
}
