package dev.familiar.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.Affiliation;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.Requester;
import dev.familiar.triage.evidence.Clue;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifeClueTest {

    private static final LocalDate SUMMER = LocalDate.parse("2026-07-01");
    private static final LocalDate WINTER = LocalDate.parse("2026-01-01");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Greater Denver Area | Denver, Colorado, United States",
                "München | Munich, Bavaria, Germany",
                "Munich, Germany | Greater Munich Metropolitan Area",
                "Oakland, California | San Francisco Bay Area",
                "Springfield, Illinois | Springfield",
                "Singapore | Singapore",
                "Little Known Village, Devon | Little Known Village",
            })
    void knowsTheOwnersTownHoweverItIsWritten(String mine, String theirs) {
        assertThat(places(mine, theirs)).containsExactly("place.same");
        assertThat(places(theirs, mine)).containsExactly("place.same");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Denver, Colorado | Munich, Germany",
                "Boston, Massachusetts | San Diego, California",
                "Munich, Germany | Perth, Australia",
                "Munich, Germany | United States",
                "Boston, Massachusetts | Paris",
                "Berlin und Umgebung | Großraum Tokio",
            })
    void findsAnotherCoastOrContinentFar(String mine, String theirs) {
        assertThat(places(mine, theirs)).containsExactly("place.far");
        assertThat(places(theirs, mine)).containsExactly("place.far");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Denver, Colorado | Boston, Massachusetts",
                "Munich, Germany | Lisbon, Portugal",
                "Boston, Massachusetts | Washington, DC",
                "Springfield, Illinois | Springfield, Massachusetts",
                "Cambridge, England | Munich, Germany",
            })
    void findsTwoHoursOfClockNotFar(String mine, String theirs) {
        assertThat(places(mine, theirs)).isEmpty();
    }

    @Test
    void readsTheClocksOfTheDay() {
        OwnerProfile owner = owner("New York", "");
        Requester requester = requester("Phoenix, Arizona", "");

        assertThat(kinds(life(owner, requester, SUMMER)))
                .as("Arizona keeps no summer time")
                .containsExactly("place.far");
        assertThat(kinds(life(owner, requester, WINTER))).isEmpty();
    }

    @Test
    void takesATownOfTheSameNameFarAwayForAnother() {
        assertThat(places("Perth, Australia", "Perth, Scotland")).containsExactly("place.far");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Denver | ''",
                "'' | Denver",
                "Denver | Nowhere Known",
                "Denver | United States",
                "Boston, Massachusetts | Cambridge",
                "United States | United States",
            })
    void saysNothingOfAPlaceItCannotTell(String mine, String theirs) {
        assertThat(places(mine, theirs)).isEmpty();
    }

    @Test
    void findsAnUnrelatedLineOfWorkFar() {
        assertThat(life(owner("", "Software engineer"), requester("", "Dentist")))
                .singleElement()
                .satisfies(clue -> {
                    assertThat(clue.kind()).isEqualTo("work.far");
                    assertThat(clue.text())
                            .isEqualTo("works in health, far from your own lines of work");
                });
    }

    @Test
    void findsARelatedLineOfWorkNotFar() {
        assertThat(life(owner("", "Software engineer"), requester("", "Physics professor")))
                .isEmpty();
    }

    @Test
    void countsTheOwnersEarlierJobsToo() {
        OwnerProfile nurse =
                owner("", "Software engineer", Affiliation.job("St Hubert Clinic", "Nurse"));

        assertThat(life(nurse, requester("", "Dentist"))).isEmpty();
    }

    @Test
    void saysNothingOfWorkThatNoHeadlineShows() {
        assertThat(life(owner("", ""), requester("", "Dentist"))).isEmpty();
        assertThat(life(owner("", "Software engineer"), requester("", "Dreamer"))).isEmpty();
    }

    private static List<String> places(String mine, String theirs) {
        return kinds(life(owner(mine, ""), requester(theirs, "")));
    }

    private static List<Clue> life(OwnerProfile owner, Requester requester) {
        return life(owner, requester, WINTER);
    }

    private static List<Clue> life(OwnerProfile owner, Requester requester, LocalDate today) {
        return new LifeClue(new Whereabouts(owner.place(), today), owner).find(requester);
    }

    private static List<String> kinds(List<Clue> clues) {
        return clues.stream().map(Clue::kind).toList();
    }

    private static OwnerProfile owner(String place, String headline, Affiliation... jobs) {
        return new OwnerProfile(
                List.of(PersonName.of("Otto Owner")), headline, place, List.of(jobs));
    }

    private static Requester requester(String place, String headline) {
        return new Requester(PersonName.of("Ada Oberlander"), null, headline, place, "");
    }
}
