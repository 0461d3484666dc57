package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.words.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Names, titles, organisations and the owner's own words that would be commands, formulas or lines
/// of their own elsewhere stay text in every answer about people, whatever they are made of.
class HostileAnswersTest {

    /// What acts: on a terminal, on a spreadsheet, on an eye, on JSON, on lines.
    private static final List<String> ACTS =
            List.of(
                    "\u001b[2J",
                    "\u001b]0;PWNED\u0007",
                    "\u009b31m",
                    "\u202e",
                    "\u2066",
                    "\u200f",
                    "\u200b",
                    "\ufeff",
                    "\u2028",
                    "\u0085",
                    "\u0000",
                    "\b\b\b",
                    "\r",
                    "\n",
                    "\t",
                    "\nFORGED line",
                    "\r\nFORGED line",
                    "=HYPERLINK(1)",
                    "\uff20SUM(1)",
                    "+1",
                    "-1",
                    "\"",
                    "\\",
                    "\",\"",
                    "','",
                    "\\u0022",
                    "{\"id\":1}",
                    "</script>",
                    "%s%n",
                    "${x}",
                    "\udb40\udc41",
                    "$(id)",
                    "`id`",
                    "&amp;",
                    "--json");

    /// Nobody could mistake it for anything but a part of the name it stands in.
    private static final String MARK = "Wren";

    @TempDir static Path folder;

    private static SmallTown town = new SmallTown(Path.of(""));

    private static final Random RANDOM = new Random(20_261_130);

    /// One to three of them around a mark.
    private static String hostile() {
        StringBuilder text = new StringBuilder();
        for (int nth = RANDOM.nextInt(3); nth >= 0; nth--) {
            text.append(ACTS.get(RANDOM.nextInt(ACTS.size())));
        }
        return text.insert(RANDOM.nextInt(2) * text.length(), MARK).toString();
    }

