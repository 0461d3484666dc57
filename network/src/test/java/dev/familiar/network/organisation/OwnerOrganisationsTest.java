package dev.familiar.network.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.network.organisation.OwnerOrganisations.Fault;
import dev.familiar.network.organisation.OwnerOrganisations.Line;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnerOrganisationsTest {

    private static OwnerOrganisations parse(String text) {
        return OwnerOrganisations.parse(text, OrganisationKinds.shipped());
    }

    @Test
    void readsNamesKindAndDomains() {
        String text =
                """
                # my own
                Wren & Sons = WS\tlaw firm\tws.example.com, Wren.example.org

                Kestrel
                """;

        assertThat(parse(text).lines())
                .containsExactly(
                        new Line(
                                List.of("Wren & Sons", "WS"),
                                "law firm",
                                List.of("ws.example.com", "wren.example.org")),
                        new Line(List.of("Kestrel"), "", List.of()));
        assertThat(parse(text).faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    …\tbank                      | NAME_MISSING
                    Wren\tshoe factory of joy    | KIND_UNKNOWN
                    Wren\tbank\tnodot            | DOMAIN_BROKEN
                    Wren\tbank\ta@b.example.org  | DOMAIN_BROKEN
                    Wren\tbank\tb.example.org\tx | TOO_MANY_COLUMNS
                    """)
    void passesOverWhatItCannotUnderstandAndSaysWhich(String line, Fault.Code code) {
        OwnerOrganisations read = parse("Kestrel\n" + line.replace("\\t", "\t"));

        assertThat(read.lines()).hasSize(1);
        assertThat(read.faults()).containsExactly(new Fault(2, code));
    }

    @Test
    void readsNoMoreLinesThanAnybodyWrites() {
        assertThat(parse("Wren\n".repeat(30_000)).lines()).hasSize(20_000);
    }

    @Test
    void readsAByteOrderMark() {
        assertThat(parse("\ufeffKestrel").lines().getFirst().names()).containsExactly("Kestrel");
    }
}
