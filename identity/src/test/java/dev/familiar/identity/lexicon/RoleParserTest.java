package dev.familiar.identity.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleParserTest {

    @ParameterizedTest
    @CsvSource({
        "Principal engineer, ENGINEERING",
        "Principal product manager, ENGINEERING",
        "Linux driver developer, ENGINEERING",
        "Pilot program manager, ENGINEERING",
        "Message broker engineer, ENGINEERING",
        "Mechanic simulation engineer, ENGINEERING",
        "Chef DevOps engineer, ENGINEERING",
        "Agile coach, ENGINEERING",
        "Executive coach, COACHING",
        "Minister of State, PUBLIC",
        "Funeral director, SERVICE",
        "Landscape gardener, AGRICULTURE",
        "Opera singer, ARTS",
        "Truck driver, TRANSPORT",
        "Yoga teacher, FITNESS",
        "Head of Marketing, MARKETING",
        "Chief Technology Officer, ENGINEERING",
        "Softwareentwicklerin, ENGINEERING",
        "Zahnärztin, HEALTH",
        "Steuerberater, FINANCE",
        "Chef de cuisine, HOSPITALITY",
        "Chef de projet informatique, ENGINEERING",
        "Professeur de yoga, FITNESS",
        "Ingeniero de software, ENGINEERING",
        "Abogada, LEGAL",
        "Sviluppatore web, ENGINEERING",
    })
    void lastNounDecidesTheLineOfWork(String title, OccupationFamily family) {
        assertThat(RoleParser.parse(title))
                .singleElement()
                .extracting(Role::families)
                .isEqualTo(Set.of(family));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Director", "Manager", "Consultant", "Chef de service", "Dreamer"})
    void wordsOfEveryLineOfWorkLeaveItOpen(String title) {
        assertThat(OccupationFamily.of(title)).isEmpty();
    }

    @Test
    void severalLinesStayPossibleWhereTheWordsLeaveItOpen() {
        assertThat(OccupationFamily.of("Coach"))
                .containsExactlyInAnyOrder(OccupationFamily.COACHING, OccupationFamily.FITNESS);
        assertThat(OccupationFamily.of("Fitness coach")).containsExactly(OccupationFamily.FITNESS);
    }

    @ParameterizedTest
    @CsvSource({
        "Student at Denver College, STUDENT",
        "Student success manager, MANAGER",
        "Junior developer, JUNIOR",
        "Assistant manager, MANAGER",
        "Engineer, PLAIN",
        "Senior engineer, SENIOR",
        "Head of Sales, MANAGER",
        "Managing director, DIRECTOR",
        "Vice President of Sales, EXECUTIVE",
        "Praktikantin im Einkauf, STUDENT",
    })
    void rankIsThatOfTheHighestWord(String title, Seniority seniority) {
        assertThat(RoleParser.parse(title))
                .singleElement()
                .extracting(Role::seniority)
                .isEqualTo(seniority);
    }

    @ParameterizedTest
    @CsvSource({
        "Engineer at Gearworks, Gearworks",
        "Engineer @ Gearworks, Gearworks",
        "Ingenieurin bei Gearworks, Gearworks",
        "Ingénieure chez Gearworks, Gearworks",
        "Engineer | Gearworks, Gearworks",
        "Engineer, ''",
    })
    void organisationIsWhatFollows(String headline, String organisation) {
        assertThat(RoleParser.parse(headline))
                .singleElement()
                .extracting(Role::organisation)
                .isEqualTo(organisation);
    }

    @Test
    void headlineMayNameSeveralRoles() {
        assertThat(RoleParser.parse("Hair stylist and salon owner | Yoga teacher"))
                .extracting(Role::title)
                .containsExactly("Hair stylist", "salon owner", "Yoga teacher");
        assertThat(RoleParser.parse("Director, Engineering")).hasSize(1);
        assertThat(RoleParser.parse("Research and development manager")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"Dentist, 22", "Truck driver, 83", "Software developer, 25", "Lawyer, 26"})
    void groupIsThatOfTheClassification(String title, String group) {
        assertThat(RoleParser.parse(title).getFirst().group()).isEqualTo(group);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyTextIsReadAndChangesOnlyWithItsWords(int seed) {
        Random random = new Random(seed);
        String text =
                IntStream.range(0, random.nextInt(1, 400))
                        .mapToObj(_ -> PIECES.get(random.nextInt(PIECES.size())))
                        .collect(Collectors.joining(random.nextBoolean() ? " " : ""));

        assertThat(RoleParser.parse(text)).hasSizeLessThanOrEqualTo(40);
        assertThat(OccupationFamily.of(text.toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(OccupationFamily.of(text));
        assertThat(OccupationFamily.of("  " + text + "  ")).isEqualTo(OccupationFamily.of(text));
    }

    private static final List<String> PIECES =
            Arrays.asList(
                    "engineer",
                    "of",
                    ",",
                    "|",
                    "at",
                    "@",
                    "and",
                    "de",
                    "manager",
                    "chef",
                    "-",
                    "é",
                    "李",
                    "dental",
                    "d'",
                    "(",
                    "*",
                    "\t",
                    "senior",
                    "/",
                    "1",
                    "x",
                    "coach");

    private static Stream<Integer> seeds() {
        return Stream.iterate(1, seed -> seed + 1).limit(60);
    }
}
