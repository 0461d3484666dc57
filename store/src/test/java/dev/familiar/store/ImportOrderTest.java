package dev.familiar.store;

import static dev.familiar.store.Samples.AS_OF;
import static dev.familiar.store.Samples.OWNER;
import static dev.familiar.store.Samples.SOMEWHERE;
import static dev.familiar.store.Samples.archive;
import static dev.familiar.store.Samples.connection;
import static dev.familiar.store.Samples.described;
import static dev.familiar.store.Samples.part;
import static dev.familiar.store.Samples.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.Affiliation;
import dev.familiar.model.Biography;
import dev.familiar.model.DateSpan;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Origin;
import dev.familiar.model.PartialDate;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Content;
import dev.familiar.model.source.Fault;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Moment;
import dev.familiar.model.source.Participant;
import dev.familiar.model.source.Role;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.store.OwnerBook.Choice;
import dev.familiar.store.OwnerBook.Decision;
import dev.familiar.store.row.ImportCounts;
import dev.familiar.store.text.TextQuery;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// That the store is a function of what was imported: not of the order, nor of how often, in what
/// pieces, beside whom, nor after which failures. Seeded; told by all tables that archives fill.
@Timeout(180)
class ImportOrderTest {

    @TempDir Path home;
    @TempDir Path other;

    /// An archive and the month it shows.
    private record Archive(String name, Instant asOf, List<SourceRecord> records) {}

    private static EmailAddress account(int i) {
        return new EmailAddress("p" + i + "@example.com");
    }

    /// A copy of a message: every copy has its own participants, marks, text and references.
    private static SourceRecord copy(Random random, int i) {
        List<Participant> parts = new ArrayList<>();
        parts.add(part(Role.FROM, shown(random, i % 7), account(i % 7)));
        for (int p = random.nextInt(3); p > 0; p--) {
            int who = random.nextInt(9);
            Role role = random.nextBoolean() ? Role.TO : Role.CC;
            parts.add(part(role, shown(random, who), who == 8 ? OWNER : account(who)));
        }
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (random.nextBoolean()) {
            marks.add(random.nextBoolean() ? Mark.SPAM : Mark.LIST);
        }
        Interaction mail =
                new Interaction(
                        "mail:" + i,
                        Channel.MAIL,
                        new Moment(
                                Instant.ofEpochSecond(
                                        1_600_000_000L + i * 1_000L + random.nextInt(60)),
                                random.nextBoolean()
                                        ? null
                                        : ZoneOffset.ofHours(random.nextInt(-3, 4))),
                        parts,
                        new Content(
                                "Subject " + i,
                                "heron ".repeat(random.nextInt(4)) + "end",
                                marks,
                                references(random, i)));
        return new SourceRecord.Happened(mail, mail.content().excerpt() + " tail" + i);
    }

    /// Programs write a person's name now so, now so, or not at all.
    private static String shown(Random random, int who) {
        return List.of("", "Person " + who, "P. " + who, "Person of " + who).get(random.nextInt(4));
    }

    private static List<String> references(Random random, int i) {
        List<String> all = new ArrayList<>(List.of("mail:root " + i % 5, "mail:a", "mail:b"));
        Collections.shuffle(all, random);
        return List.copyOf(all.subList(0, random.nextInt(all.size() + 1)));
    }

    private static SourceRecord signature(Random random, int i) {
        PartialDate day = new PartialDate(2020, random.nextInt(1, 13), random.nextInt(1, 29));
        return described(
                new PersonDescription(
                        "signature:p" + i,
                        new Origin(Origin.Kind.SIGNATURE, day, day),
                        List.of(),
                        List.of(account(i)),
                        new Biography(
                                "",
                                "",
                                List.of(
                                        new Affiliation(
                                                Affiliation.Kind.EMPLOYER,
                                                random.nextBoolean() ? "Acme" : "ACME",
                                                "Engineer",
                                                new DateSpan(day, day))),
                                "",
                                null)));
    }

