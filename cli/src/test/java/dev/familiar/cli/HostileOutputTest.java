package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// No command lets a stranger's text act on the terminal, forge a line or hide: the home holds
/// names, headlines, notes, subjects, addresses and file names full of what could.
class HostileOutputTest {

    private static final String HOME = "--home";

    /// Commands that print no stranger's text at all, and why they are not run here.
    private static final Map<String, String> NOT_RUN =
            Map.of(
                    "serve", "runs until stopped and prints links only; ServeCommandTest",
                    "rehearse", "prints only what demo prints, of made-up people");

    private static final String ADA = "ada@quarry.example.com";
    private static final String BERT = "bert@quarry.example.com";

    @TempDir Path folder;

    private HostileHome hostile = new HostileHome(Path.of(""));

    /// A command with its words.
    ///
    /// @param shows whether the hostile words must be seen in what it prints: only then does the
    ///   case say something
    private record Case(boolean shows, List<String> words) {

        static Case showing(String... words) {
            return new Case(true, List.of(words));
        }

        static Case plain(String... words) {
            return new Case(false, List.of(words));
        }
    }

    private record Printed(int status, String out, String err) {

        String all() {
            return out + err;
        }
    }

    @BeforeEach
    void importsWhatStrangersWrote() throws IOException {
        hostile = HostileHome.write(folder);
        Printed printed =
                run(
                        List.of(
                                "import",
                                hostile.archives().toString(),
                                "--owner",
                                "otto@example.org"));
        assertThat(printed.status()).as(printed.all()).isIn(ExitStatus.DONE, ExitStatus.LOOK);
    }

