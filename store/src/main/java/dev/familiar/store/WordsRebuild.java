package dev.familiar.store;

import dev.familiar.model.source.Interaction;
import dev.familiar.store.text.Wording;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/// Makes the index of words again, from the whole texts of the archives that are still there and,
/// when it is closed, from the excerpts of all other interactions. For one thread.
///
/// The text that comes first for an interaction is taken. Nothing is findable until it is closed;
/// if the program ends before, the excerpts are, as after a restore.
///
/// Only one at a time, and not beside an import: [Store#rebuildWords] sees to it.
public final class WordsRebuild implements AutoCloseable {

    private final Database database;
    private final Words words;
    private final TextFeed feed;
    private final Runnable onClose;

    /// Rows whose whole text is in; a bit for each interaction.
    private final BitSet done = new BitSet();

    WordsRebuild(Database database, Words words, Runnable onClose) {
        this.database = database;
        this.words = words;
        this.onClose = onClose;
        this.feed = words.clear();
    }

    /// Takes in the words of an interaction that the store has; others are passed by.
    ///
    /// One look by the key's hash. Words go under the row the store has, with its time, subject and
    /// accounts, which may come from several copies; only the text is this archive's.
    ///
    /// A failure to write the index may be told by [#close] only.
    ///
    /// @param text all own words
    public void put(Interaction interaction, String text) {
        Wording wording = database.read(sql -> wording(sql, interaction, text));
        if (wording.id() > 0 && !done.get(row(wording))) {
            done.set(row(wording));
            feed.add(wording);
        }
    }

    private static int row(Wording wording) {
        return Math.toIntExact(wording.id());
    }

    /// With row 0 for one that the store does not have: that is no row of any interaction.
    private static Wording wording(Sql sql, Interaction interaction, String text)
            throws SQLException {
        StoredInteraction stored =
                StoredInteraction.find(sql, interaction.key()).orElse(StoredInteraction.NONE);
        Set<Long> handles = new HashSet<>();
        stored.parts().forEach(part -> handles.add(part.handle()));
        return new Wording(
                stored.id(),
                new Wording.Frame(
                        interaction.channel(),
                        stored.when().at(),
                        handles.stream().sorted().toList()),
                stored.texts().subject(),
                text,
                true);
    }

    /// How many whole texts were taken in.
    public long texts() {
        return done.cardinality();
    }

    /// Adds the excerpts of what was not put and makes everything findable.
    @Override
    public void close() {
        try {
            words.fill(feed, done);
        } finally {
            onClose.run();
        }
    }
}
