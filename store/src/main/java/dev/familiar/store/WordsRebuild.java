package dev.familiar.store;

import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Participant;
import dev.familiar.model.source.Role;
import dev.familiar.store.text.Wording;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Makes the index of words again, from the whole texts of the archives that are still there and,
/// when it is closed, from the excerpts of all other interactions. For one thread.
///
/// Of several texts for an interaction the longest is taken. Nothing is findable until it is
/// closed; if the program ends before, the excerpts are, as after a restore.
///
/// Only one at a time, and not beside an import: [Store#rebuildWords] sees to it.
public final class WordsRebuild implements AutoCloseable {

    private final Database database;
    private final Words words;
    private final TextFeed feed;
    private final Runnable onClose;

    /// Rows whose whole text is in; a bit for each interaction.
    private final BitSet done = new BitSet();

    /// The length of that text, by row; four bytes for each interaction.
    private int[] lengths = new int[1 << 10];

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
        if (wording.id() == 0) {
            return;
        }
        int row = row(wording);
        if (!done.get(row)) {
            done.set(row);
            keepLength(row, text.length());
            feed.add(wording);
        } else if (text.length() > lengths[row]) {
            // Rare: another copy was cut short, or only its header was read.
            keepLength(row, text.length());
            feed.replace(wording);
        }
    }

    private void keepLength(int row, int length) {
        if (row >= lengths.length) {
            lengths = Arrays.copyOf(lengths, Math.max(row + 1, lengths.length * 2));
        }
        lengths[row] = length;
    }

    private static int row(Wording wording) {
        return Math.toIntExact(wording.id());
    }

    /// With row 0 for one that the store does not have: that is no row of any interaction.
    private static Wording wording(Sql sql, Interaction interaction, String text)
            throws SQLException {
        StoredInteraction stored = stored(sql, interaction);
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

    /// The row of this message, and not of another's with the same Message-ID.
    private static StoredInteraction stored(Sql sql, Interaction interaction) throws SQLException {
        StoredInteraction first =
                StoredInteraction.find(sql, interaction.key()).orElse(StoredInteraction.NONE);
        if (first.isAnothers(interaction.channel(), senders(sql, interaction))) {
            return StoredInteraction.find(sql, interaction.withSenderInKey().key())
                    .orElse(StoredInteraction.NONE);
        }
        return first;
    }

    /// With row 0 for an account that the store does not know.
    private static List<PackedParticipants.Part> senders(Sql sql, Interaction interaction)
            throws SQLException {
        List<PackedParticipants.Part> senders = new ArrayList<>();
        for (Participant participant : interaction.participants()) {
            if (participant.role() == Role.FROM) {
                long row =
                        sql.number(
                                "SELECT id FROM handle WHERE key = ?", participant.handle().key());
                senders.add(
                        new PackedParticipants.Part(Codes.ROLES.indexOf(Role.FROM), false, row, 0));
            }
        }
        return senders;
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
