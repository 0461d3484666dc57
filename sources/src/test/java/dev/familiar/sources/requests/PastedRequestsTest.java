package dev.familiar.sources.requests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.source.Fault;
import dev.familiar.sources.Entry;
import dev.familiar.sources.ReadBench;
import dev.familiar.sources.Reading;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedRequestsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private static final String PAGE_OF_2026 =
            """
            Skip to main content
            My Network
            Manage invitations
            Received
            Sent
            People (5)
            Ada Example’s profile picture
            Ada Example
            Verified
            Ada Example follows you and is inviting you to connect
            Brake engineer at Example Trams
            Bob Sample and 8 other mutual connections
            2 weeks ago
            Ignore
            Accept
            Hi Olga, we met at the tram conference in Bern.
            I was the one with the model brake.
            … show more
            Reply to Ada
            Zoë Model, PhD
            Zoë Model, PhD is inviting you to connect
            Student
            University of Bern
            Yesterday
            Ignore
            Accept
            Weekly Rail
            Cy Writer invited you to subscribe to Weekly Rail
            3 days ago
            Ignore
            Accept
            Example Trams Ltd
            Dee Page invited you to follow Example Trams Ltd
            Ignore
            Follow
            Eve Nought
            Eve Nought is inviting you to connect
            Open to work
            12 hours ago
            Ignore
            Accept
            About
            Accessibility
            """;

    private final ReadBench bench = ReadBench.of(new PastedRequests(InstantSource.fixed(NOW)));

    private List<String> names() {
        return bench.requests().stream().map(r -> r.requester().name().text()).toList();
    }

    @Test
    void readsAWholePageOf2026() throws IOException {
        bench.read("-", PAGE_OF_2026);

        assertThat(names()).containsExactly("Ada Example", "Zoë Model, PhD", "Eve Nought");
        ConnectionRequest ada = bench.requests().getFirst();
        assertThat(ada.requester().headline()).isEqualTo("Brake engineer at Example Trams");
        assertThat(ada.requester().profile()).isNull();
        assertThat(ada.invitation().mutuals().count()).isEqualTo(9);
        assertThat(ada.invitation().mutuals().names())
                .extracting(n -> n.text())
                .containsExactly("Bob Sample");
        assertThat(ada.invitation().sentAt()).isEqualTo(Instant.parse("2026-11-06T12:00:00Z"));
        assertThat(ada.invitation().note())
                .isEqualTo(
                        "Hi Olga, we met at the tram conference in Bern. I was the one with the model"
                                + " brake.");
        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void doesNotTakeASharedOrganisationForAMutualConnection() throws IOException {
        ConnectionRequest zoe = bench.read("-", PAGE_OF_2026).requests().get(1);

        assertThat(zoe.requester().headline()).isEqualTo("Student");
        assertThat(zoe.invitation().mutuals().isKnown()).isFalse();
        assertThat(zoe.invitation().note()).isEmpty();
    }

    @Test
    void takesAnEmptyInsightForNoneInCommon() throws IOException {
        ConnectionRequest eve = bench.read("-", PAGE_OF_2026).requests().getLast();

        assertThat(eve.invitation().mutuals().count()).isZero();
        assertThat(eve.requester().headline()).isEmpty();
        assertThat(eve.invitation().note()).isEmpty();
    }

    @Test
    void readsThePageBefore2024WhereTheNameStoodAlone() throws IOException {
        String page =
                """
                Manage invitations
                Ada Example
                Brake engineer at Exam...
                12 mutual connections
                2 weeks ago
                Ignore
                Accept
                Bob Sample
                Student
                1 month ago
                Ignore
                Accept
                We met in Bern
                Reply to Bob
                Cy Model
                Painter
                Dee Page is a mutual connection
                1 year ago
                Ignore
                Accept
                """;

        bench.read("-", page);

        assertThat(names()).containsExactly("Ada Example", "Bob Sample", "Cy Model");
        assertThat(bench.requests())
                .extracting(r -> r.requester().headline())
                .containsExactly("Brake engineer at Exam...", "Student", "Painter");
        assertThat(bench.requests())
                .extracting(r -> r.invitation().mutuals().count())
                .containsExactly(12, 0, 1);
        assertThat(bench.requests())
                .extracting(r -> r.invitation().note())
                .containsExactly("", "We met in Bern", "");
        assertThat(bench.requests().getLast().invitation().sentAt())
                .isEqualTo(Instant.parse("2025-11-20T12:00:00Z"));
    }

    @Test
    void findsTheNameBelowThePageFurnitureOfBefore2024() throws IOException {
        bench.read(
                "-",
                "Advertising\nGet help\nAda Example\nEngineer\n12 mutual connections\n1 week ago\n"
                        + "Ignore\nAccept\n");

        assertThat(names()).containsExactly("Ada Example");
        assertThat(bench.requests().getFirst().requester().headline()).isEqualTo("Engineer");
    }

    @Test
    void doesNotTakeThePageInvitationBelowACardForItsNote() throws IOException {
        bench.read(
                "-",
                """
                Ada Example
                Ada Example is inviting you to connect
                Engineer
                Today
                Ignore
                Accept
                Example Trams Ltd
                Dee Page invited you to follow Example Trams Ltd
                Ignore
                Follow
                Bob Sample
                Bob Sample is inviting you to connect
                Painter
                Today
                Ignore
                Accept
                Hello again
                Show more
                """);

        assertThat(names()).containsExactly("Ada Example", "Bob Sample");
        assertThat(bench.requests().getFirst().invitation().note()).isEmpty();
    }

    @Test
    void stopsReadingATextThatIsNoPage() throws IOException {
        bench.read("-", PAGE_OF_2026 + "x\n".repeat(600_000));

        assertThat(names()).startsWith("Ada Example", "Zoë Model, PhD");
        assertThat(bench.faults()).containsExactly("TOO_LONG - line 100000");
    }

    @Test
    void readsNoMoreLettersThanAPageHas() throws IOException {
        String line = "x".repeat(79) + "\n";

        bench.read("-", PAGE_OF_2026 + line.repeat(500_000));

        assertThat(names()).hasSize(3);
        assertThat(bench.faults()).singleElement().asString().matches("TOO_LONG - line 53\\d{3}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bob Sample and 8 other mutual connections | 9 | 1",
                "Bob Sample & 8 other mutual connections | 9 | 1",
                "Bob Sample, Cy Model and 1 other mutual connection | 3 | 2",
                "Bob Sample, Cy Model, and 1,204 other mutual connections | 1206 | 2",
                "Bob Sample, PhD, Cy Model and 1 other mutual connection | 3 | 2",
                "Bob Sample and Cy Model are mutual connections | 2 | 2",
                "Bob Sample is a mutual connection | 1 | 1",
                "12 mutual connections | 12 | 0",
                "1 mutual connection | 1 | 0",
                "500+ mutual connections | 500 | 0",
                "1,234 mutual connections | 1234 | 0",
                "7 connections in common | 7 | 0",
                "3 shared connections | 3 | 0"
            })
    void countsMutualConnectionsInAllPhrasings(String line, int count, int named)
            throws IOException {
        bench.read(
                "-",
                "Ada Example\nAda Example is inviting you to connect\nEngineer\n"
                        + line.replace(" ", "\u00a0")
                        + "\nToday\nIgnore\nAccept\n");

        assertThat(bench.requests().getFirst().invitation().mutuals().count()).isEqualTo(count);
        assertThat(bench.requests().getFirst().invitation().mutuals().names()).hasSize(named);
        assertThat(bench.requests().getFirst().requester().headline()).isEqualTo("Engineer");
    }

    @ParameterizedTest
    @CsvSource({
        "Today, 2026-11-20T12:00:00Z",
        "Yesterday, 2026-11-19T12:00:00Z",
        "12 hours ago, 2026-11-20T00:00:00Z",
        "2 weeks ago, 2026-11-06T12:00:00Z",
        "Sent 3 months ago, 2026-08-20T12:00:00Z",
        "a year ago, 2025-11-20T12:00:00Z",
        "5d, 2026-11-15T12:00:00Z",
        "3mo, 2026-08-20T12:00:00Z"
    })
    void countsBackFromTheMomentOfReading(String age, Instant sentAt) throws IOException {
        bench.read(
                "-",
                "Ada\nAda is inviting you to connect\nEngineer\n" + age + "\nIgnore\nAccept\n");

        assertThat(bench.requests().getFirst().invitation().sentAt()).isEqualTo(sentAt);
    }

    @Test
    void givesARequestOneKeyOnWhateverDayItIsPasted() throws IOException {
        ReadBench later =
                ReadBench.of(
                        new PastedRequests(
                                InstantSource.fixed(Instant.parse("2026-11-27T12:00:00Z"))));

        bench.read("a", PAGE_OF_2026);
        later.read("b", PAGE_OF_2026.replace("2 weeks ago", "3 weeks ago"));

        assertThat(bench.requests().getFirst().key()).isEqualTo(later.requests().getFirst().key());
    }

    @Test
    void readsACopyWithLabelledOrJoinedButtons() throws IOException {
        bench.read(
                "-",
                """
                Ada Example
                Ada Example is inviting you to connect
                Engineer

                Today

                Ignore Ada Example’s invitation to connect

                Accept Ada Example’s invitation to connect

                Bob Sample
                Bob Sample is inviting you to connect
                Painter
                Today
                IgnoreAccept
                """);

        assertThat(names()).containsExactly("Ada Example", "Bob Sample");
    }

    @Test
    void saysThatTheLastCardIsCutOff() throws IOException {
        bench.read("-", PAGE_OF_2026.substring(0, PAGE_OF_2026.indexOf("University")));

        assertThat(names()).containsExactly("Ada Example", "Zoë Model, PhD");
        assertThat(bench.faults()).containsExactly("TRUNCATED - line 20");
    }

    @Test
    void saysThatACardHasNoName() throws IOException {
        bench.read("-", "Today\nIgnore\nAccept\n");

        assertThat(bench.requests()).isEmpty();
        assertThat(bench.faults()).containsExactly("FIELD_MISSING - line 1");
    }

    @Test
    void recognisesThePageByItsButtons() throws IOException {
        assertThat(bench.certainty("-", PAGE_OF_2026)).isEqualTo(90);
        assertThat(bench.certainty("x.txt", "Ada\nEngineer\n2 weeks ago\nIgnore\nAccept\n"))
                .isEqualTo(70);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Dear Olga,\nplease accept or ignore this.\nToday\n",
                "From x Mon Jan 1 00:00:00 2026\nSubject: Ada is inviting you to connect\n",
                "Name,Headline\nAda,Engineer\n",
                "Ignore\nAccept\n"
            })
    void saysNoToAStrangersFile(String text) throws IOException {
        assertThat(bench.certainty("notes.txt", text)).isZero();
    }

    /// A single card in a language nobody knows, and texts that are no page.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kutsut\nIlka Brandt\nIlka Brandt kutsui sinut\nRahastonhoitaja\nOhita\nLiity\n",
                "Dear diary,\n\nnothing happened.\n",
                "Ignore\nAccept\n"
            })
    void saysThatATextHoldsNoCard(String text) throws IOException {
        Fault fault = onlyFault("\n\n" + text);

        assertThat(fault.code()).isEqualTo("NOTHING_FOUND");
        assertThat(fault.position().toString()).endsWith("line 3");
        assertThat(fault.message())
                .contains(
                        text.strip().lines().filter(line -> !line.isBlank()).count()
                                + " lines of text",
                        "expected",
                        "Ignore and Accept",
                        "English");
    }

    private static Fault onlyFault(String text) throws IOException {
        List<Reading> readings = new ArrayList<>();
        new PastedRequests(InstantSource.fixed(NOW))
                .read(Entry.of("page.txt", text.getBytes(UTF_8)), 0, readings::add);
        assertThat(readings).singleElement().isInstanceOf(Reading.Skipped.class);
        return ((Reading.Skipped) readings.getFirst()).fault();
    }

    @Test
    void saysThatItWasGivenTheSourceOfAPage() throws IOException {
        Fault fault =
                onlyFault("<!DOCTYPE html>\n<html><body><div>Ada Example</div></body></html>\n");

        assertThat(fault.message()).contains("source of a web page", "copy");
    }

    @Test
    void understandsAPageOfNewslettersOnly() throws IOException {
        bench.read(
                "page.txt",
                "Weekly Rail\nCy Writer invited you to subscribe to Weekly Rail\n3 days ago\n"
                        + "Ignore\nAccept\n");

        assertThat(bench.requests()).isEmpty();
        assertThat(bench.faults()).isEmpty();
    }
}
