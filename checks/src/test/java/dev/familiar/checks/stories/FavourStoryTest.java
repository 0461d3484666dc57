package dev.familiar.checks.stories;

import static dev.familiar.checks.stories.FavourCast.GWEN;
import static dev.familiar.checks.stories.FavourCast.INGRID;
import static dev.familiar.checks.stories.FavourCast.JACK;
import static dev.familiar.checks.stories.FavourCast.JANE;
import static dev.familiar.checks.stories.FavourCast.JILL;
import static dev.familiar.checks.stories.FavourCast.KARI;
import static dev.familiar.checks.stories.FavourCast.MIA;
import static dev.familiar.checks.stories.FavourCast.NORA;
import static dev.familiar.checks.stories.FavourCast.PABLO;
import static dev.familiar.checks.stories.FavourCast.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What it is good for to know whom one knows: Jack asks Nora Field for people.
///
/// Nora knows Jack well, and wants to help him without spending what others have trusted her with.
/// In the order of the methods she tells him honestly whom she knows, finds whom he looks for, says
/// no where there is nobody, gives him names and nothing else, and introduces him to those who said
/// yes.
///
/// Each command is the program itself, as a process, on archives that [FavourCast] wrote; what one
/// method does to her home is not seen in the next.
class FavourStoryTest {

    private static final String AGENCIES = "ad agencies in San Diego";

    /// What only Nora may read of an introduction.
    private static final String FOR_NORA_ALONE = "Not before his divorce is through";

    @TempDir static Path folder;

    private static List<String> archives;
    private static StoryHome nora;

    /// Nora imports her mail, address book, calendar, and two LinkedIn exports of different years;
    /// what she noted of people stands on their cards and, typed in the browser, in the program.
    @BeforeAll
    static void importsHerArchives() throws IOException {
        archives =
                FavourCast.write(Files.createDirectory(folder.resolve("archives"))).stream()
                        .map(Path::toString)
                        .toList();
        nora = StoryHome.make(Files.createDirectory(folder.resolve("nora")), TODAY);
        String said = nora.text(importing(archives));
        assertThat(said).contains("5 archives; you now have 15 people.");
        nora.notes(FavourCast.all());
    }

    private static String[] importing(List<String> archives) {
        return Stream.concat(Stream.of("import", "--owner", NORA.address()), archives.stream())
                .toArray(String[]::new);
    }

    /// A home in which she may say something.
    private static StoryHome copy(String name) throws IOException {
        return nora.copy(Files.createDirectory(folder.resolve(name)));
    }

    // 1. "Do you know Jill? And Jane? And Judy?"

    @Test
    void knowsJillWell() {
        JsonNode jill = nora.json("know", JILL.name()).getFirst();

        assertThat(jill.get("known").asString()).isEqualTo("WELL");
        assertThat(jill.get("lastContact").asString()).isEqualTo("2026-01-21");
        assertThat(jill.get("probability").asDouble()).isGreaterThan(0.9);
        assertThat(texts(jill.get("evidence"), "kind"))
                .as("years of mail both ways, and small meetings")
                .contains("mail.both-ways", "event.small");
    }

    @Test
    void knowsJaneSomewhat() {
        JsonNode jane = nora.json("know", JANE.name()).getFirst();

        assertThat(jane.get("known").asString()).isEqualTo("SOMEWHAT");
        assertThat(jane.get("lastContact").asString()).as("long ago").startsWith("2019-05");
    }

    @Test
    void doesNotKnowJudyAndSaysWhereItLooked() {
        JsonNode judy = nora.json("know", FavourCast.JUDY.name()).getFirst();

        assertThat(judy.get("known").asString()).isEqualTo("NOT_AT_ALL");
        assertThat(judy.get("lastContact").isNull()).isTrue();
        assertThat(judy.get("probability").asDouble()).isLessThan(0.3);
        assertThat(nora.text("know", FavourCast.JUDY.name()))
                .contains("Nothing in what was searched shows that you know them")
                .contains("a connection of yours and nothing else")
                .containsPattern("Mail +[0-9]+, 2019–2026: nothing")
                .containsPattern("LinkedIn +[0-9]+: 1 found")
                .containsPattern("Facebook +not searched: never imported");
    }

    // 2. "Whom do you know among partners at early-stage funds?"

