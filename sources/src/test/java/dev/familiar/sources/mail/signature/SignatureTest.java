package dev.familiar.sources.mail.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    private static final EmailAddress ADA = new EmailAddress("ada@acme.example");

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\n", -1)).map(String::strip).toList();
    }

    private static Optional<Signature> below(String text) {
        return Signature.find(lines(text), true, "Ada Example", ADA);
    }

    private static Optional<Signature> ending(String text) {
        return Signature.find(lines(text), false, "Ada Example", ADA);
    }

    private static List<String> keys(Optional<Signature> signature) {
        return signature.map(s -> s.handles().stream().map(Handle::key).toList()).orElse(List.of());
    }

    @Test
    void readsJobNumbersProfileAndTownBelowTheDelimiter() {
        Optional<Signature> signature =
                below(
                        """
                        Ada Example
                        Senior Engineer, Acme Widgets Inc.
                        12 Main Street, Springfield, OR 97477
                        Tel: +1 202 555 0143 | Fax: +1 202 555 0199
                        https://www.linkedin.com/in/ada-example
                        ada.example@example.org\
                        """);

        assertThat(keys(signature))
                .containsExactly(
                        "linkedin:ada-example",
                        "mailto:ada.example@example.org",
                        "tel:+12025550143");
        assertThat(signature).get().extracting(Signature::title).isEqualTo("Senior Engineer");
        assertThat(signature).get().extracting(Signature::employer).isEqualTo("Acme Widgets Inc.");
        assertThat(signature).get().extracting(Signature::place).isEqualTo("Springfield, OR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Best regards,", "Kind regards", "Thanks!", "Mit freundlichen Grüßen",
                "Viele Grüße,", "Cordialement,", "Un saludo,", "Met vriendelijke groet,"
            })
    void readsTheBlockBelowAClosing(String closing) {
        Optional<Signature> signature =
                ending("See you there.\n\n" + closing + "\n\nAda Example\nChief Engineer\n");

        assertThat(signature).get().extracting(Signature::title).isEqualTo("Chief Engineer");
    }

    @Test
    void readsTheBlockBelowTheWholeNameAlone() {
        Optional<Signature> signature =
                ending("See you there.\n\nAda Example\nGeschäftsführerin\nAcme GmbH");

        assertThat(signature).get().extracting(Signature::title).isEqualTo("Geschäftsführerin");
        assertThat(signature).get().extracting(Signature::employer).isEqualTo("Acme GmbH");
    }

    @Test
    void leavesASignatureAloneThatNamesSomebodyElse() {
        assertThat(below("Ben Sample\nDirector, Sample Ltd\nTel +1 202 555 0143")).isEmpty();
        assertThat(ending("Regards,\nBen Sample\nDirector\nSample Ltd")).isEmpty();
    }

    @Test
    void leavesFootersAlone() {
        assertThat(below("To unsubscribe from this list: write to ada@acme.example")).isEmpty();
        Optional<Signature> cut =
                below("Ada Example\nEngineer\nThis e-mail is confidential. Tel +1 202 555 0143");

        assertThat(keys(cut)).isEmpty();
    }

    @Test
    void takesNoSentenceForAJob() {
        assertThat(below("Ada Example\n\"An engineer is a director of atoms\" - B. Sample"))
                .isEmpty();
        assertThat(below("Ada Example\nThe manager even featured true proportional type."))
                .isEmpty();
        assertThat(below("Ada Example\nI left the Labs when they closed")).isEmpty();
        assertThat(below("Ada Example\nReviewed-by: Ben Sample Inc")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Senior Engineer | Acme, Senior Engineer, Acme",
        "Engineer at Acme, Engineer, Acme",
        "Acme Storage Division, '', Acme",
        "'Professor, University of Springfield', Professor, University of Springfield",
        "Linux file system maintainer, Linux file system maintainer, ''",
        "'Director, Sample Ltd.', Director, Sample Ltd."
    })
    void tellsTitleFromEmployer(String line, String title, String employer) {
        Optional<Signature> signature = below("Ada Example\n" + line);

        assertThat(signature).get().extracting(Signature::title).isEqualTo(title);
        assertThat(signature).get().extracting(Signature::employer).isEqualTo(employer);
    }

    @ParameterizedTest
    @CsvSource({
        "+44 (0)20 7946 0000, tel:+442079460000",
        "Mobile: 0170 5550143, tel:01705550143",
        "m: (202) 555-0143 x12, tel:2025550143",
        "(202) 555-0143, tel:2025550143",
        "Tel. 0049 30 5550143, tel:+49305550143"
    })
    void readsNumbers(String line, String key) {
        assertThat(keys(below("Ada Example\n" + line))).containsExactly(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fax: +1 202 555 0143",
                "F: +1 202 555 0143",
                "PGP 0x1234 5678 9012 3456",
                "HRB 1234567 Springfield",
                "2019-05-03 12:00",
                "03.05.2019",
                "192.168.100.200",
                "12345678",
                "USt-IdNr. 123 456 789",
                "ICQ 123-456-789",
                "bug 123 456 789"
            })
    void takesNoOtherNumberForAPhone(String line) {
        assertThat(keys(below("Ada Example\n" + line))).isEmpty();
    }

    @Test
    void takesOnlyTheSendersFurtherAddresses() {
        Optional<Signature> signature =
                below("Ada Example\nada@example.net, info@acme.example, ben.sample@example.org");

        assertThat(keys(signature)).containsExactly("mailto:ada@example.net");
    }

    @Test
    void readsNothingOffADesk() {
        assertThat(
                        Signature.find(
                                lines("Ada Example\nEngineer"),
                                true,
                                "Ada Example",
                                new EmailAddress("info@acme.example")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "12 Main Street, ''",
        "10115 Berlin, Berlin",
        "D-80331 Munich, Munich",
        "4300 El Camino Real, ''",
        "'Example St 5, 8001 Zurich', Zurich"
    })
    void readsTownsOffPostalLinesOnly(String line, String place) {
        assertThat(PlaceText.find(line).orElse("")).isEqualTo(place);
    }

    @Test
    void survivesHostileLines() {
        assertThat(below("Ada Example\n" + "9".repeat(100) + "\n" + "@".repeat(100))).isEmpty();
        assertThat(below("Ada Example\n" + "( ".repeat(50) + "1".repeat(9))).isEmpty();
    }
}
