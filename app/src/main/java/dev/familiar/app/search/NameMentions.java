package dev.familiar.app.search;

import dev.familiar.model.PersonName;
import dev.familiar.model.source.Interaction;
import dev.familiar.store.Store;
import dev.familiar.store.row.InteractionRow;
import dev.familiar.store.text.TextQuery;
import dev.familiar.triage.TraceBook.Mention;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Finds where others write a name. For many threads.
public final class NameMentions {

    /// Words that may stand between those of a name: a middle name, an initial.
    private static final int APART = 1;

    /// Characters shown around a name: a line of a page.
    private static final int WORDS = 120;

    private final Store store;
    private final TextOpener texts;

    /// @param store where the index is
    /// @param texts reads texts again
    public NameMentions(Store store, TextOpener texts) {
        this.store = store;
        this.texts = texts;
    }

    /// The messages and events up to `asOf` whose words hold the name, newest first, with the words
    /// around it for the newest. What somebody of that name wrote or received is none.
    public List<Mention> find(PersonName name, Instant asOf, int limit) {
        // One word alone is a given name or a common noun: that it stands somewhere says nothing.
        List<String> words = TextQuery.words(name.text());
        if (words.size() < 2) {
            return List.of();
        }
        TextQuery query =
                new TextQuery()
                        .near(String.join(" ", words), APART)
                        .between(Long.MIN_VALUE, asOf.getEpochSecond());
        List<Mention> mentions = new ArrayList<>();
        for (InteractionRow row : store.interactions().matching(query, limit)) {
            if (!takesPart(row.interaction(), words)) {
                mentions.add(mention(row, mentions.isEmpty() ? around(row, words) : ""));
            }
        }
        return mentions;
    }

    /// Whether somebody of that name is among those who wrote or received it, also with more words
    /// to their name. Being written to is a tie, which is counted elsewhere.
    private static boolean takesPart(Interaction interaction, List<String> words) {
        return interaction.participants().stream()
                .anyMatch(p -> TextQuery.words(p.name().text()).containsAll(words));
    }

    private static Mention mention(InteractionRow row, String around) {
        Interaction it = row.interaction();
        return new Mention(
                it.key(),
                it.channel(),
                LocalDate.ofInstant(it.moment().at(), ZoneOffset.UTC),
                it.content().subject(),
                around);
    }

    /// The words around the name, the name between « and »; empty if the archive is gone.
    ///
    /// The beginning that the store keeps is looked through first: opening the archive costs a
    /// millisecond or more.
    private String around(InteractionRow row, List<String> words) {
        Marker marker = new Marker(List.of(new Wanted(words, false)));
        Snippet start = marker.mark(row.interaction().content().excerpt(), WORDS);
        Snippet found =
                start.isMarked()
                        ? start
                        : texts.text(row).map(text -> marker.mark(text, WORDS)).orElse(start);
        return !found.isMarked()
                ? ""
                : found.pieces().stream()
                        .map(piece -> piece.marked() ? "«" + piece.text() + "»" : piece.text())
                        .collect(Collectors.joining())
                        .strip();
    }
}
