package dev.familiar.store;

import static dev.familiar.store.Samples.ADA;
import static dev.familiar.store.Samples.AS_OF;
import static dev.familiar.store.Samples.BOB;
import static dev.familiar.store.Samples.LATER;
import static dev.familiar.store.Samples.OWNER;
import static dev.familiar.store.Samples.SOMEWHERE;
import static dev.familiar.store.Samples.archive;
import static dev.familiar.store.Samples.connection;
import static dev.familiar.store.Samples.described;
import static dev.familiar.store.Samples.happened;
import static dev.familiar.store.Samples.link;
import static dev.familiar.store.Samples.mail;
import static dev.familiar.store.Samples.owned;
import static dev.familiar.store.Samples.part;
import static dev.familiar.store.Samples.put;
import static dev.familiar.store.Samples.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.identity.Overrides;
import dev.familiar.identity.Overrides.Pair;
import dev.familiar.model.source.Fault;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Role;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.store.OwnerBook.Choice;
import dev.familiar.store.OwnerBook.Decision;
import dev.familiar.store.OwnerBook.Following;
import dev.familiar.store.OwnerBook.SavedCard;
import dev.familiar.store.row.Correction;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Which of the three numbers each way of writing moves: what is derived is thrown away by them, so
/// one too few shows what is old, and one too many works everything out again.
class EpochsTest {

    private static final Interaction MAIL =
            mail("1", part(Role.FROM, "Ada Example", ADA), part(Role.TO, "", OWNER));

    @TempDir Path home;
    private Store store;

