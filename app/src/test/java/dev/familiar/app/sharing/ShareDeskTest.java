package dev.familiar.app.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.familiar.app.Familiar;
import dev.familiar.app.people.PersonNotes;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.people.Saying;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.refusal.RefusedException;
import dev.familiar.app.sharing.ShareRequest.Ticked;
import dev.familiar.app.sharing.ShareRequest.Whom;
import dev.familiar.network.search.Facet;
import dev.familiar.network.search.Part;
import dev.familiar.store.StoreException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareDeskTest {

    @TempDir Path folder;

    private Familiar familiar;
    private String ada = "";
    private String ben = "";

    @BeforeEach
    void importsTwoOfOneFirm() throws IOException {
        Path cards =
                Files.writeString(
                        folder.resolve("cards.vcf"),
                        """
                        BEGIN:VCARD
                        VERSION:3.0
                        FN:Ada Oberlander
                        EMAIL:ada@gear.example.com
                        ORG:Gearworks
                        END:VCARD
                        BEGIN:VCARD
                        VERSION:3.0
                        FN:Ben Stone
                        EMAIL:ben@gear.example.com
                        ORG:Gearworks
                        END:VCARD
                        """);
        familiar = Familiar.open(folder.resolve("home"), InstantSource.system());
        var _ =
                familiar.reading()
                        .importArchives(ImportRequest.of(List.of(cards)), ImportProgress.none());
        ada = familiar.people().require("Ada Oberlander").person().id().value();
        ben = familiar.people().require("Ben Stone").person().id().value();
        familiar.people().note(ada, new PersonNotes("owes me a lunch", List.of()));
    }

    @AfterEach
    void closes() {
        familiar.close();
    }

    private static ShareRequest request(Set<String> people, Ticked ticked) {
        return new ShareRequest("Gearworks", "Cora Tide", people, ticked);
    }

    @Test
    void letsNamesAloneLeaveAndRemembersWithWhom() throws IOException {
        Path out = folder.resolve("list.csv");

        SharedList list = familiar.sharing().share(request(Set.of(), Ticked.NAMES), out);

        assertThat(list.header()).containsExactly("Name");
        assertThat(Files.readString(out))
                .contains("Ada Oberlander", "Ben Stone")
                .doesNotContain("@", "p-", "lunch", "well", "hardly", "Gearworks");
        assertThat(familiar.sharing().all())
                .singleElement()
                .satisfies(shared -> {
                    assertThat(shared.with()).isEqualTo("Cora Tide");
                    assertThat(shared.query()).isEqualTo("Gearworks");
                    assertThat(shared.what()).isEqualTo("2 names");
                    assertThat(shared.names())
                            .containsExactlyInAnyOrder("Ada Oberlander", "Ben Stone");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"k.lowe@gear.example.com", "\"+1 202 555 0143\" <k.lowe@gear.example.com>"})
    void letsNoAddressOrNumberLeaveForANameThatIsNotKnown(String from) throws IOException {
        Path mail =
                Files.writeString(
                        folder.resolve("mail.eml"),
                        """
                        From: %s
                        To: otto@example.org
                        Date: Mon, 2 Mar 2026 09:00:00 +0000
                        Subject: Gears
                        Message-ID: <1@gear.example.com>

                        Hello
                        """
                                .formatted(from));
        var _ =
                familiar.reading()
                        .importArchives(ImportRequest.of(List.of(mail)), ImportProgress.none());
        String nameless =
                familiar.people().require("k.lowe@gear.example.com").person().id().value();
        Set<String> only = Set.of(nameless);

        assertThat(familiar.sharing().preview(request(only, Ticked.NAMES)).lines())
                .singleElement()
                .extracting(SharedList.Line::cells)
                .isEqualTo(List.of("(name not known)"));
        Ticked ticked = new Ticked(false, only, Set.of(), Set.of());
        assertThat(familiar.sharing().preview(request(only, ticked)).lines())
                .singleElement()
                .extracting(SharedList.Line::cells)
                .isEqualTo(List.of("(name not known)", "k.lowe@gear.example.com"));
    }

    @Test
    void letsLeaveWhatWasTickedOfWhomItWasTicked() {
        Ticked ticked = new Ticked(true, Set.of(ben), Set.of(ada), Set.of());

        SharedList list = familiar.sharing().preview(request(Set.of(), ticked));

        assertThat(list.header()).containsExactly("Name", "Work", "Addresses", "Note");
        assertThat(list.lines())
                .extracting(SharedList.Line::cells)
                .containsExactlyInAnyOrder(
                        List.of("Ada Oberlander", "Gearworks", "", "owes me a lunch"),
                        List.of("Ben Stone", "Gearworks", "ben@gear.example.com", ""));
        assertThat(familiar.sharing().all()).as("a preview").isEmpty();
    }

    @Test
    void keepsOnlyWhomTheOwnerKept() throws IOException {
        Path out = folder.resolve("list.csv");

        var _ = familiar.sharing().share(request(Set.of(ada), Ticked.NAMES), out);

        assertThat(Files.readString(out)).contains("Ada").doesNotContain("Ben");
        assertThat(familiar.sharing().all().getFirst().what()).isEqualTo("1 name");
    }

    @Test
    void refusesAnIdThatIsNotOnTheList() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () -> familiar.sharing().preview(request(Set.of("p-none"), Ticked.NAMES)))
                .withMessageContaining("1 id named");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        familiar.sharing()
                                .preview(new ShareRequest("zymurgy", "", Set.of(), Ticked.NAMES)));
    }

    @Test
    void suggestsNobodyWhomTheOwnerNeverWantsSuggested() {
        var _ = familiar.sayings().say(ben, Saying.NEVER_SUGGEST, "");

        assertThat(familiar.sharing().preview(request(Set.of(), Ticked.NAMES)).lines())
                .extracting(SharedList.Line::id)
                .containsExactly(ada);
    }

    @Test
    void leavesNoFileThatIsNotRemembered() throws IOException {
        Path out = folder.resolve("list.csv");
        familiar.close();
        try (Familiar reader =
                Familiar.openReading(folder.resolve("home"), InstantSource.system())) {
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> reader.sharing().share(request(Set.of(), Ticked.NAMES), out));
        }
        assertThat(out).doesNotExist();
        familiar = Familiar.open(folder.resolve("home"), InstantSource.system());

        Files.writeString(out, "mine");
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> familiar.sharing().share(request(Set.of(), Ticked.NAMES), out));
        assertThat(Files.readString(out)).isEqualTo("mine");
        assertThat(familiar.sharing().all()).isEmpty();
    }

    @Test
    void takesTheRecordBack() throws IOException {
        var _ =
                familiar.sharing()
                        .share(request(Set.of(), Ticked.NAMES), folder.resolve("list.csv"));

        assertThat(familiar.undo()).isPresent();
        assertThat(familiar.sharing().all()).isEmpty();
    }

    @Test
    void offersWhatThereIsOfEachAndTicksWhomTheOwnerKnows() {
        List<ShareChoice> choices = familiar.sharing().choices(Whom.of("Gearworks"), false);

        assertThat(choices)
                .extracting(
                        ShareChoice::name,
                        ShareChoice::work,
                        ShareChoice::addresses,
                        ShareChoice::isNoted,
                        ShareChoice::isTicked)
                .containsExactlyInAnyOrder(
                        tuple("Ada Oberlander", "Gearworks", 1, true, true),
                        tuple("Ben Stone", "Gearworks", 1, false, true));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> familiar.sharing().choices(Whom.of(""), true));
    }

    @Test
    void remembersWhatNarrowedTheQuestion() throws IOException {
        Whom whom =
                new Whom(
                        "people at Gearworks in Zxqv",
                        Set.of(Part.PLACE),
                        Map.of(Facet.COMPANY, "Gearworks"));

        var _ =
                familiar.sharing()
                        .share(
                                new ShareRequest(whom, "", Set.of(), Ticked.NAMES),
                                folder.resolve("list.csv"));

        assertThat(familiar.sharing().all().getFirst().query())
                .isEqualTo("people at Gearworks in Zxqv, without place, company Gearworks");
    }

    @Test
    void handsOnOnlyWhatWasLookedAt() {
        ShareRequest request = request(Set.of(), Ticked.NAMES);
        String seen = familiar.sharing().preview(request).mark();
        ShareRequest more = request(Set.of(), new Ticked(false, Set.of(ada), Set.of(), Set.of()));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> familiar.sharing().handOn(more, seen));
        assertThat(familiar.sharing().all()).isEmpty();

        ShareDesk.Handed handed = familiar.sharing().handOn(request, seen);

        assertThat(handed.list().text()).startsWith("Name\r\n").endsWith("\r\n");
        assertThat(handed.list().text().lines())
                .containsExactlyInAnyOrder("Name", "Ada Oberlander", "Ben Stone");
        assertThat(familiar.sharing().all())
                .singleElement()
                .returns(handed.number(), SharedView::number);
    }

    @Test
    void writesTheFileAsItsTextIs() throws IOException {
        Path out = folder.resolve("list.csv");

        SharedList list =
                familiar.sharing()
                        .share(
                                request(
                                        Set.of(),
                                        new Ticked(true, Set.of(ada), Set.of(ada), Set.of())),
                                out);

        assertThat(Files.readString(out)).isEqualTo(list.text());
    }

    @Test
    void knowsForWhomItIsWhereThatIsSure() throws IOException {
        ShareDesk sharing = familiar.sharing();

        assertThat(sharing.recipient("ben stone").person()).isNotNull();
        assertThat(sharing.recipient(ben).person()).isNotNull();
        assertThat(sharing.recipient("Ben Stone (" + ben + ")").person()).isNotNull();
        assertThat(sharing.recipient("ben@gear.example.com").person()).isNotNull();
        Recipient first = sharing.recipient("Ben");
        assertThat(first.person()).as("a first name").isNull();
        assertThat(first.perhaps()).extracting(PersonView::name).containsExactly("Ben Stone");
        assertThat(sharing.recipient("Cora Tide")).isEqualTo(Recipient.NOBODY);
        assertThat(sharing.recipient("")).isEqualTo(Recipient.NOBODY);

        var _ =
                sharing.share(
                        new ShareRequest("Ada", ben, Set.of(ada), Ticked.NAMES),
                        folder.resolve("list.csv"));
        assertThat(sharing.all())
                .singleElement()
                .satisfies(shared -> {
                    assertThat(shared.with()).isEqualTo("Ben Stone");
                    assertThat(shared.person()).isEqualTo(ben);
                    assertThat(shared.names()).containsExactly("Ada Oberlander");
                });
    }

    @Test
    void tellsNobodyInItsWords() {
        assertThat(
                        List.of(
                                request(Set.of(), Ticked.NAMES),
                                Whom.of("Gearworks"),
                                familiar.sharing().choices(Whom.of("Gearworks"), false).getFirst(),
                                familiar.sharing().recipient("Ben")))
                .allSatisfy(
                        value -> assertThat(value.toString()).doesNotContain("Ada", "Ben", "Gear"));
    }
}