    /// In this order: later ones find what earlier ones did.
    private List<Case> cases() {
        String archives = hostile.archives().toString();
        String table = hostile.table().toString();
        String odd = folder.resolve("odd" + HostileHome.IN_FILE_NAME).toString();
        return List.of(
                Case.showing("import", archives),
                Case.showing("import", archives + "/missing" + HostileHome.IN_FILE_NAME),
                Case.plain("demo", "--people", "60", "--messages", "300", "--requests", "5"),
                Case.plain("owner"),
                Case.plain("owner", "add", "otto2@example.org"),
                Case.plain("owner", "add", "nobody" + HostileHome.WORDS),
                Case.plain("owner", "remove", "otto2@example.org"),
                Case.showing("triage"),
                Case.showing("triage", "--all"),
                Case.showing("why", "Eve"),
                Case.showing("why", "Ada", "--details"),
                Case.plain("why", "nobody" + HostileHome.WORDS),
                Case.showing("people"),
                Case.showing("people", "Ada"),
                Case.plain("path", "ada@quarry.example.com"),
                Case.plain("path", "nobody" + HostileHome.WORDS),
                Case.plain("path", "--company", "Quarry" + HostileHome.WORDS),
                Case.showing("person", "ada@quarry.example.com"),
                Case.showing("person", "ada@quarry.example.com", "--why"),
                Case.showing("search", "harvest"),
                Case.showing("search", "harvest", "--counts"),
                Case.plain("search", "from:" + HostileHome.WORDS),
                Case.showing("audit"),
                Case.showing("audit", "--group", "NOT_AT_ALL"),
                Case.showing("review"),
                Case.plain("review", "nothing" + HostileHome.WORDS, "same"),
                Case.showing("split", "ada@quarry.example.com"),
                Case.showing("apart", "ada@quarry.example.com", "bert@quarry.example.com"),
                Case.showing("undo"),
                Case.showing("merge", "ada@quarry.example.com", "bert@quarry.example.com"),
                Case.showing("merge", "Quarry", "Eve"),
                Case.showing("undo"),
                Case.plain("say"),
                Case.showing("say", "ada@quarry.example.com", "known", "--note", HostileHome.WORDS),
                Case.showing("say", "ada@quarry.example.com", "never-suggest", "--json"),
                Case.showing("say"),
                Case.showing("say", "ada@quarry.example.com", "known", "--note", HostileHome.WORDS),
                Case.plain("say", "nobody" + HostileHome.WORDS, "known"),
                Case.showing("export", "sayings"),
                Case.showing("unsay", "ada@quarry.example.com"),
                Case.plain("unsay", "nobody" + HostileHome.WORDS),
                Case.showing("decide", "Eve", "accept"),
                Case.showing("decide", "Eve", "accept", "--note", "Met" + HostileHome.WORDS),
                Case.showing("decide", "Ada", "accept"),
                Case.plain("decide", "Eve", "no" + HostileHome.WORDS),
                Case.plain("stats"),
                Case.plain("stats", "--svg", odd + ".svg"),
                Case.plain("learning"),
                Case.plain("learning", "freeze"),
                Case.plain("learning", "thaw"),
                Case.plain("learning", "reset"),
                Case.plain("learning", "restore"),
                Case.plain("policy"),
                Case.plain("policy", "test"),
                Case.plain("policy", "test", hostile.policy().toString()),
                Case.showing("export", "vcard"),
                Case.showing("export", "google-csv"),
                Case.showing("export", "decisions"),
                Case.showing("export", "decisions", "--out", odd + ".csv"),
                Case.showing("export", "decisions", "--out", odd + ".csv"),
                Case.showing("link", table),
                Case.showing("link", table, "--explain", "2", "4"),
                Case.showing("link", table, "--out", odd + ".out", "--pairs", odd + ".pairs"),
                Case.showing("link", table, "--out", odd + ".out"),
                Case.showing("know", "Ada", "Quarry"),
                Case.showing("know", "Ada" + HostileHome.WORDS, "--note", HostileHome.WORDS),
                Case.showing("know", "--list", table),
                Case.showing("know", "--list", table, "--out", odd + ".known"),
                Case.showing("ask", "Quarry"),
                Case.showing("ask", "Stone" + HostileHome.WORDS, "--asked", ADA),
                Case.showing("ask", "--favours"),
                Case.plain("ask", "--answer", "f-1" + HostileHome.WORDS + "=yes"),
                Case.showing(
                        "intro", "start", "--from", ADA, "--to", BERT, "--why", HostileHome.WORDS),
                Case.showing("intro"),
                Case.showing("intro", "list"),
                Case.plain("intro", "show", "i-1" + HostileHome.WORDS),
                Case.plain("intro", "set", "i-1" + HostileHome.WORDS, "asking"),
                Case.showing("intro", "may", BERT, "no"),
                Case.showing("intro", "may"),
                Case.showing("share", "Quarry", "--with", "Jack" + HostileHome.WORDS),
                Case.showing("share", "Quarry", "--with-work", "--out", odd + ".shared"),
                Case.plain("share", "nobody" + HostileHome.WORDS),
                Case.plain("share"),
                Case.plain("press"),
                Case.plain("press", "done", "nobody" + HostileHome.WORDS),
                Case.plain("follow", ADA, "--why", HostileHome.WORDS),
                Case.plain("following"),
                Case.plain("unfollow", "nobody" + HostileHome.WORDS),
                // As JSON: where the terminal breaks a sentence, a line may begin with any word of
                // it.
                Case.plain("invite", ADA, "--json"),
                Case.plain("durable"),
                Case.plain("touch"),
                Case.plain("touch", "done", ADA),
                Case.plain("touch", "snooze", ADA),
                Case.plain("touch", "never", BERT),
                Case.plain("touch", "every", "6 weeks", ADA),
                Case.plain("touch", "free", ADA),
                Case.plain("touch", "settings"),
                Case.plain("calendar", "--out", odd + ".ics"),
                Case.plain("start"),
                Case.plain("doctor"),
                Case.plain("doctor", "--rebuild"),
                Case.showing("backup", odd + ".backup"),
                Case.showing("backup", odd + ".backup", "--replace"),
                Case.plain("restore", archives + "/missing" + HostileHome.IN_FILE_NAME),
                Case.plain("triage", "--nonsense" + HostileHome.WORDS),
                Case.plain("nonsense" + HostileHome.WORDS));
    }