    @BeforeEach
    void openAStoreWithALittleOfEverything() {
        store = Store.open(home);
        put(
                store,
                "first",
                AS_OF,
                owned(),
                happened(MAIL),
                described(connection("ada", "Ada Example", "Acme")),
                new SourceRecord.Requested(request("1", "Bob Sample", "bob", "")));
        link(store, List.of("linkedin:connection:ada"));
        decide(store, "r-old", Choice.DECLINE);
        store.corrections().add(correction(Correction.Kind.MERGE, "x", "y"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static void decide(Store store, String request, Choice choice) {
        store.owner().decide(new Decision(request, choice, "", AS_OF, "{}"), null, null);
    }

    private static Correction correction(Correction.Kind kind, String one, String other) {
        List<Pair> pair = List.of(new Pair(one, other));
        boolean isLater = kind == Correction.Kind.LATER;
        return new Correction(
                kind,
                "",
                LATER,
                new Overrides(isLater ? List.of() : pair, List.of()),
                isLater ? pair : List.of());
    }

    private static Arguments moves(String what, String numbers, Consumer<Store> work) {
        return Arguments.of(what, numbers, work);
    }

    private static void inRun(Store store, Consumer<ImportRun> what) {
        try (ImportRun run = store.beginRun()) {
            what.accept(run);
            run.commit();
        }
    }

    static Stream<Arguments> writings() {
        return Stream.of(
                moves(
                        "a new message",
                        "archives",
                        s -> put(s, "b", AS_OF, happened(mail("2", part(Role.FROM, "", ADA))))),
                moves("the same message", "", s -> put(s, "b", AS_OF, happened(MAIL))),
                moves(
                        "the same message with more in it",
                        "archives",
                        s -> put(s, "b", AS_OF, happened(Samples.marked(MAIL, Mark.LIST)))),
                moves(
                        "a new description",
                        "archives",
                        s -> put(s, "b", AS_OF, described(connection("bob", "Bob", "Acme")))),
                moves(
                        "the same description later",
                        "",
                        s ->
                                put(
                                        s,
                                        "b",
                                        LATER,
                                        described(connection("ada", "Ada Example", "Acme")))),
                moves(
                        "a description that changed",
                        "archives",
                        s ->
                                put(
                                        s,
                                        "b",
                                        LATER,
                                        described(connection("ada", "Ada Example", "Bright")))),
                moves(
                        "a request",
                        "archives",
                        s ->
                                put(
                                        s,
                                        "b",
                                        AS_OF,
                                        new SourceRecord.Requested(request("2", "C", "c", "")))),
                moves(
                        "a request seen before",
                        "",
                        s ->
                                put(
                                        s,
                                        "b",
                                        AS_OF,
                                        new SourceRecord.Requested(
                                                request("1", "Bob Sample", "bob", "")))),
                moves("the owner's card again", "", s -> put(s, "b", AS_OF, owned())),
                moves("an archive without a record", "", s -> put(s, "b", AS_OF)),
                moves(
                        "a fault",
                        "",
                        s -> {
                            try (ImportSession session = s.begin(archive("b"), AS_OF)) {
                                session.fault(new Fault(SOMEWHERE, "DATE_UNREADABLE", "none"));
                                session.pieceRead("piece");
                                session.finish();
                            }
                        }),
                moves("a session that ends at once", "", s -> s.begin(archive("b"), AS_OF).close()),
                moves(
                        "an archive that grew",
                        "",
                        s -> inRun(s, run -> run.grow(archive("first"), archive("more")))),
                moves(
                        "a folder that was read",
                        "",
                        s -> inRun(s, run -> run.noteFolderRead("/mail", 5))),
                moves("people linked", "people people", s -> link(s, List.of())),
                moves(
                        "ties measured",
                        "people",
                        s -> s.interactions().saveTies(List.of(), s.epochs().people())),
                moves("coverage kept", "", s -> s.interactions().saveCoverage()),
                moves("caches dropped", "people", Store::rebuild),
                moves("the index emptied and filled", "", s -> s.rebuildWords().close()),
                moves("a decision", "word", s -> decide(s, "r-1", Choice.ACCEPT)),
                moves(
                        "a decision with a card and a follow",
                        "word",
                        s ->
                                s.owner()
                                        .decide(
                                                new Decision("r", Choice.FOLLOW, "", AS_OF, ""),
                                                new SavedCard(List.of(), List.of(ADA), ""),
                                                new Following("k", "Ada"))),
                moves(
                        "a decision taken back",
                        "word",
                        s -> assertThat(s.owner().undo(Set.of(decided(s)))).isPresent()),
                moves("no such decision to take back", "", s -> s.owner().undo(Set.of("r-none"))),
                moves(
                        "a statement",
                        "word",
                        s ->
                                s.owner()
                                        .say(
                                                List.of(
                                                        new OwnerBook.Statement(
                                                                "k",
                                                                OwnerBook.Statement.Word.KNOWN,
                                                                "",
                                                                AS_OF)))),
                moves(
                        "a note",
                        "word",
                        s ->
                                s.notes()
                                        .write(
                                                List.of(
                                                        new NoteBook.Note(
                                                                "k", "text", Set.of(), AS_OF)))),
                moves(
                        "a word on learning",
                        "word",
                        s -> s.learning().say(new LearningLog.Said(LearningLog.Word.RESET, AS_OF))),
                moves(
                        "an entry of the ledger",
                        "word",
                        s -> s.ledger().add(LedgerTest.started(AS_OF))),
                moves(
                        "a step of an introduction that has moved meanwhile",
                        "",
                        s ->
                                assertThat(
                                                s.ledger()
                                                        .addAfter(
                                                                77,
                                                                LedgerTest.moved(
                                                                        "i-1", "asking", AS_OF)))
                                        .isEmpty()),
                moves(
                        "an account that is the owner's",
                        "archives",
                        s -> s.owner().addOwnerHandle(BOB)),
                moves("one that was known as theirs", "", s -> s.owner().addOwnerHandle(OWNER)),
                moves(
                        "one that is theirs no more",
                        "archives",
                        s -> s.owner().removeOwnerHandle(OWNER)),
                moves("one that never was", "", s -> s.owner().removeOwnerHandle(BOB)),
                moves(
                        "a correction of who is who",
                        "archives",
                        s -> s.corrections().add(correction(Correction.Kind.SAME, "a", "b"))),
                moves(
                        "a question put off",
                        "word",
                        s -> s.corrections().add(correction(Correction.Kind.LATER, "a", "b"))),
                moves(
                        "a correction taken back",
                        "archives",
                        s -> assertThat(s.owner().undoLast()).isPresent()));
    }

    private static String decided(Store store) {
        return store.owner().decisions().getFirst().request();
    }

    @ParameterizedTest(name = "{0} moves [{1}]")
    @MethodSource("writings")
    void moveByExactlyWhatChangesThem(String what, String numbers, Consumer<Store> work) {
        Epochs before = store.epochs();

        work.accept(store);

        Epochs after = store.epochs();
        assertThat(after)
                .as(what)
                .isEqualTo(
                        new Epochs(
                                before.archives() + times("archives", numbers),
                                before.people() + times("people", numbers),
                                before.word() + times("word", numbers)));
        assertThat(after.state() - before.state())
                .isEqualTo(numbers.split(" ").length - (numbers.isEmpty() ? 1 : 0));
    }

    private static long times(String name, String numbers) {
        return Stream.of(numbers.split(" ")).filter(name::equals).count();
    }

    @Test
    void stayWhereTheyAreOverReadingAndOpeningAnew() {
        Epochs before = store.epochs();
        assertThat(store.requests().all()).hasSize(1);
        assertThat(store.check().problems()).isEmpty();
        assertThat(store.interactions().coverage()).isNotEmpty();
        store.close();
        store = Store.open(home);

        assertThat(store.epochs()).isEqualTo(before);
    }

    @Test
    void areReadTheSameByAnotherWhoOnlyReads() {
        try (Store reader = Store.openReadOnly(home)) {
            assertThat(reader.epochs()).isEqualTo(store.epochs());
            decide(store, "r-2", Choice.ACCEPT);
            assertThat(reader.epochs()).isEqualTo(store.epochs());
        }
    }
}
