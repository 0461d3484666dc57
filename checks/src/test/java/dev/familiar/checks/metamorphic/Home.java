package dev.familiar.checks.metamorphic;

import dev.familiar.app.Familiar;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.requests.RequestView;
import dev.familiar.model.EmailAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Imports archives into fresh homes of the real program and asks for the verdicts.
///
/// @param folder an empty folder of its own
record Home(Path folder) {

    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-03-15T12:00:00Z"));
    private static final String TABLE =
            "Name,Headline,Location,Company,Mutual Connections,Mutual Names,Note,Profile URL,Sent At\n";

    /// How mail lies on disk.
    enum Layout {
        /// One file.
        MBOX,
        /// A folder with one file a message, in Maildir's shape.
        MAILDIR,
        /// A folder with one `.eml` a message.
        EML
    }

    /// The verdicts after one import of everything.
    Map<String, Said> judge(Archive archive, Layout layout) {
        List<Path> paths = new ArrayList<>();
        if (!archive.letters().isEmpty()) {
            paths.add(mail("mail", archive.letters(), layout));
        }
        if (!archive.cards().isEmpty()) {
            paths.add(write("cards.vcf", archive.cards()));
        }
        if (!archive.connections().isEmpty()) {
            paths.add(write("Connections.csv", archive.connections()));
        }
        paths.add(requests(archive.askers()));
        return judge(List.of(paths));
    }

    /// The verdicts after these imports, one after the other; by name of who asks.
    Map<String, Said> judge(List<List<Path>> imports) {
        List<EmailAddress> owners = List.of(new EmailAddress(Archive.OWNER.address()));
        Map<String, Said> said = new TreeMap<>();
        try (Familiar familiar = Familiar.open(folder.resolve("home"), CLOCK)) {
            for (List<Path> paths : imports) {
                familiar.reading()
                        .importArchives(
                                new ImportRequest(paths, "", "", owners, false),
                                ImportProgress.none());
            }
            for (RequestView view : familiar.requests().triage(true)) {
                said.put(view.judgement().request().requester().name().text(), Said.of(view));
            }
        }
        return said;
    }

    Path requests(List<Asker> askers) {
        StringBuilder rows = new StringBuilder(TABLE);
        for (int i = 0; i < askers.size(); i++) {
            rows.append(askers.get(i).row(i));
        }
        return write("requests.csv", rows.toString());
    }

    /// Writes mail under that name.
    Path mail(String name, List<Letter> letters, Layout layout) {
        return switch (layout) {
            case MBOX ->
                    write(
                            name + ".mbox",
                            letters.stream().map(Letter::inMbox).collect(Collectors.joining()));
            case MAILDIR -> {
                for (int i = 0; i < letters.size(); i++) {
                    write(name + "/cur/" + i + ".host:2,S", letters.get(i).text());
                }
                directory(name + "/new");
                directory(name + "/tmp");
                yield folder.resolve(name);
            }
            case EML -> {
                for (int i = 0; i < letters.size(); i++) {
                    write(name + "/" + i + ".eml", letters.get(i).text());
                }
                yield folder.resolve(name);
            }
        };
    }

    private void directory(String name) {
        try {
            Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(String name, String text) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
