package dev.familiar.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportReport;
import dev.familiar.app.reading.ImportRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Archives that are searched, grow, move and vanish.
class SearchTest {

    private static final String FAR = "filler ".repeat(200) + "the purple heron of Denver.";

    @TempDir Path folder;

    private Familiar familiar;

    @BeforeEach
    void opens() {
        familiar = Familiar.open(folder.resolve("home"), InstantSource.system());
    }

    @AfterEach
    void closes() {
        familiar.close();
    }

    private static String message(String id, String subject, String text) {
        return """
        From: Ada Oberlander <ada@example.org>
        To: Otto Owner <otto@example.com>
        Date: Mon, 2 Feb 2026 10:00:00 +0100
        Message-ID: <%s@example.org>
        Subject: %s

        %s

        """
                .formatted(id, subject, text);
    }

    private static String inMbox(String message) {
        return "From ada@example.org Mon Feb  2 10:00:00 2026\n" + message;
    }

    private ImportReport.Archive read(Path path) {
        return read(path, false);
    }

    private ImportReport.Archive read(Path path, boolean headersOnly) {
        return familiar.reading()
                .importArchives(
                        new ImportRequest(List.of(path), "", "", List.of(), headersOnly),
                        ImportProgress.none())
                .archives()
                .getFirst();
    }

    private List<SearchHit> find(String query) {
        return familiar.search().search(new SearchRequest(query, 10, false)).hits();
    }

    @Test
    void showsTheWordsAroundAMatchFarDownTheText() throws IOException {
        Path mbox = folder.resolve("a.mbox");
        Files.writeString(
                mbox,
                inMbox(message("1", "one", "hello"))
                        + inMbox(message("2", "two", FAR))
                        + inMbox(message("3", "three", "hello")));
        read(mbox);

        SearchHit hit = find("\"purple heron\"").getFirst();

        assertThat(hit.interaction().key()).isEqualTo("mail:2@example.org");
        assertThat(hit.snippet().text()).contains("the purple heron of Denver.");
        assertThat(hit.snippet().pieces()).contains(new Snippet.Piece("purple heron", true));
    }

    @Test
    void findsAMessageWhoseArchiveIsGone() throws IOException {
        Path mbox = folder.resolve("a.mbox");
        Files.writeString(mbox, inMbox(message("2", "two", FAR)));
        read(mbox);
        Files.delete(mbox);

        SearchHit hit = find("heron").getFirst();

        assertThat(hit.snippet().text()).startsWith("filler");
        assertThat(hit.snippet().isMarked()).isFalse();
    }

    @Test
    void findsTheSameAfterTheIndexWasMadeAnew() throws IOException {
        Path mbox = folder.resolve("a.mbox");
        Files.writeString(
                mbox, inMbox(message("1", "one", FAR)) + inMbox(message("2", "two", "x")));
        Path gone = folder.resolve("b.mbox");
        Files.writeString(gone, inMbox(message("3", "three", "osprey " + FAR)));
        read(mbox);
        read(gone);
        Files.delete(gone);

        var _ = familiar.doctor(true);

        assertThat(find("heron")).hasSize(1);
        assertThat(find("two")).hasSize(1);
        assertThat(find("osprey")).hasSize(1);
    }

    @Test
    void findsAPersonsMessagesByName() throws IOException {
        Path mbox = folder.resolve("a.mbox");
        Files.writeString(mbox, inMbox(message("1", "one", "hello")));
        read(mbox);

        assertThat(find("with:\"Ada Oberlander\"")).hasSize(1);
        assertThat(find("hello with:ada@example.org")).hasSize(1);
    }

    @Test
    void leavesWhatWasSaidWhereOnlyHeadersAreRead() throws IOException {
        Path mbox = folder.resolve("a.mbox");
        Files.writeString(mbox, inMbox(message("2", "weekly", FAR)));
        read(mbox, true);

        assertThat(find("heron")).isEmpty();
        assertThat(find("weekly").getFirst().interaction().content().excerpt()).isEmpty();
    }

