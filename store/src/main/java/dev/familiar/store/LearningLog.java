package dev.familiar.store;

import dev.familiar.store.WriteLane.Lane;
import java.time.Instant;
import java.util.List;

/// What the owner said of learning from their decisions. For many threads; every change is on the
/// disk when its method returns.
public final class LearningLog {

    private final Database database;
    private final Changes changes;

    LearningLog(Database database, Changes changes) {
        this.database = database;
        this.changes = changes;
    }

    /// What can be said.
    public enum Word {
        /// Learn from no decision after this.
        FREEZE,
        /// Learn again, also from the decisions in between.
        THAW,
        /// Forget what was learned: only later decisions count.
        RESET,
        /// Takes the last reset back.
        RESTORE
    }

    /// One word.
    ///
    /// @param word what
    /// @param at when
    public record Said(Word word, Instant at) {}

    /// Writes a word down.
    public void say(Said said) {
        changes.run(
                Lane.WORD,
                change -> {
                    change.sql()
                            .run(
                                    "INSERT INTO learning_word (word, at) VALUES (?, ?)",
                                    said.word().name(),
                                    said.at().toEpochMilli());
                    change.moves(Epoch.WORD);
                });
    }

    /// Everything said, oldest first.
    public List<Said> all() {
        return database.read(sql ->
                sql.list(
                        "SELECT word, at FROM learning_word ORDER BY id",
                        row ->
                                new Said(
                                        Word.valueOf(row.getString(1)),
                                        Instant.ofEpochMilli(row.getLong(2)))));
    }
}