    private static String csv(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    @BeforeAll
    static void importsWhatStrangersWrote() throws IOException {
        town = new SmallTown(folder);
        StringBuilder rows =
                new StringBuilder(
                        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n");
        for (int nth = 0; nth < 24; nth++) {
            rows.append(
                    String.join(
                                    ",",
                                    csv("Nth" + nth + " " + hostile()),
                                    csv(hostile() + " Quarry"),
                                    "https://www.linkedin.com/in/nth-" + nth,
                                    "nth" + nth + "@quarry.example.com",
                                    csv("Gearworks"),
                                    csv("Miller " + hostile()),
                                    "03 May 2019")
                            + "\n");
        }
        StringBuilder mail = new StringBuilder();
        for (int nth = 0; nth < 24; nth += 3) {
            String one = "nth" + nth + "@quarry.example.com";
            String other = "nth" + (nth + 1) + "@quarry.example.com";
            mail.append(SmallTown.letters(SmallTown.OTTO, one, "", 2))
                    .append(SmallTown.letters(one, other, SmallTown.OTTO, 3));
        }
        town.takes(
                List.of(
                        Files.writeString(folder.resolve("Connections.csv"), rows),
                        Files.writeString(folder.resolve("mail.mbox"), mail)));
        town.type(
                "intro",
                "start",
                "--from",
                "nth0@quarry.example.com",
                "--to",
                "nth1@quarry.example.com",
                "--why",
                hostile(),
                "--why-them",
                hostile());
        town.type("intro", "set", "i-1", "asking", "--note", hostile());
        town.type("intro", "may", "nth3@quarry.example.com", "no");
        town.type("ask", hostile(), "--asked", "nth0@quarry.example.com");
        town.type(
                "share",
                "at Gearworks",
                "--with",
                hostile(),
                "--out",
                folder.resolve("first.csv").toString());
    }

    static List<List<String>> questions() {
        return List.of(
                List.of("people", "at Gearworks", "--all"),
                List.of("people", "Quarry"),
                List.of("people", "millers", "--limit", "40"),
                List.of("know", "nth0@quarry.example.com"),
                List.of("ask", "somebody at Gearworks", "--limit", "20"),
                List.of("ask", "--favours"),
                List.of("path", "nth1@quarry.example.com"),
                List.of("path", "--company", "Gearworks"),
                List.of("share", "at Gearworks", "--with-work"),
                List.of("share"),
                List.of("intro"),
                List.of("intro", "show", "i-1"),
                List.of("intro", "may"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void staysTextOnATerminal(List<String> words) {
        Typed typed = town.type(words.toArray(String[]::new));

        assertThat(typed.status()).as(typed.err()).isEqualTo(ExitStatus.DONE);
        assertThat(typed.out()).contains(MARK);
        HostileHome.assertHarmless(typed.out() + typed.err());
        assertThat(typed.out().lines().map(String::strip))
                .as("lines of a stranger's own:\n%s", typed.out())
                .noneMatch(line -> line.startsWith("FORGED line"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void staysTextInJsonOneObjectALine(List<String> words) {
        List<String> all = new ArrayList<>(words);
        all.add("--json");

        String out = town.out(all.toArray(String[]::new));

        HostileHome.assertHarmless(out);
        List<JsonNode> lines = out.lines().map(JsonText::read).toList();
        assertThat(lines).isNotEmpty().allMatch(JsonNode::isObject);
        assertThat(out.split("\n", -1)).hasSize(lines.size() + 1);
        assertThat(out).contains(MARK);
    }

    /// As many lines as people: a name that holds a line end adds none.
    @Test
    void givesEachPersonOneLineOfATable() {
        int people = town.json("share", "at Gearworks").size();

        assertThat(town.out("share", "at Gearworks").lines()).hasSize(people + 1);
        assertThat(town.out("intro", "may").lines()).hasSize(2);
        assertThat(town.out("ask", "--favours").lines()).hasSize(2);
        assertThat(town.out("share").lines()).hasSize(2);
    }

    @Test
    void holdsNoFormulaInWhatIsHandedOn() throws IOException {
        Path out = folder.resolve("second.csv");
        town.out("share", "at Gearworks", "--with-work", "--out", out.toString());

        String text = Files.readString(out);
        HostileHome.assertHarmless(text);
        assertThat(cells(text))
                .hasSizeGreaterThan(20)
                .allSatisfy(cell ->
                        assertThat(cell.strip())
                                .doesNotStartWith("=")
                                .doesNotStartWith("+")
                                .doesNotStartWith("-")
                                .doesNotStartWith("@"));
        assertThat(text).doesNotContain("@quarry", "linkedin.com", "2019");
    }

    /// The cells of a CSV (RFC 4180), quotes taken off.
    private static List<String> cells(String text) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                boolean doubled = quoted && at + 1 < text.length() && text.charAt(at + 1) == '"';
                if (doubled) {
                    cell.append(c);
                    at++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ',' || c == '\n')) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        assertThat(quoted).as("every quote is closed").isFalse();
        return cells;
    }

    /// A question, a name or a note is the owner's own text, and may be pasted from anywhere.
    @Test
    void staysTextWhereItIsTyped() {
        for (int round = 0; round < 2; round++) {
            String pasted = hostile();
            for (List<String> words :
                    List.of(
                            List.of("people", pasted),
                            List.of("know", pasted),
                            List.of("ask", pasted),
                            List.of("path", pasted),
                            List.of("share", pasted),
                            List.of("intro", "show", pasted),
                            List.of("intro", "set", "i-1", pasted))) {
                Typed typed = town.type(words.toArray(String[]::new));

                HostileHome.assertHarmless(typed.out() + typed.err());
                assertThat(typed.out().lines().map(String::strip))
                        .noneMatch(line -> line.startsWith("FORGED line"));
                assertThat(typed.err()).doesNotContain("Exception", "\tat ");
            }
        }
    }
}
