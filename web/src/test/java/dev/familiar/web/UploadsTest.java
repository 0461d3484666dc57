package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Dropped and chosen files: kept all, under names that every file system takes, in the home only.
class UploadsTest {

    private static final long SEED = 20_261_129;

    @TempDir private Path home;

    private Uploads uploads;

    @BeforeEach
    void prepares() throws IOException {
        uploads = new Uploads(home);
        uploads.prepare();
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void keepsAFileDroppedTwiceOnceAndAnotherOfItsNameBesideIt() throws IOException {
        Path first = uploads.keep("mail.mbox", content("one"));

        assertThat(uploads.keep("mail.mbox", content("one"))).isEqualTo(first);
        assertThat(uploads.keep("mail.mbox", content("two")))
                .hasFileName("2-mail.mbox")
                .hasContent("two");
        assertThat(first).hasContent("one");
    }

    @Test
    void keepsAllOfTwentyThatComeAtOnceUnderOneName() throws Exception {
        for (int round = 0; round < 10; round++) {
            String name = "race" + round + ".csv";
            CountDownLatch ready = new CountDownLatch(20);
            List<Future<Path>> kept = new ArrayList<>();
            try (ExecutorService senders = Executors.newFixedThreadPool(20)) {
                for (int i = 0; i < 20; i++) {
                    String text = "Name\r\nPerson " + i;
                    kept.add(
                            senders.submit(() -> {
                                ready.countDown();
                                ready.await();
                                return uploads.keep(name, content(text));
                            }));
                }
            }
            Set<String> texts = new TreeSet<>();
            for (Future<Path> one : kept) {
                texts.add(Files.readString(one.get()));
            }
            assertThat(texts).hasSize(20);
        }

        assertThat(names(home)).hasSize(200);
    }

    @ParameterizedTest
    @CsvSource({
        "nul.csv, _nul.csv",
        "CON, _CON",
        "aux.tar.gz, _aux.tar.gz",
        "com1.mbox, _com1.mbox",
        "lpt².txt, _lpt².txt",
        "console.csv, console.csv",
        "com10.csv, com10.csv",
        "mail., mail",
        "'mail. . ', mail",
        "...hidden, hidden",
        "..., archive",
        "' ', archive",
        "a/b\\c:d.vcf, c_d.vcf",
        "日本.mbox, 日本.mbox",
        "a\u202egpj.exe, a_gpj.exe"
    })
    void givesANameThatEveryFileSystemTakes(String sent, String kept) {
        assertThat(Uploads.safe(sent)).isEqualTo(kept);
    }

    @Test
    void countsTheLengthOfANameInBytesAndKeepsItsEnding() throws IOException {
        for (String letter : List.of("a", "ß", "日", "𝒜", "e\u0301")) {
            String name = letter.repeat(255) + ".zip";

            assertThat(Uploads.safe(name)).endsWith(".zip");
            assertThat(Uploads.safe(name).getBytes(StandardCharsets.UTF_8).length)
                    .isBetween(Uploads.LONGEST_NAME - 3, Uploads.LONGEST_NAME);
            for (int i = 0; i < 12; i++) {
                assertThat(uploads.keep(name, content(letter + i))).hasContent(letter + i);
            }
        }
    }

    @Test
    void keepsWhateverTheNameInsideItsFolder() throws IOException {
        Random random = new Random(SEED);
        String letters = "ab.. //\\\\:*?\"<>|\u0000\n\u001b\u202e日é~$con1-_ ";
        for (int i = 0; i < 2_000; i++) {
            String name =
                    random.ints(random.nextInt(1, 300), 0, letters.length())
                            .mapToObj(at -> String.valueOf(letters.charAt(at)))
                            .collect(Collectors.joining());
            Path kept = uploads.keep(name, content(String.valueOf(i)));

            assertThat(kept.getParent()).isEqualTo(home.resolve("archives"));
            assertThat(kept.getFileName().toString()).doesNotStartWith(".").doesNotEndWith(".");
            assertThat(kept).hasContent(String.valueOf(i));
        }
        assertThat(names(home)).hasSize(2_000);
    }

    @Test
    void letsNobodyElseReadWhatItKeeps() throws IOException {
        Path kept = uploads.keep("mail.mbox", content("one"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                .isEqualTo("rw-------");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(home.resolve("archives"))))
                .isEqualTo("rwx------");
    }

    @Test
    void takesAwayWhatAKilledProgramLeftHalfReceived() throws IOException {
        Files.writeString(uploads.spool().resolve("MultiPart123"), "From ada@example.org");
        Files.writeString(home.resolve("archives/.incoming-1.part"), "From ada@example.org");
        Path kept = uploads.keep("mail.mbox", content("one"));

        uploads.prepare();

        assertThat(names(home)).containsExactly(kept.getFileName().toString());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void leavesNothingOfAFormsFilesOutsideTheHome(boolean breaksOff) throws Exception {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Set<String> before = spooled(temporary);
        try (Familiar familiar = Familiar.open(home, InstantSource.system());
                WebServer server = WebServer.start(familiar, 0);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            Visitor owner = Visitor.signedIn(server);
            String end = "\r\n--edge--\r\n";
            byte[] head =
                    ("--edge\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n"
                                    + owner.word()
                                    + "\r\n--edge\r\nContent-Disposition: form-data; name=\"file\";"
                                    + " filename=\"cards.vcf\"\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII);
            byte[] card =
                    "BEGIN:VCARD\r\nFN:Ada\r\nEND:VCARD\r\n".getBytes(StandardCharsets.US_ASCII);
            int cards = 300_000;
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST /bring-in/files HTTP/1.1\r\nHost: "
                                    + URI.create(server.origin()).getRawAuthority()
                                    + "\r\nOrigin: "
                                    + server.origin()
                                    + "\r\nCookie: "
                                    + owner.cookie()
                                    + "\r\nConnection: close\r\nContent-Length: "
                                    + (head.length + (long) cards * card.length + end.length())
                                    + "\r\nContent-Type: multipart/form-data; boundary=edge\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            out.write(head);
            for (int i = 0; i < cards; i++) {
                out.write(card);
            }
            out.flush();
            awaitSpooled();
            assertThat(spooled(temporary)).isEqualTo(before);
            if (breaksOff) {
                socket.setSoLinger(true, 0);
            } else {
                out.write(end.getBytes(StandardCharsets.US_ASCII));
                out.flush();
                assertThat(
                                new String(
                                        socket.getInputStream().readAllBytes(),
                                        StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 303");
            }
        }

        assertThat(spooled(temporary)).isEqualTo(before);
        assertThat(names(home.resolve("archives")).contains("cards.vcf")).isNotEqualTo(breaksOff);
    }

    /// Until some of what was sent lies in the home.
    private void awaitSpooled() throws IOException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(end)) {
            try (Stream<Path> files = Files.list(uploads.spool())) {
                if (files.anyMatch(file -> file.toFile().length() > 0)) {
                    return;
                }
            }
            LockSupport.parkNanos(10_000_000);
        }
        assertThat(uploads.spool()).as("where a form's files lie").isNotEmptyDirectory();
    }

    private static Set<String> spooled(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("MultiPart"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