    @TestFactory
    Stream<DynamicTest> everyCommandPrintsHarmlessText() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Case one : cases()) {
            tests.add(test(one, one.words()));
            if (option("--json", one.words())) {
                List<String> json = new ArrayList<>(one.words());
                json.add("--json");
                tests.add(test(new Case(false, json), json));
            }
        }
        return tests.stream();
    }

    private DynamicTest test(Case one, List<String> words) {
        return DynamicTest.dynamicTest(
                String.join(" ", words).replaceAll("\\P{Print}", "?"),
                () -> {
                    Printed printed = run(words);
                    HostileHome.assertHarmless(printed.all());
                    if (!words.getFirst().equals("export")) {
                        assertThat(printed.all().lines().filter(line -> line.startsWith("FORGED")))
                                .as("a line of a stranger's own:\n%s", printed.all())
                                .isEmpty();
                    }
                    if (one.shows()) {
                        assertThat(printed.all()).contains("PWNED");
                    }
                });
    }

    @Test
    void everyCommandIsTried() {
        Set<String> tried = new TreeSet<>(NOT_RUN.keySet());
        for (Case one : cases()) {
            tried.addAll(path(one.words()));
        }

        assertThat(tried).containsAll(commands("", FamiliarCommand.commandLine()));
    }

    @Test
    void filesOfAnExportAreAsHarmlessAsTheTerminal() throws IOException {
        run(List.of("decide", "Eve", "accept", "--note", "Met" + HostileHome.WORDS));
        run(List.of("say", "ada@quarry.example.com", "known", "--note", HostileHome.WORDS));
        for (ExportCommand.Kind kind : ExportCommand.Kind.values()) {
            Path file = folder.resolve(kind + ".txt");
            assertThat(run(List.of("export", kind.toString(), "--out", file.toString())).status())
                    .isEqualTo(ExitStatus.DONE);

            String text = Files.readString(file, StandardCharsets.UTF_8);
            HostileHome.assertHarmless(text);
            assertThat(text).contains("PWNED");
        }
    }

    /// What leaves the house is read by somebody else, in a spreadsheet.
    @Test
    void listsForOthersAreAsHarmless() throws IOException {
        Path shared = folder.resolve("shared.csv");
        Path known = folder.resolve("known.csv");
        run(List.of("share", "Quarry", "--with-work", "--out", shared.toString()));
        run(List.of("know", "--list", hostile.table().toString(), "--out", known.toString()));

        for (Path file : List.of(shared, known)) {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            HostileHome.assertHarmless(text);
            assertThat(text).contains("PWNED");
        }
        assertThat(Files.readString(shared))
                .as("names and work only")
                .doesNotContain("@quarry", "1980");
    }

    @Test
    void jsonKeepsTheTextEscaped() {
        String json = run(List.of("triage", "--json")).out();

        assertThat(json)
                .contains(
                        "\\u001B]0;PWNED\\u0007",
                        "\\u009b",
                        "\\u202e",
                        "\\u2066",
                        "\\udb40\\udc41");
        HostileHome.assertHarmless(json);
    }

    /// The names of all commands below, hidden ones too, with those above in front.
    private static Set<String> commands(String above, CommandLine line) {
        Set<String> names = new TreeSet<>();
        line.getSubcommands()
                .forEach((name, below) -> {
                    names.add(above + name);
                    names.addAll(commands(above + name + " ", below));
                });
        return names;
    }

    /// The commands that words name: `owner` and `owner add`.
    private static List<String> path(List<String> words) {
        List<String> path = new ArrayList<>();
        CommandLine line = FamiliarCommand.commandLine();
        String name = "";
        for (String word : words) {
            CommandLine below = line.getSubcommands().get(word);
            if (below == null) {
                break;
            }
            name = (name + " " + word).strip();
            path.add(name);
            line = below;
        }
        // `owner add` says nothing of `owner`.
        return path.isEmpty() ? path : List.of(path.getLast());
    }

    private static boolean option(String option, List<String> words) {
        CommandLine line = FamiliarCommand.commandLine();
        for (String word : words) {
            CommandLine below = line.getSubcommands().get(word);
            if (below == null) {
                break;
            }
            line = below;
        }
        return line.getCommandSpec().findOption(option) != null;
    }

    private Printed run(List<String> words) {
        List<String> all = new ArrayList<>(words);
        if (option(HOME, words)) {
            all.addAll(List.of(HOME, folder.resolve("home").toString()));
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status =
                FamiliarCommand.commandLine()
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err))
                        .execute(all.toArray(String[]::new));
        return new Printed(status, out.toString(), err.toString());
    }
}