    @Test
    void readsTheWordsLaterOfWhatWasReadByItsHeadersOnly() throws IOException {
        Path mbox = folder.resolve("a.mbox");
        Files.writeString(mbox, inMbox(message("2", "weekly", FAR)));
        Path cur = Files.createDirectories(folder.resolve("Maildir/cur"));
        Files.createDirectories(folder.resolve("Maildir/new"));
        Files.writeString(cur.resolve("1500000000.M1P1.host:2,S"), message("1", "one", "osprey"));
        read(folder.resolve("Maildir"), true);
        read(mbox, true);

        read(folder.resolve("Maildir"));
        read(mbox);

        assertThat(find("heron")).hasSize(1);
        assertThat(find("osprey")).hasSize(1);
    }

    @Test
    void readsOnlyTheEndOfAMailboxThatHasGrown() throws IOException {
        Path mbox = folder.resolve("a.mbox");
        Files.writeString(
                mbox, inMbox(message("1", "one", FAR)) + inMbox(message("2", "two", "x")));
        read(mbox);
        Files.writeString(mbox, inMbox(message("3", "three", "grown")), StandardOpenOption.APPEND);

        ImportReport.Archive again = read(mbox);

        assertThat(again.counts().bytes()).isLessThan(Files.size(mbox) / 2);
        assertThat(find("grown")).hasSize(1);
        assertThat(find("heron")).hasSize(1);
        assertThat(read(mbox).counts().added()).isZero();
    }

    @Test
    void readsAMailboxAnewThatWasWrittenAnew() throws IOException {
        Path mbox = folder.resolve("a.mbox");
        Files.writeString(mbox, inMbox(message("1", "one", "first")));
        read(mbox);
        Files.writeString(mbox, inMbox(message("2", "two", "second, longer than the first")));

        read(mbox);

        assertThat(find("second")).hasSize(1);
        assertThat(find("first")).hasSize(2);
    }

    @Test
    void readsAMaildirMessageOnceWhereverItIsMoved() throws IOException {
        Path maildir = Files.createDirectories(folder.resolve("Maildir"));
        Path cur = Files.createDirectories(maildir.resolve("cur"));
        Path arrived = Files.createDirectories(maildir.resolve("new"));
        Path file = arrived.resolve("1500000000.M1P1.host");
        Files.writeString(file, message("1", "one", "hello"));
        assertThat(read(maildir).counts().added()).isEqualTo(1);

        Files.move(file, cur.resolve("1500000000.M1P1.host:2,S"));
        ImportReport.Archive again = read(maildir);

        assertThat(again.counts().added()).isZero();
        assertThat(again.counts().unchanged()).isEqualTo(1);
        assertThat(again.counts().bytes()).isZero();
        assertThat(find("hello").getFirst().snippet().isMarked()).isTrue();
    }

    @Test
    void doesNotEvenListAMaildirThatHasNotChanged() throws IOException {
        Path cur = Files.createDirectories(folder.resolve("Maildir/cur"));
        Files.createDirectories(folder.resolve("Maildir/new"));
        Files.writeString(cur.resolve("1500000000.M1P1.host:2,S"), message("1", "one", "hello"));
        FileTime past = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(cur, past);
        read(folder.resolve("Maildir"));

        Files.writeString(cur.resolve("1500000001.M2P1.host:2,S"), message("2", "two", "unseen"));
        Files.setLastModifiedTime(cur, past);
        assertThat(read(folder.resolve("Maildir")).counts().unchanged()).isEqualTo(1);
        assertThat(find("unseen")).isEmpty();

        Files.setLastModifiedTime(cur, FileTime.from(Instant.parse("2020-01-02T00:00:00Z")));
        assertThat(read(folder.resolve("Maildir")).counts().added()).isEqualTo(1);
        assertThat(find("unseen")).hasSize(1);
    }

    @Test
    void countsAMessageInTwoArchivesOnce() throws IOException {
        Path mbox = folder.resolve("a.mbox");
        Files.writeString(mbox, inMbox(message("1", "one", "hello")));
        Path eml = folder.resolve("b.eml");
        Files.writeString(eml, message("1", "one", "hello"));

        assertThat(read(mbox).counts().added()).isEqualTo(1);
        assertThat(read(eml).counts().added()).isZero();
        assertThat(find("hello")).hasSize(1);
    }
}
