package dev.familiar.sources.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.PersonName;
import dev.familiar.model.ProfileUrl;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.sources.ReadBench;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTableTest {

    private static final String HEADER =
            "Name,Headline,Location,Company,Mutual Connections,Mutual Names,Note,Profile URL,Sent At\n";

    private final ReadBench bench = ReadBench.of(new RequestTable());

    @Test
    void readsAWholeRow() throws IOException {
        bench.read(
                "requests.csv",
                HEADER
                        + "Ada Example,Brake engineer,Bern,Acme,3,Bob Sample ; Cy Model,\"Hi, we met\","
                        + "https://www.linkedin.com/in/ada-example,2026-03-01T09:12:00Z\n");

        ConnectionRequest ada = bench.requests().getFirst();
        assertThat(ada.key()).isEqualTo("request:requests-csv:ada-example:1772356320");
        assertThat(ada.requester().headline()).isEqualTo("Brake engineer");
        assertThat(ada.requester().place()).isEqualTo("Bern");
        assertThat(ada.requester().company()).isEqualTo("Acme");
        assertThat(ada.requester().profile()).isEqualTo(new ProfileUrl("ada-example"));
        assertThat(ada.invitation().incoming()).isTrue();
        assertThat(ada.invitation().note()).isEqualTo("Hi, we met");
        assertThat(ada.invitation().mutuals().count()).isEqualTo(3);
        assertThat(ada.invitation().mutuals().names())
                .containsExactly(PersonName.of("Bob Sample"), PersonName.of("Cy Model"));
        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void takesAnEmptyCountForUnknownAndAZeroForZero() throws IOException {
        bench.read(
                "r.csv", HEADER + "Ada,,,,,,,,\nBob,,,,0,,,,\nCy,,,,1,A ; B,,,\nDi,,,,500+,,,,\n");

        assertThat(bench.requests())
                .extracting(r -> r.invitation().mutuals().count())
                .containsExactly(-1, 0, 2, 500);
    }

    @Test
    void needsOnlyAName() throws IOException {
        bench.read("requests.csv", "Name\nAda Example\n\nBob Sample\n");

        assertThat(bench.requests())
                .extracting(ConnectionRequest::key)
                .containsExactly(
                        "request:requests-csv:ada-example:unknown",
                        "request:requests-csv:bob-sample:unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T09:12:00Z, 2026-03-01T09:12:00Z",
        "2026-03-01T09:12:00+01:00, 2026-03-01T08:12:00Z",
        "2026-03-01T09:12:00+0100, 2026-03-01T08:12:00Z",
        "2026-03-01T09:12+01, 2026-03-01T08:12:00Z",
        "2026-03-01 09:12:00, 2026-03-01T09:12:00Z",
        "2026-03-01T09:12, 2026-03-01T09:12:00Z",
        "2026-03-01, 2026-03-01T00:00:00Z"
    })
    void readsIsoTimes(String sentAt, Instant expected) throws IOException {
        bench.read("r.csv", "Name,Note,Headline,Sent At\nAda,,," + sentAt + "\n");

        assertThat(bench.requests().getFirst().invitation().sentAt()).isEqualTo(expected);
    }

    @Test
    void keepsReadingAfterABadRowAndSaysWhich() throws IOException {
        bench.read(
                "r.csv",
                HEADER
                        + ",nameless,,,,,,,\n"
                        + "Ada,,,,many,,,example.org/ada,last week\n"
                        + "Bob,unquoted, comma,,,,,,,\n"
                        + "Cy,too,many,,,,,,,extra\n"
                        + "Di,short");

        assertThat(bench.requests())
                .extracting(r -> r.requester().name().text())
                .containsExactly("Ada", "Bob", "Di");
        assertThat(bench.faults())
                .containsExactly(
                        "FIELD_MISSING r.csv line 2",
                        "VALUE_UNREADABLE r.csv line 3",
                        "DATE_UNREADABLE r.csv line 3",
                        "VALUE_UNREADABLE r.csv line 3",
                        "ROW_MALFORMED r.csv line 5");
    }

    @Test
    void saysThatNoColumnIsCalledName() throws IOException {
        assertThat(bench.read("r.csv", "Who,What\nAda,x\n").faults())
                .containsExactly("FIELD_MISSING r.csv line 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x.csv | Name,Headline,Location,Company,Mutual Connections,Mutual Names,Note,Profile URL,Sent At | 90",
                "x.csv | name;headline;sent_at | 70",
                "my requests.csv | Name,Company | 40",
                "x.csv | Name | 0",
                "Skills.csv | Name | 0",
                "requests.csv | Name,Amount | 0",
                "x.csv | Name,Given Name,Family Name,Notes,Location | 0"
            })
    void recognisesItsColumns(String name, String header, int certainty) throws IOException {
        assertThat(bench.certainty(name, header + "\nAda\n")).isEqualTo(certainty);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "BEGIN:VCARD\n", "From x Mon Jan 1 00:00:00 2026\n", "{\"Name\":1}"})
    void saysNoToAStrangersFile(String text) throws IOException {
        assertThat(bench.certainty("requests", text)).isZero();
    }
}
