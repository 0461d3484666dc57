package dev.familiar.bench.truth;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.ProfileUrl;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A folder with one real owner's mailbox, requests and the truth.
///
/// @param path holds `mail.mbox` or `mail.mbox.xz`, `owner.txt` with addresses between commas,
///   `requests.csv` and `truth.csv`
public record TruthFolder(Path path) {

    private static final String MAILBOX = "mail.mbox";

    /// What is true of one request.
    ///
    /// @param kind what the requester is to the owner
    /// @param addresses theirs, in lower case
    record Row(TruthClass kind, Set<String> addresses) {
        Row {
            addresses = Set.copyOf(addresses);
        }
    }

    /// What tables call the owner.
    public String name() {
        return path.toAbsolutePath().normalize().getFileName().toString();
    }

    Path requests() {
        return path.resolve("requests.csv");
    }

    List<EmailAddress> owners() throws IOException {
        return Arrays.stream(Files.readString(path.resolve("owner.txt")).split(","))
                .flatMap(text -> EmailAddress.parse(text.strip()).stream())
                .toList();
    }

    /// The truth by key of the profile; rows of other classes are left out.
    Map<String, Row> truth() throws IOException {
        Map<String, Row> truth = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(path.resolve("truth.csv"))) {
            for (NamedCsvRecord row : rows) {
                TruthClass kind = TruthClass.of(row.getField("Class")).orElse(null);
                ProfileUrl profile = ProfileUrl.parse(row.getField("Profile URL")).orElse(null);
                if (kind != null && profile != null) {
                    truth.put(profile.key(), new Row(kind, words(row.getField("Addresses"))));
                }
            }
        }
        return truth;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    /// The mailbox, unpacked into `scratch` by the program `xz` if it is packed.
    Path mailbox(Path scratch) throws IOException {
        Path plain = path.resolve(MAILBOX);
        if (Files.exists(plain)) {
            return plain;
        }
        Path packed = path.resolve(MAILBOX + ".xz");
        if (!Files.exists(packed)) {
            throw new NoSuchFileException(plain.toString());
        }
        Path unpacked = scratch.resolve(MAILBOX);
        Process xz =
                new ProcessBuilder("xz", "-dc", packed.toString())
                        .redirectOutput(unpacked.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try {
            if (xz.waitFor() != 0) {
                throw new IOException("xz cannot unpack the mailbox of " + name());
            }
        } catch (InterruptedException e) {
            xz.destroy();
            Thread.currentThread().interrupt();
            throw (IOException)
                    new InterruptedIOException("unpacking was interrupted").initCause(e);
        }
        return unpacked;
    }
}