    /// Archives of several months that have much in common.
    private static List<Archive> archives(Random random, int count) {
        List<Archive> archives = new ArrayList<>();
        for (int month = 0; month < count; month++) {
            List<SourceRecord> records = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                if (random.nextInt(3) > 0) {
                    records.add(copy(random, i));
                }
            }
            for (int i = 0; i < 8; i++) {
                // Everybody goes from one employer to the next and never back.
                records.add(described(connection("c" + i, "Person " + i, "Firm " + month * i / 7)));
                records.add(signature(random, i));
            }
            records.add(
                    new SourceRecord.Requested(
                            request("r", "Bob " + month, "bob", "2026-01-02T00:00:00Z")));
            Collections.shuffle(records, random);
            archives.add(new Archive("a" + month, AS_OF.plusSeconds(month * 2_600_000L), records));
        }
        return archives;
    }

    private static void importAll(Store store, List<Archive> archives) {
        for (Archive archive : archives) {
            Samples.put(
                    store,
                    archive.name(),
                    archive.asOf(),
                    archive.records().toArray(SourceRecord[]::new));
        }
    }

    private void expectEqual() {
        SortedMap<String, List<String>> one = Tables.ofArchives(home);
        SortedMap<String, List<String>> two = Tables.ofArchives(other);
        one.forEach((table, rows) ->
                assertThat(two.get(table)).as(table).containsExactlyElementsOf(rows));
        assertThat(one.get("interaction")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfArchivesDoesNotMatter(long seed) {
        Random random = new Random(seed);
        List<Archive> archives = archives(random, 4);
        try (Store store = Store.open(home);
                Store second = Store.open(other)) {
            importAll(store, archives);
            Collections.shuffle(archives, random);
            importAll(second, archives);

            assertThat(second.requests().all()).isEqualTo(store.requests().all());
            assertThat(second.people().jobChanges()).isEqualTo(store.people().jobChanges());
            assertThat(second.check().problems()).isEmpty();
        }
        expectEqual();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void anArchiveThatComesTwiceUnderAnotherNameAddsNothing(long seed) {
        Random random = new Random(seed);
        List<Archive> archives = archives(random, 3);
        List<Archive> twice = new ArrayList<>(archives);
        for (Archive archive : archives) {
            twice.add(new Archive("copy of " + archive.name(), archive.asOf(), archive.records()));
        }
        try (Store store = Store.open(home);
                Store second = Store.open(other)) {
            importAll(store, archives);
            importAll(second, twice);
            for (Archive archive : archives) {
                ImportCounts copied =
                        second.counts(archive("copy of " + archive.name())).orElseThrow();
                assertThat(copied.added() + copied.merged()).isZero();
                assertThat(copied.unchanged()).isPositive();
            }
        }
        expectEqual();
    }

    /// Reads an archive in pieces: checkpoints, ends and words of the owner come in between, at
    /// random, and each session begins where the last one's mark is.
    private static ImportCounts inPieces(Store store, Archive archive, Random random) {
        List<SourceRecord> records = archive.records();
        while (true) {
            try (ImportSession session = store.begin(archive(archive.name()), archive.asOf())) {
                boolean isCutShort = false;
                for (int i = (int) session.resumeMark(); i < records.size() && !isCutShort; i++) {
                    session.put(records.get(i), SOMEWHERE);
                    if (i % 10 == 3) {
                        session.fault(new Fault(SOMEWHERE, "DATE_UNREADABLE", "none"));
                    }
                    switch (random.nextInt(14)) {
                        case 0, 1 -> session.checkpoint(i + 1L);
                        case 2 -> word(store, i);
                        case 3 -> isCutShort = true;
                        default -> {}
                    }
                }
                if (!isCutShort) {
                    session.finish();
                    return session.counts();
                }
            }
        }
    }

    private static void word(Store store, int i) {
        Thread owner =
                Thread.ofPlatform()
                        .start(() ->
                                store.owner()
                                        .decide(
                                                new Decision("r-" + i, Choice.LATER, "", AS_OF, ""),
                                                null,
                                                null));
        try {
            owner.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static ImportCounts inOneGo(Store store, Archive archive) {
        try (ImportSession session = store.begin(archive(archive.name()), archive.asOf())) {
            for (int i = 0; i < archive.records().size(); i++) {
                session.put(archive.records().get(i), SOMEWHERE);
                if (i % 10 == 3) {
                    session.fault(new Fault(SOMEWHERE, "DATE_UNREADABLE", "none"));
                }
            }
            session.finish();
            return session.counts();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void thePiecesInWhichAnArchiveIsReadDoNotMatter(long seed) {
        Random random = new Random(seed);
        List<Archive> archives = archives(random, 2);
        try (Store store = Store.open(home);
                Store second = Store.open(other)) {
            for (Archive archive : archives) {
                ImportCounts whole = inOneGo(store, archive);
                ImportCounts pieces = inPieces(second, archive, random);

                assertThat(pieces.faults()).isEqualTo(whole.faults());
                assertThat(pieces.read()).isEqualTo(whole.read());
                assertThat(pieces.added()).isEqualTo(whole.added());
            }
            for (int i = 0; i < 40; i++) {
                TextQuery query = new TextQuery().phrase("tail" + i);
                assertThat(second.interactions().count(query))
                        .as("words of %d", i)
                        .isEqualTo(store.interactions().count(query));
            }
            assertThat(second.check().problems()).isEmpty();
        }
        expectEqual();
    }

    /// Makes SQLite refuse the commit of any batch that brings a certain message.
    private static void refuse(Path home, int message) {
        try (Database database = Database.open(home.resolve(HomeFolder.DATABASE), false)) {
            database.outside(sql -> {
                sql.execute(
                        "CREATE TABLE refused (x REFERENCES handle (id)"
                                + " DEFERRABLE INITIALLY DEFERRED)");
                sql.execute(
                        "CREATE TRIGGER refuse AFTER INSERT ON interaction WHEN new.key = 'mail:"
                                + message
                                + "' BEGIN INSERT INTO refused (x) VALUES (-1); END");
            });
        }
    }

    private static void allow(Path home) {
        try (Database database = Database.open(home.resolve(HomeFolder.DATABASE), false)) {
            database.outside(sql -> {
                sql.execute("DROP TRIGGER refuse");
                sql.execute("DROP TABLE refused");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void aCommitThatWasRefusedAndRepeatedDoesNotMatter(long seed) {
        Random random = new Random(seed);
        Archive archive = archives(random, 1).getFirst();
        List<Integer> messages = new ArrayList<>();
        for (SourceRecord record : archive.records()) {
            if (record instanceof SourceRecord.Happened(var mail, var _)) {
                messages.add(Integer.valueOf(mail.key().substring("mail:".length())));
            }
        }
        int refused = messages.get(random.nextInt(messages.size()));
        try (Store store = Store.open(home);
                Store second = Store.open(other)) {
            ImportCounts whole = inOneGo(store, archive);
            refuse(other, refused);
            assertThat(isRefused(second, archive)).isTrue();
            allow(other);

            assertThat(inOneGoFromMark(second, archive)).isEqualTo(whole);
            assertThat(second.check().problems()).isEmpty();
        }
        expectEqual();
    }

    /// Whether the import failed, with a checkpoint every seven records.
    private static boolean isRefused(Store store, Archive archive) {
        try (ImportSession session = store.begin(archive(archive.name()), archive.asOf())) {
            readOn(session, archive, 7);
            session.finish();
            return false;
        } catch (StoreException e) {
            return true;
        }
    }

    private static ImportCounts inOneGoFromMark(Store store, Archive archive) {
        try (ImportSession session = store.begin(archive(archive.name()), archive.asOf())) {
            readOn(session, archive, Integer.MAX_VALUE);
            session.finish();
            return session.counts();
        }
    }

    private static void readOn(ImportSession session, Archive archive, int every) {
        for (int i = (int) session.resumeMark(); i < archive.records().size(); i++) {
            session.put(archive.records().get(i), SOMEWHERE);
            if (i % 10 == 3) {
                session.fault(new Fault(SOMEWHERE, "DATE_UNREADABLE", "none"));
            }
            if ((i + 1) % every == 0) {
                session.checkpoint(i + 1L);
            }
        }
    }

    private static SourceRecord letter(String key, String from, EmailAddress account, String text) {
        Interaction plain = Samples.mail(key, part(Role.FROM, from, account));
        return new SourceRecord.Happened(
                new Interaction(
                        plain.key(),
                        plain.channel(),
                        plain.moment(),
                        plain.participants(),
                        new Content("reeds", text, Set.of(), List.of())),
                text);
    }

    private static List<String> found(Store store, String word) {
        return store.interactions().matching(new TextQuery().phrase(word), 10).stream()
                .map(row -> row.interaction().key())
                .toList();
    }

    /// A mailbox that was read while it was being written ends in the middle of a text.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theWordsOfTheLongerCopyAreFoundAlsoAfterARebuild(boolean isCutFirst) {
        String start = "heron ".repeat(200);
        SourceRecord cut = letter("1", "Ada", account(1), start);
        SourceRecord whole = letter("1", "Ada", account(1), start + "tailword");
        try (Store store = Store.open(home)) {
            Samples.put(store, "a", AS_OF, isCutFirst ? cut : whole);
            Samples.put(store, "b", AS_OF, isCutFirst ? whole : cut);
            assertThat(found(store, "tailword")).containsExactly("mail:1");
            assertThat(store.interactions().matching(new TextQuery().phrase("tailword"), 1))
                    .extracting(row -> row.archivePath())
                    .containsExactly(archive(isCutFirst ? "b" : "a").path());

            try (WordsRebuild words = store.rebuildWords()) {
                for (SourceRecord record : isCutFirst ? List.of(cut, whole) : List.of(whole, cut)) {
                    SourceRecord.Happened happened = (SourceRecord.Happened) record;
                    words.put(happened.interaction(), happened.text());
                }
            }

            assertThat(found(store, "tailword")).containsExactly("mail:1");
            assertThat(found(store, "heron")).containsExactly("mail:1");
        }
    }

    /// Whoever knows the Message-ID of a mail can use it again.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nobodyPutsWordsIntoTheMouthOfAnother(boolean isAdaFirst) {
        SourceRecord ada = letter("1", "Ada", account(1), "real");
        SourceRecord evil = letter("1", "Evil", account(2), "a much longer fake text");
        try (Store store = Store.open(home)) {
            Samples.put(store, "a", AS_OF, isAdaFirst ? ada : evil);
            Samples.put(store, "b", AS_OF, isAdaFirst ? evil : ada);
            Samples.put(store, "c", AS_OF, ada, evil);

            assertThat(store.counts(archive("c")).orElseThrow().unchanged()).isEqualTo(2);
            expectOne(store, "real", account(1));
            expectOne(store, "fake", account(2));

            try (WordsRebuild words = store.rebuildWords()) {
                for (SourceRecord record : List.of(ada, evil)) {
                    SourceRecord.Happened happened = (SourceRecord.Happened) record;
                    words.put(happened.interaction(), happened.text());
                }
            }
            expectOne(store, "real", account(1));
            expectOne(store, "fake", account(2));
            assertThat(store.check().problems()).isEmpty();
        }
    }

    private static void expectOne(Store store, String word, EmailAddress sender) {
        assertThat(store.interactions().matching(new TextQuery().phrase(word), 10))
                .hasSize(1)
                .first()
                .satisfies(row ->
                        assertThat(row.interaction().participants())
                                .extracting(Participant::handle)
                                .containsExactly(sender));
    }
}
