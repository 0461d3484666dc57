package dev.familiar.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.verdict.Reason;
import dev.familiar.model.verdict.Verdict;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.PassedBy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The documents have not fallen behind the code.
class DocsTest {

    private static final Pattern SOURCE_NAME =
            Pattern.compile("String name\\(\\) \\{\\s+return \"([a-z-]+)\";");

    static Stream<String> pages() {
        return Stream.of("*.md", "docs/*.md", "docs/**/*.md", "*/src/**/*.md")
                .flatMap(glob -> Checkout.files(glob).stream())
                .map(Checkout::name)
                .distinct();
    }

    static List<String> foundations() {
        return Checkout.read("docs/foundations.md")
                .lines()
                .filter(line -> line.startsWith("| "))
                .skip(2)
                .toList();
    }

    /// The words for `--as`, read from the text of the sources, which are not public.
    static Stream<String> sourceNames() {
        return Checkout.files("sources/src/main/java/**.java").stream()
                .map(Checkout::read)
                .filter(text -> text.contains("implements Source "))
                .flatMap(text -> SOURCE_NAME.matcher(text).results())
                .map(match -> match.group(1));
    }

    static Stream<String> verdictWords() {
        return Stream.of(
                        new Verdict.Accept(Reason.TRACES, ""),
                        new Verdict.Decline(Reason.NO_TRACE, false, false),
                        new Verdict.LookUp(Reason.AMBIGUOUS),
                        new Verdict.Ask(Reason.PERSON_OF_INTEREST, ""))
                .map(Verdict::word);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(String page) {
        assertThat(MarkdownPage.read(Checkout.ROOT.resolve(page)).brokenLinks())
                .as("links in %s whose file or heading is missing", page)
                .isEmpty();
    }

    @Test
    void findsTheLinkThatLeadsNowhere(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("there.md"), "# A heading, with *marks*\n");
        Path page =
                Files.writeString(
                        folder.resolve("page.md"),
                        """
                        [good](there.md) [good](there.md#a-heading-with-marks) [good](#here)
                        [web](https://www.example.org/x.md) `[code](nowhere.md)`
                        # Here
                        [bad](nowhere.md) [bad](there.md#no-such-heading)
                        ```
                        [fenced](nowhere.md)
                        ```
                        """);

        assertThat(MarkdownPage.read(page).brokenLinks())
                .containsExactly("nowhere.md", "there.md#no-such-heading");
    }

    @ParameterizedTest
    @EnumSource(FaultCode.class)
    void everyFaultCodeIsExplained(FaultCode code) {
        assertThat(Checkout.read("docs/reference/faults.md")).contains("\n| `" + code + "` | ");
    }

    @ParameterizedTest
    @EnumSource(PassedBy.class)
    void everyReasonForPassingByIsExplained(PassedBy why) {
        assertThat(Checkout.read("docs/reference/faults.md")).contains("\n| `" + why + "` | ");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonIsExplained(Reason reason) {
        assertThat(Checkout.read("docs/reference/verdicts.md")).contains("\n| `" + reason + "` | ");
    }

    @ParameterizedTest
    @MethodSource("verdictWords")
    void everyVerdictIsExplained(String word) {
        assertThat(Checkout.read("docs/reference/verdicts.md")).contains("\n| `" + word + "` | ");
    }

    @ParameterizedTest
    @MethodSource("sourceNames")
    void everySourceIsExplained(String name) {
        assertThat(Checkout.read("docs/reference/sources.md")).contains("\n| `" + name + "` | ");
    }

    @Test
    void everyKindOfEvidenceIsExplainedWithItsWeight() {
        EvidenceReference.renewIfAsked();

        assertThat(EvidenceReference.FILE)
                .content()
                .as("docs/reference/evidence.md; its head says how to make the table again")
                .contains(EvidenceReference.table());
    }

    @ParameterizedTest
    @MethodSource("foundations")
    void everyFoundationNamesAFile(String row) {
        assertThat(MarkdownPage.linksIn(row))
                .as("docs/foundations.md must link a file in: %s", row)
                .isNotEmpty()
                .allSatisfy(link ->
                        assertThat(Checkout.ROOT.resolve("docs").resolve(link)).isRegularFile());
    }

    @Test
    void theCommandLinePageIsUpToDate() {
        CliReference.renewIfAsked();

        assertThat(CliReference.FILE)
                .as(
                        "docs/reference/cli.md is older than the program; it says itself how to renew it")
                .content()
                .isEqualTo(CliReference.text());
    }

    @Test
    void everyDecisionIsInTheIndex() {
        String index = Checkout.read("docs/decisions/README.md");

        assertThat(Checkout.files("docs/decisions/[0-9]*.md"))
                .hasSizeGreaterThan(15)
                .allSatisfy(page -> assertThat(index).contains("(" + page.getFileName() + ")"));
    }
}
