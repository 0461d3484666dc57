package dev.familiar.network.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownNamesTest {

    private static final List<String> NAMES =
            List.of(
                    "Made in Design",
                    "Work at Height Ltd",
                    "Formerly Known As",
                    "At Home",
                    "Who",
                    "The North Face",
                    "The North Face in Berlin",
                    "No Company",
                    "Bank in Leeds",
                    "Now and Then",
                    "Well Known",
                    "Marks and Spencer",
                    "Alumni for Good",
                    "Ex-Libris");

    private final Folk folk = new Folk();

    @BeforeEach
    void makeUpPeopleThere() {
        for (int i = 0; i < NAMES.size(); i++) {
            folk.one("Ada Number" + (char) ('a' + i)).works("Buyer", NAMES.get(i)).lives("Leeds");
        }
        folk.one("Ben Castle").works("Editor", "Home Depot");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "people at %s",
                "buyers at %s",
                "who works at %s",
                "wer arbeitet bei %s",
                "qui travaille chez %s",
                "buyers at %s in Leeds",
                "people who work for %s"
            })
    void findsEachByItsWholeName(String frame) {
        for (int i = 0; i < NAMES.size(); i++) {
            String question = frame.formatted(NAMES.get(i));
            assertThat(folk.names(question))
                    .as(question)
                    .containsExactly("Ada Number" + (char) ('a' + i));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Formerly Known As                   | organisation Formerly Known As
                    at home                             | organisation at home
                    people at Home Depot                | organisation Home Depot
                    people at The North Face in Leeds   | organisation The North Face · place Leeds
                    people at the north face in berlin  | organisation the north face in berlin
                    buyers known well                   | role buyers · tie known well
                    buyers made in Leeds                | role buyers · place Leeds · words made
                    people formerly at Who              | organisation Who · time formerly
                    """)
    void leavesOtherWordsAlone(String question, String understood) {
        assertThat(folk.understood(question)).isEqualTo(understood);
    }

    /// Words of names and of questions in any order: none takes long, and all are read.
    @Test
    void readsLongQuestionsFast() {
        Roster roster = folk.roster();
        List<String> words =
                List.of(
                        "made",
                        "in",
                        "Design",
                        "at",
                        "who",
                        "Work",
                        "North",
                        "formerly",
                        "the",
                        "or");
        Random random = new Random(7);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 300) {
                text.append(words.get(random.nextInt(words.size()))).append(' ');
            }
            assertThat(roster.understand(text.toString())).isNotNull();
        }
        long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        // Many times what it takes; by the processor's time, whatever else the machine does.
        assertThat(took / 200).isLessThan(100_000_000L);
    }
}
