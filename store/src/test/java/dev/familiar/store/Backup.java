package dev.familiar.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/// A backup as somebody else would change it, who puts the right checksum under what they wrote.
final class Backup {

    private Backup() {}

    /// Takes the checksum off, so that the file is a plain database.
    static void open(Path backup) throws IOException {
        if (Files.exists(backup)) {
            var _ = Seal.takeOff(backup);
        }
    }

    /// Changes what it holds.
    static void change(Path backup, Database.Task task) throws IOException, SQLException {
        open(backup);
        try (Sql sql = RestoredFile.connect(backup)) {
            task.on(sql);
        }
        if (FileMark.of(backup) == FileMark.SEALED) {
            Seal.put(backup);
        }
    }
}
