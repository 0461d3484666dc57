package dev.familiar.checks.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.cli.FamiliarCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every command in a fence of README and the guides is one that the program takes as it stands;
/// those that only answer are run on the demo's home.
class PrintedCommandsTest {

    private static final Pattern FENCE = Pattern.compile("(?ms)^ *```\\w*\\n(.*?)^ *```");
    private static final Pattern INDENTED = Pattern.compile("(?m)^ {4}((?:\\./)?familiar .*)$");
    private static final Pattern COMMAND = Pattern.compile("^(?:\\./)?familiar (.*)$");
    private static final Pattern COMMENT = Pattern.compile("\\s+#.*$");
    private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|'[^']*'|[^\\s\"'])+");

    /// What changes nothing and needs no file of the reader's.
    private static final Set<String> ANSWERING =
            Set.of(
                    "triage",
                    "why",
                    "people",
                    "person",
                    "search",
                    "know",
                    "path",
                    "ask",
                    "touch",
                    "following",
                    "intro",
                    "press",
                    "durable",
                    "stats",
                    "audit",
                    "share",
                    "invite",
                    "start",
                    "doctor");

    /// What of the answering commands writes or reads a file after all.
    private static final Set<String> NOT_RUN =
            Set.of(
                    "--out",
                    "--list",
                    "--answer",
                    "--asked",
                    "done",
                    "snooze",
                    "never",
                    "every",
                    "free",
                    "settings",
                    "start",
                    "set",
                    "may",
                    "--rebuild");

    @TempDir private static Path folder;

    @BeforeAll
    static void makesTheDemo() {
        assertThat(run(List.of("demo", "--messages", "1500", "--keep", folder.toString())).status())
                .isZero();
    }

    /// What a command came to.
    private record Ran(int status, String err) {}

    private static Ran run(List<String> words) {
        StringWriter err = new StringWriter();
        int status =
                FamiliarCommand.commandLine()
                        .setOut(new PrintWriter(new StringWriter()))
                        .setErr(new PrintWriter(err))
                        .execute(words.toArray(String[]::new));
        return new Ran(status, err.toString());
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("checks")) ? here : here.resolve("..").normalize();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> guides = Files.list(root().resolve("docs/guides"))) {
            return Stream.concat(
                            Stream.of(root().resolve("README.md")),
                            guides.filter(page -> page.toString().endsWith(".md")).sorted())
                    .toList();
        }
    }

    /// In a fence with prompts only what stands behind one is typed; the rest is printed.
    static List<String> commands(String page) {
        List<String> typed = new ArrayList<>();
        Matcher fence = FENCE.matcher(page);
        while (fence.find()) {
            List<String> lines = fence.group(1).lines().map(String::strip).toList();
            boolean hasPrompts = lines.stream().anyMatch(line -> line.startsWith("$ "));
            lines.stream()
                    .filter(line -> !hasPrompts || line.startsWith("$ "))
                    .map(line -> line.startsWith("$ ") ? line.substring(2) : line)
                    .forEach(typed::add);
        }
        INDENTED.matcher(page).results().map(line -> line.group(1)).forEach(typed::add);
        return typed.stream()
                .flatMap(line -> Stream.of(line.split(" && ")))
                .map(line -> COMMENT.matcher(line.strip()).replaceAll(""))
                .flatMap(line -> COMMAND.matcher(line).results().map(found -> found.group(1)))
                .toList();
    }

    static List<String> words(String command) {
        return WORD.matcher(command)
                .results()
                .map(word -> word.group().replaceAll("[\"']", ""))
                // As a shell reads it: ~ is a folder.
                .map(word ->
                        word.startsWith("~/") ? folder.resolve(word.substring(2)).toString() : word)
                .toList();
    }

    @TestFactory
    List<DynamicTest> everyPrintedCommandIsOne() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : pages()) {
            for (String command : commands(Files.readString(page))) {
                tests.add(
                        DynamicTest.dynamicTest(
                                page.getFileName() + ": " + command, () -> isOne(words(command))));
            }
        }
        assertThat(tests).hasSizeGreaterThan(50);
        return tests;
    }

    private static void isOne(List<String> words) {
        // Throws where a word or an option is none.
        FamiliarCommand.commandLine().parseArgs(words.toArray(String[]::new));
        if (ANSWERING.contains(words.getFirst())
                && words.stream().skip(1).noneMatch(NOT_RUN::contains)) {
            List<String> here = new ArrayList<>();
            for (int i = 0; i < words.size(); i++) {
                if (words.get(i).equals("--home")) {
                    i++;
                } else {
                    here.add(words.get(i));
                }
            }
            here.addAll(List.of("--home", folder.resolve("home").toString()));

            Ran ran = run(here);

            // Somebody named there may not be in this world; a wrong command is another matter.
            assertThat(ran.status()).as(ran.err()).isIn(0, 1, 3);
            assertThat(ran.err()).doesNotContain("a fault in the program");
        }
    }

    @Test
    void whatIsPrintedAsAnAnswerIsNoCommand() {
        assertThat(
                        commands(
                                """
                                ```
                                $ familiar why "Ada Quill" && ./familiar undo   # takes it back
                                familiar split ID takes records away.
                                ```

                                    ./familiar people "a b" --json
                                """))
                .containsExactly("why \"Ada Quill\"", "undo", "people \"a b\" --json");
        assertThat(words("people \"a b\" --home '/tmp/x y'"))
                .containsExactly("people", "a b", "--home", "/tmp/x y");
    }
}
