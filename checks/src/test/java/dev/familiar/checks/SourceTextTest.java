package dev.familiar.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the source text itself must keep to, and the class files no longer show.
class SourceTextTest {

    private static final int LONGEST_FILE = 600;

    private static final Pattern NOTE_TO_SELF = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");

    private static final Pattern STAR_IMPORT = Pattern.compile("(?m)^import [^;]*\\*;");

    /// A catch of everything hides the bug that was not expected.
    private static final Pattern BROAD_CATCH =
            Pattern.compile("catch \\((final )?(Exception|Throwable|RuntimeException) ");

    private static final Pattern SKIPPED_TEST =
            Pattern.compile("@Disabled\\b|Thread\\.sleep|org\\.mockito");

    private static final Pattern CALLED_TEST = Pattern.compile("(?m)^ {4,8}void test[A-Z_]\\w*\\(");

    /// The edges where one failed command, file or verdict must not end the rest.
    private static final List<String> EDGES =
            List.of(
                    "bench/src/main/java/dev/familiar/bench/hostile/Trial.java",
                    "cli/src/main/java/dev/familiar/cli/FamiliarCommand.java",
                    // Between the thread of a word and that of an import, whose failure it is.
                    "store/src/main/java/dev/familiar/store/ImportRun.java",
                    "store/src/main/java/dev/familiar/store/NativeLibrary.java",
                    "web/src/main/java/dev/familiar/web/Errand.java",
                    "web/src/main/java/dev/familiar/web/ImportJob.java",
                    "web/src/main/java/dev/familiar/web/VerdictBoard.java",
                    "web/src/main/java/dev/familiar/web/WorkingIn.java");

    private static final Pattern COMMIT = Pattern.compile("connection\\(\\)\\s*\\.commit\\(\\)");

    /// A change; and the end of a reading transaction, and the step to another version, which
    /// happens before anybody else has the store.
    private static final List<String> COMMITTING =
            List.of(
                    "store/src/main/java/dev/familiar/store/Change.java",
                    "store/src/main/java/dev/familiar/store/Database.java",
                    "store/src/main/java/dev/familiar/store/Migrator.java");

    private static final Pattern NAMELESS_COLUMNS =
            Pattern.compile("INTO [a-z_]+ (VALUES|SELECT)|\"SELECT \\*");

    private static List<Path> main() {
        return Checkout.files("*/src/main/java/**.java");
    }

    private static Stream<Path> ofTests() {
        return Checkout.files("*/src/test/java/**.java").stream()
                .filter(file -> !file.endsWith("SourceTextTest.java"));
    }

    @Test
    void seesTheSources() {
        assertThat(main()).hasSizeGreaterThan(60);
        assertThat(ofTests()).hasSizeGreaterThan(30);
    }

    @Test
    void filesStayShort() {
        assertThat(main())
                .allSatisfy(file ->
                        assertThat(Checkout.read(file).lines().count())
                                .as("lines of %s", Checkout.name(file))
                                .isLessThanOrEqualTo(LONGEST_FILE));
    }

    @Test
    void mainCodeHoldsNoNotesToSelfAndNoStarImports() {
        assertThat(main())
                .allSatisfy(file ->
                        assertThat(Checkout.read(file))
                                .as(Checkout.name(file))
                                .doesNotContainPattern(NOTE_TO_SELF)
                                .doesNotContainPattern(STAR_IMPORT));
    }

    @Test
    void onlyAChangeCommits() {
        assertThat(main())
                .filteredOn(file ->
                        Checkout.name(file).startsWith("store/")
                                && COMMIT.matcher(Checkout.read(file)).find())
                .extracting(Checkout::name)
                .containsExactlyInAnyOrderElementsOf(COMMITTING);
    }

    @Test
    void statementsNameTheirColumns() {
        assertThat(main())
                .allSatisfy(file ->
                        assertThat(Checkout.read(file))
                                .as(Checkout.name(file))
                                .doesNotContainPattern(NAMELESS_COLUMNS));
    }

    @Test
    void nothingCatchesEverythingButTheEdges() {
        assertThat(main())
                .filteredOn(file -> !EDGES.contains(Checkout.name(file)))
                .allSatisfy(file ->
                        assertThat(Checkout.read(file))
                                .as(Checkout.name(file))
                                .doesNotContainPattern(BROAD_CATCH));
    }

    @Test
    void testsAreSentencesAndAllOfThemRun() {
        assertThat(ofTests())
                .allSatisfy(file ->
                        assertThat(Checkout.read(file))
                                .as(Checkout.name(file))
                                .doesNotContainPattern(SKIPPED_TEST)
                                .doesNotContainPattern(CALLED_TEST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"} catch (Exception e) {", "} catch (final Throwable _) {"})
    void findsABroadCatch(String line) {
        assertThat(line).containsPattern(BROAD_CATCH);
    }

    @ParameterizedTest
    @CsvSource({"'// TODO later', true", "'// the to-do list', false", "TODOS, false"})
    void findsANoteToSelf(String line, boolean isOne) {
        assertThat(NOTE_TO_SELF.matcher(line).find()).isEqualTo(isOne);
    }

    @Test
    void findsATestThatIsNoSentence() {
        assertThat("    void testParse() {").containsPattern(CALLED_TEST);
        assertThat("    void testsAreSentences() {").doesNotContainPattern(CALLED_TEST);
    }
}
