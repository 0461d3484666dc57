package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.people.PersonNotes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Lists for somebody else, as they are typed: nothing leaves that was not ticked.
class ShareCommandTest {

    /// Everybody at the mill, by the id that the preview shows.
    private static final List<String> NAMES = List.of("Ada Oberlander", "Ben Stone", "Jill Harmon");

    @TempDir Path folder;

    private SmallTown town = new SmallTown(Path.of(""));

    @BeforeEach
    void importsThoseAtTheMill() throws IOException {
        town = new SmallTown(folder);
        StringBuilder cards = new StringBuilder();
        for (String name : NAMES) {
            cards.append(
                    SmallTown.card(name, address(name), "Gearworks", "Miller")
                            .replace("END:VCARD", "NOTE:secret of " + name + "\nEND:VCARD"));
        }
        cards.append(SmallTown.card("Zoe Elsewhere", "zoe@else.example.com", "Else", "Baker"));
        town.takes("cards.vcf", cards.toString());
        town.takes(
                "mail.mbox",
                SmallTown.letters(SmallTown.OTTO, SmallTown.NAMELESS, "", 2)
                        + SmallTown.letters(
                                SmallTown.OTTO,
                                "Ada Oberlander <" + address("Ada Oberlander") + ">",
                                "",
                                3));
    }

    private static String address(String name) {
        return name.substring(0, 3).toLowerCase(Locale.ROOT) + "@gearworks.example.com";
    }

    private Path out() {
        return folder.resolve("shared.csv");
    }

    @Test
    void showsExactlyWhatWouldLeaveAndLetsNothingLeave() throws IOException {
        Typed typed = town.type("share", "at", "Gearworks", "--with-work");

        assertThat(typed.status()).isEqualTo(ExitStatus.DONE);
        assertThat(typed.out().lines().findFirst().orElseThrow())
                .containsSubsequence("(id)", "(known)", "Name", "Work");
        assertThat(typed.out()).contains(NAMES).contains("Miller · Gearworks");
        assertThat(typed.err()).contains("Nothing has left: add --out FILE");
        assertThat(town.type("share").err()).contains("You shared no list yet");
    }

