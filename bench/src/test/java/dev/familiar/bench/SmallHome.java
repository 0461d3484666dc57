package dev.familiar.bench;

import dev.familiar.app.Familiar;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.model.EmailAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// A home of one archive, to time questions to.
final class SmallHome {

    private SmallHome() {}

    /// @param name of the archive's file
    static Path of(Path folder, String name, String archive) throws IOException {
        Path file = Files.writeString(folder.resolve(name), archive);
        Path home = folder.resolve("home");
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
        try (Familiar familiar = Familiar.open(home, clock)) {
            EmailAddress owner = EmailAddress.parse("alex.rivers@mail.example.com").orElseThrow();
            familiar.reading()
                    .importArchives(
                            new ImportRequest(List.of(file), "", "", List.of(owner), false),
                            ImportProgress.none());
        }
        return home;
    }
}
