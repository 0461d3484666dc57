package dev.familiar.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.source.Content;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.Depth;
import dev.familiar.sources.Entry;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.Reading;
import dev.familiar.sources.ReadingSink;
import dev.familiar.sources.Recognition;
import dev.familiar.sources.Source;
import dev.familiar.sources.mail.MaildirSource;
import dev.familiar.sources.mail.MboxSource;
import dev.familiar.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// An archive that an older edition of its source has read is read once more, and what the older
/// one made of it is replaced.
class ReadAgainTest {

    private static final InstantSource NOW =
            Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final EmailAddress OTTO = new EmailAddress("otto@example.org");
    private static final String KEY = "mail:1@example.com";

    @TempDir Path folder;

    private Path archive;

    /// The forms in which mail lies about.
    enum Form {
        MBOX,
        MAILDIR
    }

    /// What the edition before made of messages: all were bulk, and the quotation was the sender's.
    private record Older(Source now) implements Source {

        @Override
        public String name() {
            return now.name();
        }

        @Override
        public Recognition recognise(Entry entry) throws IOException {
            return now.recognise(entry);
        }

        @Override
        public void read(Entry entry, long resume, ReadingSink sink) throws IOException {
            now.read(
                    entry,
                    resume,
                    reading -> {
                        if (reading instanceof Reading.Read(var record, var position)
                                && record instanceof SourceRecord.Happened(var it, var text)) {
                            sink.accept(
                                    new Reading.Skipped(
                                            FaultCode.TEXT_UNREAD.at(position, "not read yet")));
                            String said = text + "\n> I am quoted zebra";
                            sink.accept(
                                    new Reading.Read(
                                            new SourceRecord.Happened(older(it, said), said),
                                            position));
                        } else {
                            sink.accept(reading);
                        }
                    });
        }

        private static Interaction older(Interaction it, String said) {
            return new Interaction(
                    it.key(),
                    it.channel(),
                    it.moment(),
                    it.participants(),
                    new Content(
                            it.content().subject(),
                            said,
                            Set.of(Mark.BULK),
                            it.content().references()));
        }

        @Override
        public Grouping grouping() {
            return now.grouping();
        }

        @Override
        public int edition() {
            return now.edition() - 1;
        }

        @Override
        public String piece(String path, long size) {
            return now.piece(path, size);
        }
    }

    @BeforeEach
    void namesTheArchive() {
        archive = folder.resolve("archive");
    }

    private static String message(int number) {
        return """
        From: Ada Oberlander <ada@example.com>
        To: otto@example.org
        Date: Mon, %d Mar 2025 09:12:00 +0000
        Message-ID: <%d@example.com>
        Subject: Lunch

        See you at lunch
        """
                .formatted(number, number);
    }

    private void write(Form form, int messages) throws IOException {
        switch (form) {
            case MBOX -> {
                Files.createDirectories(archive);
                StringBuilder mbox = new StringBuilder();
                for (int i = 1; i <= messages; i++) {
                    mbox.append("From - Mon Mar  3 09:12:00 2025\n")
                            .append(message(i))
                            .append('\n');
                }
                Files.writeString(archive.resolve("in.mbox"), mbox.toString());
            }
            case MAILDIR -> {
                Path cur = Files.createDirectories(archive.resolve("cur"));
                for (int i = 1; i <= messages; i++) {
                    Files.writeString(cur.resolve("120" + i + ".M1.host:2,S"), message(i));
                }
                // Long ago, so that the folder counts as settled.
                Files.setLastModifiedTime(cur, FileTime.from(NOW.instant().minusSeconds(3600)));
            }
        }
    }

    private static List<Source> now(Depth depth) {
        return List.of(new MboxSource(depth, Runnable::run), new MaildirSource(depth));
    }

    private static List<Source> before() {
        return now(Depth.TEXT).stream().map(source -> (Source) new Older(source)).toList();
    }