    @Test
    void writesWhatItShowedAndRemembersForWhom() throws IOException {
        List<JsonNode> preview = town.json("share", "at Gearworks");

        Typed typed =
                town.type("share", "at Gearworks", "--with", "Cora", "--out", out().toString());

        assertThat(typed.err()).contains("4 lines written, and remembered");
        List<String> lines = Files.readAllLines(out());
        assertThat(lines.getFirst()).isEqualTo("Name");
        assertThat(lines.subList(1, lines.size()))
                .isEqualTo(
                        preview.stream()
                                .map(line -> line.path("leaves").path("Name").asString())
                                .toList());
        assertThat(town.json("share"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.path("query").asString()).isEqualTo("at Gearworks");
                    assertThat(one.path("with").asString()).isEqualTo("Cora");
                    assertThat(one.path("what").asString()).isEqualTo("4 names");
                });
        assertThat(town.out("share")).contains("Cora", "at Gearworks", "4 names");
    }

    /// Somebody whom no archive gives a name is shown by their address, to the owner: to others
    /// that is an address.
    @Test
    void givesNoAddressForAName() throws IOException {
        town.out("share", "at Gearworks", "--out", out().toString());

        assertThat(Files.readString(out())).contains(NAMES).doesNotContain("@");
        assertThat(town.out("share", "at Gearworks", "--json"))
                .doesNotContain("@")
                .contains("(name not known)");
    }

    @Test
    void letsTheAddressLeaveWhereItWasTicked() throws IOException {
        String nameless =
                town.json("share", "at Gearworks").stream()
                        .filter(line -> line.toString().contains("(name not known)"))
                        .map(line -> line.path("id").asString())
                        .findFirst()
                        .orElseThrow();

        town.out("share", "at Gearworks", "--with-addresses", nameless, "--out", out().toString());

        assertThat(Files.readAllLines(out()))
                .filteredOn(line -> line.contains("@"))
                .containsExactly("(name not known)," + SmallTown.NAMELESS);
    }

    /// Any mixture of what is kept and ticked.
    @Test
    void letsNothingLeaveThatWasNotTickedForWhomItWasNotTicked() throws IOException {
        Random random = new Random(20_261_130);
        Map<String, String> ids = new HashMap<>();
        for (String name : NAMES) {
            ids.put(name, town.person(name));
            note(name);
        }
        for (int round = 0; round < 8; round++) {
            List<String> kept = some(random, NAMES);
            List<String> addressed = some(random, NAMES);
            List<String> noted = some(random, NAMES);
            List<String> known = some(random, NAMES);
            boolean work = random.nextBoolean();
            List<String> words = new ArrayList<>(List.of("share", "at Gearworks"));
            option(words, "--people", kept, ids);
            option(words, "--with-addresses", addressed, ids);
            option(words, "--with-notes", noted, ids);
            option(words, "--with-strengths", known, ids);
            if (work) {
                words.add("--with-work");
            }

            for (JsonNode line : town.json(words.toArray(String[]::new))) {
                JsonNode leaves = line.path("leaves");
                String name = leaves.path("Name").asString();
                String all = leaves.toString();
                assertThat(kept.isEmpty() || kept.contains(name)).as(all).isTrue();
                assertThat(all.contains("@")).as(all).isEqualTo(addressed.contains(name));
                assertThat(all.contains("secret")).as(all).isEqualTo(noted.contains(name));
                assertThat(leaves.path("Known").asString("").isEmpty())
                        .as(all)
                        .isNotEqualTo(known.contains(name));
                assertThat(all.contains("Miller")).as(all).isEqualTo(work && NAMES.contains(name));
                assertThat(all).doesNotContain("p-", "linkedin", "card-", SmallTown.NAMELESS);
                NAMES.stream()
                        .filter(other -> !other.equals(name))
                        .forEach(other -> assertThat(all).doesNotContain(other, address(other)));
            }
        }
    }

    /// What the owner noted themselves; the note of a card is none of these.
    private void note(String name) {
        try (Familiar familiar = Familiar.open(town.home(), InstantSource.system())) {
            String id = familiar.people().require(name).person().id().value();
            familiar.people().note(id, new PersonNotes("secret of " + name, List.of()));
        }
    }

    private static List<String> some(Random random, List<String> names) {
        return names.stream().filter(_ -> random.nextInt(3) == 0).toList();
    }

    private static void option(
            List<String> words, String option, List<String> names, Map<String, String> ids) {
        if (!names.isEmpty()) {
            words.add(option);
            words.add(String.join(",", names.stream().map(ids::get).toList()));
        }
    }

    @Test
    void showsAListAskedTwiceTheSame() {
        assertThat(town.out("share", "at Gearworks", "--json"))
                .isEqualTo(town.out("share", "at Gearworks", "--json"));
    }

    @Test
    void overwritesNothingAndRemembersNothingThen() throws IOException {
        Files.writeString(out(), "mine");

        Typed typed = town.type("share", "at Gearworks", "--out", out().toString());

        assertThat(typed.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(typed.err()).contains("shared.csv");
        assertThat(Files.readString(out())).isEqualTo("mine");
        assertThat(town.out("share", "--json")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "share zymurgy | nobody is found by these words; try familiar people WORDS",
                "share Gearworks --people p-1 | 1 id named is not on this list; the preview shows",
                "share Gearworks --with-notes p-1,p-2 | 2 ids named are not on this list",
            })
    void refusesWhatIsNotOnTheListAndLetsNothingLeave(String words, String message) {
        List<String> all = new ArrayList<>(List.of(words.strip().split(" ")));
        all.addAll(List.of("--out", out().toString()));

        Typed typed = town.type(all.toArray(String[]::new));

        assertThat(typed.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(typed.err()).contains(message);
        assertThat(out()).doesNotExist();
        assertThat(town.out("share", "--json")).isEmpty();
    }

    @Test
    void takesTheRecordBackAndSaysThatTheFileIsOut() {
        town.out("share", "at Gearworks", "--out", out().toString());

        assertThat(town.out("undo"))
                .contains("a shared list (4 names); the file itself is not called back");
        assertThat(town.out("share", "--json")).isEmpty();
        assertThat(out()).exists();
    }
}
