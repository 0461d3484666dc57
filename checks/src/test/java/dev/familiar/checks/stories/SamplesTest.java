package dev.familiar.checks.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.cli.FamiliarCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the pages show as printed by the program on the demo is what it prints.
///
/// A sample is a code fence under `<!-- sample: why "Ada Example" -->`, which names the command. In
/// it a line that begins with `$` is a command, and a line `…` stands for lines left out; the rest
/// is compared word for word, but for the name the program was called by and the folder.
///
/// `-Dfamiliar.docs.write=true` writes what is printed today into the pages: from the line that is
/// like the first of a run to the one like its last, digits and bars aside.
class SamplesTest {

    /// How pages call the folder and the program.
    private static final String FOLDER = "/tmp/demo";

    private static final Pattern SAMPLE =
            Pattern.compile("<!-- sample: (.*?) -->\\n```\\w*\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final List<Path> PAGES =
            List.of(
                    Path.of("README.md"),
                    Path.of("docs/guides/one-verdict.md"),
                    Path.of("docs/guides/who-is-who.md"));

    @TempDir Path folder;

    private final Map<String, List<String>> printed = new HashMap<>();

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("checks")) ? here : here.resolve("..").normalize();
    }

    private String run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status =
                FamiliarCommand.commandLine()
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err))
                        .execute(words);
        assertThat(status).as(err.toString()).isZero();
        return out.toString().replace(folder.toString(), FOLDER);
    }

    private List<String> lines(String command) {
        return printed.computeIfAbsent(
                command,
                _ -> {
                    List<String> words = new ArrayList<>();
                    WORD.matcher(command)
                            .results()
                            .forEach(word ->
                                    words.add(
                                            word.group(1) == null ? word.group(2) : word.group(1)));
                    words.addAll(List.of("--home", folder.resolve("home").toString()));
                    return run(words.toArray(String[]::new))
                            .lines()
                            .map(SamplesTest::called)
                            .toList();
                });
    }

    private static String called(String line) {
        return line.stripTrailing().replace("./familiar ", "familiar ");
    }

    /// The runs of lines of a sample, without commands.
    private static List<List<String>> runs(String sample) {
        List<List<String>> runs = new ArrayList<>();
        List<String> run = new ArrayList<>();
        for (String line : sample.lines().toList()) {
            if (line.startsWith("$ ") || line.equals("…")) {
                runs.add(List.copyOf(run));
                run.clear();
            } else {
                run.add(line.stripTrailing());
            }
        }
        runs.add(List.copyOf(run));
        return runs.stream()
                .filter(lines -> lines.stream().anyMatch(line -> !line.isEmpty()))
                .toList();
    }

    private static int find(List<String> all, List<String> part, int from) {
        for (int i = from; i + part.size() <= all.size(); i++) {
            if (all.subList(i, i + part.size()).equals(part)) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void everySampleIsWhatTheProgramPrints() throws IOException {
        String said = run("demo", "--keep", folder.toString());
        int samples = 0;
        for (Path page : PAGES) {
            Path file = root().resolve(page);
            String text = Files.readString(file);
            if (Boolean.getBoolean("familiar.docs.write")) {
                text = SAMPLE.matcher(text).replaceAll(this::today);
                Files.writeString(file, text);
            }
            Matcher sample = SAMPLE.matcher(text);
            while (sample.find()) {
                samples++;
                check(page, sample.group(1), sample.group(2));
            }
        }

        assertThat(samples).isGreaterThanOrEqualTo(7);
        assertThat(said).contains("familiar why ID --home " + FOLDER + "/home");
        assertThat(triage(said))
                .as("what the demo says, and what its home says later")
                .isEqualTo(triage(run("triage", "--home", folder.resolve("home").toString())))
                .contains("to accept");
    }

    /// The verdicts, without the import before them.
    private static String triage(String said) {
        Matcher first =
                Pattern.compile("^(ACCEPT|DECLINE|LOOK UP|ASK) ", Pattern.MULTILINE).matcher(said);
        assertThat(first.find()).as(said).isTrue();
        return said.substring(first.start());
    }

    private void check(Path page, String command, String sample) {
        List<String> all = lines(command);
        int from = 0;
        for (List<String> run : runs(sample)) {
            List<String> wanted = run.stream().map(SamplesTest::called).toList();
            List<String> core = trimmed(wanted);
            int found = find(all, core, from);
            assertThat(found)
                    .as(
                            "%s shows, of `%s`:\n%s\nbut it prints:\n%s\n(-Dfamiliar.docs.write=true"
                                    + " brings it up to date)",
                            page, command, String.join("\n", core), String.join("\n", all))
                    .isNotNegative();
            from = found + core.size();
        }
    }

    /// Without empty lines around: a blank line after a command is nothing that was printed.
    private static List<String> trimmed(List<String> lines) {
        int from = 0;
        int to = lines.size();
        while (lines.get(from).isEmpty()) {
            from++;
        }
        while (lines.get(to - 1).isEmpty()) {
            to--;
        }
        return lines.subList(from, to);
    }

    private String today(java.util.regex.MatchResult sample) {
        String text = sample.group();
        List<String> all = run(sample.group(1));
        for (List<String> run : runs(sample.group(2))) {
            List<String> old = trimmed(run);
            int from = like(all, old.getFirst(), 0);
            int to = like(all, old.getLast(), from);
            text =
                    text.replace(
                            String.join("\n", old), String.join("\n", all.subList(from, to + 1)));
        }
        return Matcher.quoteReplacement(text);
    }

    private List<String> run(String command) {
        return lines(command).stream()
                .map(line -> line.replace("familiar decide", "./familiar decide"))
                .toList();
    }

    private static int like(List<String> all, String line, int from) {
        for (int i = from; i < all.size(); i++) {
            if (shape(all.get(i)).equals(shape(line))) {
                return i;
            }
        }
        throw new AssertionError("nothing like this is printed any more: " + line);
    }

    private static String shape(String line) {
        return called(line).replaceAll("[0-9.,%−+░█–]+", "#").replaceAll("\\s+", " ").strip();
    }
}