    private ImportReport.Archive read(Store store, List<Source> sources, Depth depth) {
        try (Importer importer =
                new Importer(store, new SourceList(sources), depth, NOW, ImportProgress.none())) {
            return importer.run(new ImportRequest(List.of(archive), "", "", List.of(OTTO), false))
                    .getFirst();
        }
    }

    private static Content content(Store store) {
        return store.interactions().interaction(KEY).orElseThrow().interaction().content();
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void readsWhatAnOlderEditionReadOnceMoreAndThenNoMore(Form form) throws IOException {
        write(form, 3);
        try (Store store = Store.open(folder.resolve("home"))) {
            read(store, before(), Depth.TEXT);
            assertThat(content(store).marks()).containsExactly(Mark.BULK);

            ImportReport.Archive again = read(store, now(Depth.TEXT), Depth.TEXT);
            assertThat(store.archives().getFirst().counts().added()).isZero();
            assertThat(again.counts().read()).isEqualTo(3);
            assertThat(again.faults()).isEmpty();
            assertThat(content(store).marks()).isEmpty();
            assertThat(content(store).excerpt()).isEqualTo("See you at lunch");
            assertThat(store.archives())
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.counts().read()).isEqualTo(3);
                        assertThat(entry.counts().faults()).isEmpty();
                        assertThat(entry.isComplete()).isTrue();
                    });

            ImportReport.Archive last = read(store, now(Depth.TEXT), Depth.TEXT);
            assertThat(last.counts().added()).isZero();
            assertThat(store.archives()).hasSize(1);
            assertThat(store.archives().getFirst().counts().read()).isEqualTo(3);
            assertThat(content(store).excerpt()).isEqualTo("See you at lunch");
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void readsTheWholeOfOneThatHasGrownToo(Form form) throws IOException {
        write(form, 2);
        try (Store store = Store.open(folder.resolve("home"))) {
            read(store, before(), Depth.TEXT);
            write(form, 4);

            read(store, now(Depth.TEXT), Depth.TEXT);

            assertThat(store.archives().getFirst().counts().added()).isEqualTo(2);
            assertThat(content(store).marks()).isEmpty();
            assertThat(store.archives()).hasSize(1);
        }
    }

    @Test
    void replacesNothingByHeadersAlone() throws IOException {
        write(Form.MBOX, 1);
        try (Store store = Store.open(folder.resolve("home"))) {
            read(store, before(), Depth.TEXT);

            read(store, now(Depth.HEADERS), Depth.HEADERS);

            assertThat(content(store).excerpt()).contains("zebra");
        }
    }

    @Test
    void bringsCopiesOfOneEditionTogetherAsBefore() throws IOException {
        write(Form.MBOX, 1);
        try (Store store = Store.open(folder.resolve("home"))) {
            read(store, before(), Depth.TEXT);
            // The same message in another folder, thrown away there.
            Path trash = Files.createDirectories(folder.resolve("mail")).resolve("Trash.mbox");
            Files.writeString(
                    trash,
                    "From - Mon Mar  3 09:12:00 2025\n" + message(1) + "\n",
                    StandardOpenOption.CREATE_NEW);
            Path first = archive;
            archive = trash;
            read(store, now(Depth.TEXT), Depth.TEXT);
            archive = first;

            read(store, now(Depth.TEXT), Depth.TEXT);

            assertThat(content(store).marks()).isEmpty();
            assertThat(content(store).excerpt()).isEqualTo("See you at lunch");
        }
    }

    @Test
    void keepsTheOwnersWord() throws IOException {
        write(Form.MBOX, 1);
        try (Store store = Store.open(folder.resolve("home"))) {
            read(store, before(), Depth.TEXT);
            EmailAddress mine = new EmailAddress("otto@work.example.org");
            store.owner().addOwnerHandle(mine);
            store.owner().removeOwnerHandle(new EmailAddress("ada@example.com"));

            read(store, now(Depth.TEXT), Depth.TEXT);

            assertThat(store.owner().ownerHandles()).contains(OTTO, mine).hasSize(2);
        }
    }
}
