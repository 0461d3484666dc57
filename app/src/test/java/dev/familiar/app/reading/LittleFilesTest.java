package dev.familiar.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.model.EmailAddress;
import dev.familiar.store.Store;
import dev.familiar.store.row.InteractionRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Downloads of hundreds of small files: a commit for each would take a hundred times what reading
/// it takes.
@Timeout(300)
class LittleFilesTest {

    private static final InstantSource NOW =
            InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));

    private static final int THREADS = 250;

    @TempDir Path folder;

    /// The forms in which a download comes.
    enum Form {
        ZIP,
        FOLDER,
        TGZ
    }

    private static String person(int thread) {
        List<String> given = List.of("Ada", "Basil", "Clara", "Dario", "Edda", "Felix", "Greta");
        List<String> family = List.of("Oberlander", "Quill", "Rivers", "Thornbury", "Zell");
        return given.get(thread % 7) + " " + family.get(thread / 7 % 5) + " " + thread;
    }

    private static String name(int thread) {
        return "messages/inbox/thread_" + (1_000_000 + thread) + "/message_1.json";
    }

    private static String thread(int thread, int messages) {
        StringBuilder json = new StringBuilder("{\n \"participants\": [{\"name\": \"");
        json.append(person(thread)).append("\"}, {\"name\": \"Otto Owner\"}],\n \"messages\": [");
        for (int i = messages - 1; i >= 0; i--) {
            json.append(i == messages - 1 ? "\n  " : ",\n  ")
                    .append("{\"sender_name\": \"")
                    .append(i % 2 == 0 ? person(thread) : "Otto Owner")
                    .append("\", \"timestamp_ms\": ")
                    .append(1_600_000_000_000L + thread * 1_000_000L + i * 1000L)
                    .append(", \"content\": \"hello ")
                    .append(thread)
                    .append(" for the ")
                    .append(i)
                    .append("th time\"}");
        }
        return json.append("\n ],\n \"title\": \"")
                .append(person(thread))
                .append("\", \"thread_path\": \"inbox/thread_")
                .append(1_000_000 + thread)
                .append("\"}")
                .toString();
    }

    /// The threads, of one to six messages each; one file in the middle is broken.
    private static Map<String, String> download(Random random) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < THREADS; i++) {
            files.put(name(i), thread(i, 1 + random.nextInt(6)));
        }
        String whole = thread(THREADS / 2, 3);
        files.put(name(THREADS / 2), whole.substring(0, whole.lastIndexOf("hello")));
        return files;
    }

    private static int messages(Map<String, String> files) {
        return files.values().stream()
                .mapToInt(text -> text.split("th time\"", -1).length - 1)
                .sum();
    }

    private Path write(Form form, String name, Map<String, String> files) throws IOException {
        Path target = folder.resolve(name);
        switch (form) {
            case ZIP -> {
                try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
                    for (var file : files.entrySet()) {
                        zip.putNextEntry(new ZipEntry(file.getKey()));
                        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
            case FOLDER -> {
                for (var file : files.entrySet()) {
                    Path path = target.resolve(file.getKey());
                    Files.createDirectories(path.getParent());
                    Files.writeString(path, file.getValue());
                }
            }
            case TGZ -> {
                try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(target))) {
                    for (var file : files.entrySet()) {
                        out.write(member(file.getKey(), file.getValue()));
                    }
                    out.write(new byte[1024]);
                }
            }
        }
        return target;
    }

    /// A member of a tar as POSIX.1-1988 has it: a header of 512 bytes, and the content, filled up
    /// to the next such block.
    private static byte[] member(String name, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 100, "0000644");
        put(header, 124, String.format("%011o", content.length));
        put(header, 136, String.format("%011o", 1_700_000_000));
        put(header, 148, "        ");
        header[156] = '0';
        put(header, 257, "ustar");
        put(header, 263, "00");
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xff;
        }
        put(header, 148, String.format("%06o\0 ", sum));
        ByteArrayOutputStream member = new ByteArrayOutputStream();
        member.writeBytes(header);
        member.writeBytes(content);
        member.writeBytes(new byte[Math.floorMod(-content.length, 512)]);
        return member.toByteArray();
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    private Familiar open() {
        return Familiar.open(folder.resolve("home"), NOW);
    }

    private static ImportReport read(Familiar familiar, Path path) {
        return familiar.reading()
                .importArchives(
                        new ImportRequest(
                                List.of(path),
                                "",
                                "",
                                List.of(new EmailAddress("otto@example.org")),
                                false),
                        ImportProgress.none());
    }

    private static long sum(
            ImportReport report, java.util.function.ToLongFunction<ImportReport.Counts> number) {
        return report.archives().stream().map(ImportReport.Archive::counts).mapToLong(number).sum();
    }

    private static Stream<ImportReport.FaultCount> faults(ImportReport report) {
        return report.archives().stream().flatMap(archive -> archive.faults().stream());
    }

    /// How often the index of words was committed: Lucene counts in the names of its files, in the
    /// base 36.
    private long commits() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("home/words"))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.startsWith("segments_"))
                    .mapToLong(name -> Long.parseLong(name.substring(9), 36))
                    .max()
                    .orElse(0);
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void aDownloadOfManyFilesIsReadWithFewCommitsAndNothingTwice(Form form) throws IOException {
        Map<String, String> files = download(new Random(5));
        Path download = write(form, "download-" + form, files);
        int messages = messages(files);
        try (Familiar familiar = open()) {
            ImportReport first = read(familiar, download);
            assertThat(sum(first, ImportReport.Counts::added)).isEqualTo(messages);
            assertThat(faults(first))
                    .singleElement()
                    .satisfies(fault -> {
                        assertThat(fault.code()).isEqualTo("TRUNCATED");
                        assertThat(fault.count()).isEqualTo(1);
                        assertThat(fault.first().getFirst())
                                .contains("thread_" + (1_000_000 + THREADS / 2))
                                .contains("byte ");
                    });
            assertThat(commits()).isLessThan(6);

            ImportReport again = read(familiar, download);
            assertThat(sum(again, ImportReport.Counts::added)).isZero();
            assertThat(sum(again, ImportReport.Counts::unchanged)).isEqualTo(messages);
            assertThat(faults(again)).hasSize(1);
            assertThat(familiar.doctor(false).healthy()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void ofADownloadThatGrewOnlyWhatIsNewIsRead(Form form) throws IOException {
        Map<String, String> files = download(new Random(7));
        try (Familiar familiar = open()) {
            ImportReport first = read(familiar, write(form, "old", files));
            files.put(name(3), thread(3, 9));
            files.put(name(THREADS), thread(THREADS, 4));
            int messages = messages(files);

            ImportReport second = read(familiar, write(form, "new", files));

            assertThat(sum(second, ImportReport.Counts::read)).isEqualTo(messages);
            assertThat(sum(second, ImportReport.Counts::added))
                    .isEqualTo(messages - sum(first, ImportReport.Counts::added));
            assertThat(familiar.doctor(false).healthy()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void theTextOfAMessageIsFoundAgainInItsFile(Form form) throws IOException {
        Path download = write(form, "download", download(new Random(8)));
        try (Familiar familiar = open()) {
            read(familiar, download);
            try (Store store = Store.openReadOnly(folder.resolve("home"))) {
                for (int thread : List.of(0, 7, THREADS - 1)) {
                    InteractionRow row =
                            store.interactions().interaction(key(thread)).orElseThrow();
                    assertThat(familiar.reading().texts().text(row))
                            .contains("hello " + thread + " for the 0th time");
                }
            }
        }
    }

    /// Of the first message of a thread, as the source builds it.
    private static String key(int thread) {
        byte[] sender = person(thread).getBytes(StandardCharsets.UTF_8);
        return "facebook-message:"
                + (1_000_000 + thread)
                + "/"
                + (1_600_000_000_000L + thread * 1_000_000L)
                + "/"
                + UUID.nameUUIDFromBytes(sender).toString().substring(0, 13);
    }

    @Test
    void cardsInFilesOfTheirOwnAreReadWithFewCommits() throws IOException {
        Map<String, String> cards = new LinkedHashMap<>();
        for (int i = 0; i < 300; i++) {
            cards.put(
                    "cards/" + i + ".vcf",
                    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:%s\r\nEMAIL:p%d@example.com\r\nEND:VCARD\r\n"
                            .formatted(person(i), i));
        }
        try (Familiar familiar = open()) {
            ImportReport report = read(familiar, write(Form.FOLDER, "cards", cards));
            assertThat(sum(report, ImportReport.Counts::added)).isEqualTo(300);
            assertThat(commits()).isLessThan(6);
            assertThat(
                            sum(
                                    read(familiar, write(Form.FOLDER, "cards", cards)),
                                    ImportReport.Counts::unchanged))
                    .isEqualTo(300);
        }
    }
}
