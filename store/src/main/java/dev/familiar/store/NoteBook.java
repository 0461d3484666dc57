package dev.familiar.store;

import dev.familiar.store.WriteLane.Lane;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What the owner notes about people. Nothing is ever deleted: the last word about a record counts.
/// For many threads; every change is on the disk when its method returns.
public final class NoteBook {

    private static final String LAST =
            """
            SELECT about, text, tags, at FROM person_note n
            WHERE id = (SELECT max(id) FROM person_note o WHERE o.about = n.about)
            """;

    private final Database database;
    private final Changes changes;

    NoteBook(Database database, Changes changes) {
        this.database = database;
        this.changes = changes;
    }

    /// A note.
    ///
    /// @param about a description's key
    /// @param text the owner's words, may be empty
    /// @param tags single words or phrases
    /// @param at when it was written
    public record Note(String about, String text, Set<String> tags, Instant at) {

        /// Copies the set.
        public Note {
            tags = Set.copyOf(tags);
        }

        /// Whether there is nothing in it.
        public boolean isEmpty() {
            return text.isEmpty() && tags.isEmpty();
        }

        /// Hides the words.
        @Override
        public String toString() {
            return "Note[" + at + ", hidden]";
        }
    }

    /// Writes notes down, all or none of them. A later one about the same record replaces an
    /// earlier one.
    public void write(List<Note> notes) {
        changes.run(
                Lane.WORD,
                change -> {
                    for (Note note : notes) {
                        change.sql()
                                .run(
                                        "INSERT INTO person_note (about, text, tags, at)"
                                                + " VALUES (?, ?, ?, ?)",
                                        note.about(),
                                        note.text(),
                                        String.join("\n", new TreeSet<>(note.tags())),
                                        note.at().toEpochMilli());
                    }
                    change.moves(Epoch.WORD);
                });
    }

    /// The notes that stand, the oldest first.
    public List<Note> all() {
        return database.read(sql -> sql.list(LAST + "ORDER BY at, about", NoteBook::note)).stream()
                .filter(note -> !note.isEmpty())
                .toList();
    }

    private static Note note(ResultSet row) throws SQLException {
        Set<String> tags = new TreeSet<>(Arrays.asList(row.getString(3).split("\n", -1)));
        tags.remove("");
        return new Note(
                row.getString(1), row.getString(2), tags, Instant.ofEpochMilli(row.getLong(4)));
    }
}
