package dev.familiar.app.glance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.search.TraceView;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.source.Interaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is found while it is typed, and what a message that is found leads to.
class GlanceTest {

    @TempDir private Path folder;

    private Familiar familiar;

    @BeforeEach
    void opens() throws IOException {
        familiar = Familiar.open(folder.resolve("home"), InstantSource.system());
        Path cards =
                Files.writeString(
                        folder.resolve("cards.vcf"),
                        card("Mai Le", "Tidewater Media", "mai.le@example.net")
                                + card("Katherine Wright", "Tidewater Media", "kw@mail.example.org")
                                + card("Otto Mailer", "TIDEWATER MEDIA", "otto@example.com")
                                + card("A. Ward", "Paperbark Software", "award@mail.example.org"));
        Path mail =
                Files.writeString(
                        folder.resolve("mail.mbox"),
                        message(
                                        "1",
                                        "Harbour launch",
                                        "",
                                        "Mai Le <mai.le@example.net>",
                                        "me@example.org")
                                + message(
                                        "2",
                                        "Re: Harbour launch",
                                        "In-Reply-To: <1@example.net>\n",
                                        "me@example.org",
                                        "mai.le@example.net, stranger@example.com"));
        var _ =
                familiar.reading()
                        .importArchives(
                                new ImportRequest(
                                        List.of(cards, mail),
                                        "",
                                        "",
                                        EmailAddress.parse("me@example.org").stream().toList(),
                                        false),
                                ImportProgress.none());
    }

    @AfterEach
    void closes() {
        familiar.close();
    }

    private static String card(String name, String employer, String address) {
        return "BEGIN:VCARD\nVERSION:3.0\nFN:"
                + name
                + "\nORG:"
                + employer
                + "\nTITLE:Editor\nEMAIL:"
                + address
                + "\nEND:VCARD\n";
    }

    private static String message(String id, String subject, String more, String from, String to) {
        return "From x Mon Feb  2 10:00:00 2026\nFrom: "
                + from
                + "\nTo: "
                + to
                + "\nSubject: "
                + subject
                + "\nDate: Mon, 2 Feb 2026 10:0"
                + id
                + ":00 +0000\nMessage-ID: <"
                + id
                + "@example.net>\n"
                + more
                + "\nSee you at the quay.\n\n";
    }

    private List<String> people(String typed) {
        return familiar.glance().look(typed, 5).people().stream()
                .map(found -> found.view().name())
                .toList();
    }

    @Test
    void aNameGoesBeforeWhateverElseBeginsSo() {
        assertThat(people("mai")).startsWith("Mai Le").contains("Otto Mailer");
        assertThat(people("le")).startsWith("Mai Le");
        assertThat(people("wri kat")).containsExactly("Katherine Wright");
    }

    @Test
    void whoIsFoundByTheirJobSaysSo() {
        GlanceView view = familiar.glance().look("paperb", 5);

        assertThat(view.people())
                .extracting(GlanceView.Found::where)
                .containsExactly("Editor, Paperbark Software");
    }

    @Test
    void theEndOfAnAddressFindsNobodyUnlessTheAddressIsTyped() {
        assertThat(people("example")).isEmpty();
        assertThat(people("award")).containsExactly("A. Ward");
        assertThat(people("kw@mail.example.org")).containsExactly("Katherine Wright");
    }

    @Test
    void anOrganisationIsCountedOnceHoweverItIsWritten() {
        GlanceView view = familiar.glance().look("tidew", 5);

        assertThat(view.organisations())
                .containsExactly(new GlanceView.Organisation("Tidewater Media", 3, false));
    }

    @ParameterizedTest
    @CsvSource({"Cathrin, Katherine Wright", "kathrine write, Katherine Wright"})
    void anotherSpellingIsSetApart(String typed, String name) {
        GlanceView view = familiar.glance().look(typed, 5);

        assertThat(view.people()).isEmpty();
        assertThat(view.alike()).extracting(PersonView::name).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme", "a acme", "zzz"})
    void anInitialAloneIsNobodys(String typed) {
        GlanceView view = familiar.glance().look(typed, 5);

        assertThat(view.people()).isEmpty();
        assertThat(view.alike()).isEmpty();
    }

    @Test
    void messagesAreFoundByTheBeginningOfTheLastWord() {
        assertThat(familiar.glance().look("harbour laun", 5).messages()).hasSize(2);
        assertThat(familiar.glance().look("harbour la", 5).messages()).isEmpty();
        assertThat(familiar.glance().look("quay", 1).messages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"",
                "*",
                "with:",
                "year:20",
                "with:nobody@example.net",
                "channel:x",
                "<&>"
            })
    void nothingThatIsTypedIsAMistake(String typed) {
        assertThat(familiar.glance().look(typed, 5).messages()).isEmpty();
    }

    @Test
    void aMessageTellsWhoTookPartAndWhatBelongsToIt() {
        String mai = familiar.people().require("mai.le@example.net").person().id().value();
        TraceView.Passed opened =
                (TraceView.Passed) familiar.traces().open("mail:2@example.net").orElseThrow();

        assertThat(opened.parts())
                .extracting(
                        part -> part.participant().handle().key(),
                        TraceView.Part::person,
                        TraceView.Part::isOwner)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("mailto:me@example.org", "", true),
                        org.assertj.core.groups.Tuple.tuple(
                                "mailto:mai.le@example.net", mai, false));
        assertThat(familiar.traces().thread("mail:1@example.net", 9))
                .extracting(Interaction::key)
                .containsExactly("mail:1@example.net", "mail:2@example.net");
        assertThat(familiar.traces().thread("mail:gone", 9)).isEmpty();
    }
}