    @Test
    void findsPartnersOfFundsAndNoOtherPartners() {
        List<JsonNode> found = nora.json("people", "partners at early-stage venture capital firms");
        JsonNode understood = found.getFirst().get("understood");

        assertThat(understood.get("role").asString()).isEqualTo("partners");
        assertThat(understood.get("kind").asString()).isEqualTo("venture capital firm");
        assertThat(why(found))
                .as("no partner of a law firm, no analyst of a fund")
                .containsOnlyKeys("Jill Harmon", "Tomas Rydell", "Anton Weiss");
        assertThat(why(found).get("Jill Harmon"))
                .as("a new title at one firm is no leaving")
                .contains("General Partner, Seedling Ventures · LinkedIn export of 2026-02-27")
                .allSatisfy(line -> assertThat(line).doesNotContain("left"));
        assertThat(why(found).get("Anton Weiss"))
                .as("works in a library now")
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("Northbridge Ventures", "left"));
    }

    @Test
    void findsTheAgenciesInSanDiego() {
        List<JsonNode> found = nora.json("people", AGENCIES);

        assertThat(why(found))
                .as("no agency in San Francisco")
                .containsOnlyKeys("Gwen Sato", "Mia Tran", "Pablo Ortiz");
        assertThat(why(found).get("Gwen Sato"))
                .containsExactly(
                        "Bluefin Advertising · LinkedIn export of 2026-02-27",
                        "San Diego · address book");
        assertThat(why(found).get("Mia Tran"))
                .as("is at a bank now")
                .contains("Bluefin Advertising · LinkedIn export of 2026-02-27; left");
        assertThat(nora.text("people", AGENCIES))
                .contains("Understood: kind advertising agency · place San Diego")
                .contains("Searched 15 people you know or are connected with");
    }

    // 3. "And who hires at a retailer in Oslo?" Nobody, but somebody knows somebody.

    @Test
    void saysNobodyAndLeadsOnToWhoStandsCloser() {
        String oslo = nora.text("people", "hiring managers at a retailer in Oslo");
        assertThat(oslo)
                .contains("\nNobody.\n", "Searched 15 people you know or are connected with")
                .contains("employers are known of", "places of")
                .doesNotContain(INGRID.name());

        String anywhere = nora.text("people", "hiring managers at a retailer");
        assertThat(anywhere)
                .contains("\nNobody.\n", "connected, not known: 1 (--all shows them)")
                .doesNotContain(INGRID.name());

        Matcher leadsTo =
                Pattern.compile("Who stands closer to them: familiar (path .*) --home ")
                        .matcher(anywhere);
        assertThat(leadsTo.find()).as(anywhere).isTrue();
        List<JsonNode> ways = nora.json(typed(leadsTo.group(1)));
        assertThat(ways).hasSize(1);
        assertThat(ways.getFirst().get("target").get("name").asString()).isEqualTo(INGRID.name());
        JsonNode way = ways.getFirst().get("paths").get(0);
        assertThat(way.get("via").get("name").asString()).isEqualTo(KARI.name());
        assertThat(way.get("second").get("evidence").get(0).get("text").asString())
                .as("what shows that the two know each other")
                .isEqualTo("Kari Nilsen wrote to Ingrid Solberg 4 times, Feb 2025 to Aug 2025");
        assertThat(way.get("second").get("evidence").get(0).get("trace").asString()).isNotEmpty();
        assertThat(way.get("first").get("bits").asDouble())
                .as("Nora and Kari are closer than Kari and Ingrid")
                .isGreaterThan(way.get("second").get("bits").asDouble());
    }

    // 4. "Could you send me those agencies?"

    @Test
    void letsNamesAloneLeaveAndRemembersIt() throws IOException {
        StoryHome home = copy("shares");
        Path first = folder.resolve("for-jack.csv");

        String shown = home.text(share("--out", first.toString()));

        assertThat(Files.readAllLines(first))
                .containsExactly("Name", GWEN.name(), MIA.name(), PABLO.name());
        assertNothingPrivate(Files.readString(first));
        assertThat(shown).as("what Nora sees, to trim by").contains("(known)", "well");

        // Mia has left for a bank, as the search said: Nora trims her, and lets Gwen's address go.
        List<JsonNode> preview = home.json(share());
        Path second = folder.resolve("for-jack-2.csv");
        home.text(
                share(
                        "--people",
                        id(preview, GWEN) + "," + id(preview, PABLO),
                        "--with-addresses",
                        id(preview, GWEN),
                        "--out",
                        second.toString()));

        assertThat(Files.readAllLines(second))
                .containsExactly(
                        "Name,Addresses", GWEN.name() + "," + GWEN.address(), PABLO.name() + ",");
        assertNothingPrivate(Files.readString(second).replace(GWEN.address(), ""));

        assertThat(texts(home.json("share"), "what"))
                .as("the ledger, newest first")
                .containsExactly("2 names, 1 with addresses", "3 names");
        assertThat(home.text("undo")).startsWith("Taken back: a shared list");
        assertThat(texts(home.json("share"), "what")).containsExactly("3 names");
    }

    /// Of one at Bluefin her mail shows an address and no name; that address is not to leave as if
    /// it were one.
    @Test
    void letsNoAddressLeaveForWhomHasNoName() throws IOException {
        StoryHome home = copy("shares-nameless");
        Path file = folder.resolve("bluefin.csv");

        home.text("share", "people at Bluefin Advertising", "--out", file.toString());

        assertThat(Files.readAllLines(file))
                .containsExactlyInAnyOrder("Name", GWEN.name(), MIA.name(), "(name not known)");
        assertNothingPrivate(Files.readString(file));
    }

    // 5. "Would you introduce me to Jill?"

    @Test
    void introducesWithTwoConsentsAndSeesTheRestInTheMail() throws IOException {
        StoryHome home = copy("introduces");
        JsonNode asked =
                home.json(
                                "intro",
                                "start",
                                "--from",
                                JACK.name(),
                                "--to",
                                JILL.name(),
                                "--why",
                                "He looks for a first investor",
                                "--why-them",
                                "His customers are the ones you asked me about")
                        .getFirst();
        assertThat(asked.get("state").asString()).isEqualTo("asked");
        assertThat(home.run("intro", "set", "i-1", "introduced").err())
                .as("nobody is introduced without their yes")
                .contains("i-1 is asked; from there it can come to asking, declined");

        JsonNode asking =
                home.json("intro", "set", "i-1", "asking", "--note", FOR_NORA_ALONE).getFirst();
        String toJill = draft(asking);
        assertThat(asking.get("drafts").get(0).get("to").get(0).asString()).isEqualTo(JILL.name());
        assertThat(asking.get("drafts").size()).as("nothing goes to Jack yet").isEqualTo(1);
        assertThat(toJill)
                .contains("He looks for a first investor", "the ones you asked me about")
                .contains("a short no is enough, and so is no answer")
                .contains("Jack need not know that I asked");
        assertNothingPrivateInADraft(toJill);

        JsonNode willing = home.json("intro", "set", "i-1", "willing").getFirst();
        assertThat(draft(willing)).contains("Dear Jill, dear Jack,", "as you both said yes");
        assertNothingPrivateInADraft(draft(willing));

        // A week later Nora writes to both from her own mail program, and imports as ever.
        home.today(LocalDate.of(2026, 3, 10));
        Path sent =
                FavourCast.further(
                        folder,
                        "sent.mbox",
                        new PlayedLetter(
                                LocalDate.of(2026, 3, 9).atTime(9, 0),
                                NORA,
                                List.of(JILL, JACK),
                                List.of(),
                                "Jack Marlow – Jill Harmon",
                                "Dear Jill, dear Jack, from here it is yours."));
        home.text("import", sent.toString());
        JsonNode introduced = home.json("intro", "show", "i-1").getFirst();
        assertThat(steps(introduced))
                .as("closed by itself, on the day of that mail")
                .containsExactly("asked", "asking", "willing", "introduced found 2026-03-09");

        // That was another matter, she says; and then that it was not.
        assertThat(home.text("undo"))
                .isEqualTo("Taken back: introduction i-1 is introduced, as your mail showed.\n");
        home.text("import", sent.toString());
        assertThat(steps(home.json("intro", "show", "i-1").getFirst()))
                .as("what she took back is not found again")
                .containsExactly("asked", "asking", "willing");
        assertThat(steps(home.json("intro", "set", "i-1", "introduced").getFirst()))
                .endsWith("willing", "introduced");

        // Jill writes to Jack, and copies Nora.
        home.today(LocalDate.of(2026, 3, 24));
        Path heard =
                FavourCast.further(
                        folder,
                        "heard.mbox",
                        new PlayedLetter(
                                LocalDate.of(2026, 3, 20).atTime(9, 0),
                                JILL,
                                List.of(JACK),
                                List.of(NORA),
                                "Lunch",
                                "Jack, is Thursday good for you?"));
        home.text("import", heard.toString());
        assertThat(steps(home.json("intro", "show", "i-1").getFirst()))
                .as("what came of it")
                .endsWith("introduced", "met found 2026-03-20");
        home.text("intro", "set", "i-1", "thanks");
        assertThat(home.text("intro"))
                .contains("1 introduction:", "1 made, of which 1 brought the two in touch");

        assertNoImportChangesWhatSheSaid(home);
    }

    /// All archives once more, and everything that is derived made anew.
    private static void assertNoImportChangesWhatSheSaid(StoryHome home) {
        home.text(share("--out", folder.resolve("kept.csv").toString()));
        List<JsonNode> introductions = home.json("intro", "show", "i-1");
        List<JsonNode> lists = home.json("share");

        home.text(importing(archives));
        home.text("doctor", "--rebuild");

        assertThat(home.json("intro", "show", "i-1")).isEqualTo(introductions);
        assertThat(home.json("share")).isEqualTo(lists).hasSize(1);
    }

    // 6. Not everybody wants to be introduced.

    @Test
    void takesANoAndASilenceForAnAnswer() throws IOException {
        StoryHome home = copy("refused");
        String jane = start(home, JANE, "He would like to write a book");
        home.text("intro", "set", jane, "asking");
        JsonNode no = home.json("intro", "set", jane, "declined").getFirst();
        assertThat(no.get("open").asBoolean()).isFalse();
        assertThat(no.get("drafts").isEmpty()).as("nothing more to write").isTrue();

        String gwen = start(home, GWEN, "He needs a campaign");
        home.text("intro", "set", gwen, "asking");
        home.today(TODAY.plusDays(9));
        assertThat(home.text("intro", "show", gwen)).doesNotContain("silent for");
        home.today(TODAY.plusDays(10));
        assertThat(
                        home.json("intro", "show", gwen)
                                .getFirst()
                                .get("reminder")
                                .get("text")
                                .asString())
                .isEqualTo(
                        "Gwen Sato has been silent for 10 days: remind once, or set silent and tell"
                                + " Jack Marlow");
        home.text("intro", "set", gwen, "silent");
        assertThat(home.text("intro"))
                .contains("2 introductions: 0 open, 0 made", "2 declined or met with silence");
    }

    // What the story looks at.

    /// Jack would like to meet somebody; the id of the introduction.
    private static String start(StoryHome home, Played wanted, String why) {
        return home.json(
                        "intro",
                        "start",
                        "--from",
                        JACK.name(),
                        "--to",
                        wanted.name(),
                        "--why",
                        why)
                .getFirst()
                .get("introduction")
                .asString();
    }

    private static String[] share(String... more) {
        return Stream.concat(Stream.of("share", AGENCIES, "--with", "Jack"), Stream.of(more))
                .toArray(String[]::new);
    }

    /// Nothing of anybody in the archives but names, and nothing of Nora's own.
    private static void assertNothingPrivate(String leaving) {
        for (Played one : FavourCast.all()) {
            assertThat(leaving)
                    .doesNotContainIgnoringCase(one.address())
                    .doesNotContain(one.title().isEmpty() ? one.address() : one.title())
                    .doesNotContain(one.company().isEmpty() ? one.address() : one.company());
            assertNoNote(leaving, one);
        }
        assertThat(leaving)
                .doesNotContain("@", "p-", "San Diego", "%")
                .doesNotContainPattern("\\b(well|somewhat|hardly)\\b");
    }

    /// What the two do may be said to one another; where they live, notes, and how close Nora is to
    /// either may not: these stand in her address book alone.
    private static void assertNothingPrivateInADraft(String draft) {
        FavourCast.all()
                .forEach(one -> {
                    assertThat(draft).doesNotContainIgnoringCase(one.address());
                    assertNoNote(draft, one);
                });
        assertThat(draft).doesNotContain("@", "%", "p-", FOR_NORA_ALONE, "last trace");
        assertThat(draft).doesNotContain(JACK.city(), JILL.city());
    }

    private static void assertNoNote(String leaving, Played one) {
        if (!one.note().isEmpty()) {
            assertThat(leaving).doesNotContain(one.note());
        }
    }

    /// What would be sent: the subject and the text of the only draft, without the reason, which is
    /// for Nora alone.
    private static String draft(JsonNode introduction) {
        JsonNode draft = introduction.get("drafts").get(0);
        return draft.get("subject").asString() + "\n" + draft.get("text").asString();
    }

    /// The states one after the other; of those found in the mail, of which day.
    private static List<String> steps(JsonNode introduction) {
        List<String> steps = new ArrayList<>();
        for (JsonNode step : introduction.get("steps")) {
            String found =
                    step.get("found").asBoolean()
                            ? " found " + step.get("at").asString().substring(0, 10)
                            : "";
            steps.add(step.get("state").asString() + found);
        }
        return steps;
    }

    /// Who answers, each with why.
    private static Map<String, List<String>> why(List<JsonNode> found) {
        return found.stream()
                .skip(1)
                .collect(
                        Collectors.toMap(
                                person -> person.get("name").asString(),
                                person -> lines(person.get("matched"))));
    }

    private static List<String> lines(JsonNode matched) {
        List<String> lines = new ArrayList<>();
        for (JsonNode match : matched) {
            lines.add(match.get("value").asString() + " · " + match.get("how").asString());
        }
        return lines;
    }

    private static String id(List<JsonNode> shared, Played one) {
        return shared.stream()
                .filter(line -> line.get("leaves").get("Name").asString().equals(one.name()))
                .map(line -> line.get("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Iterable<JsonNode> nodes, String field) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.get(field).asString()));
        return texts;
    }

    /// The words of a command as a shell takes them apart.
    private static String[] typed(String command) {
        return Pattern.compile("'([^']*)'|(\\S+)")
                .matcher(command)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toArray(String[]::new);
    }
}
