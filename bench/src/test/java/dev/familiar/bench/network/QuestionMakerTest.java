package dev.familiar.bench.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.Affiliation;
import dev.familiar.model.Biography;
import dev.familiar.model.DateSpan;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonId;
import dev.familiar.model.PersonName;
import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.world.Person;
import dev.familiar.testkit.world.World;
import dev.familiar.testkit.world.WorldPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Questions to a made-up owner whose archives hold everybody's present job and place.
class QuestionMakerTest {

    private static final World WORLD =
            World.create(WorldPlan.demo().withSeed(3).withPeople(80).withMessages(10));

    private final List<Acquaintance> people = people();
    private final QuestionMaker maker = new QuestionMaker(Phrasing.read(), people, Dice.of(5));

    private static List<Acquaintance> people() {
        List<Acquaintance> people = new ArrayList<>();
        for (Person person : WORLD.people()) {
            var job = person.career().current();
            Affiliation held =
                    new Affiliation(
                            Affiliation.Kind.EMPLOYER,
                            job.employer().name(),
                            job.title(),
                            DateSpan.UNKNOWN);
            Biography life =
                    new Biography("", person.career().home().full(), List.of(held), "", null);
            PersonDescription description =
                    new PersonDescription(
                            "connection:" + people.size(),
                            Origin.of(Origin.Kind.CONNECTION),
                            List.of(PersonName.of("Ada Oberlander")),
                            List.of(),
                            life);
            people.add(
                    new Acquaintance(
                            new PersonId(String.format(Locale.ROOT, "p-%010d", people.size())),
                            List.of(description),
                            List.of(person),
                            true));
        }
        return people;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ever", "now", "kind", "function", "place", "both", "kindboth"})
    void somebodyFitsAndWhoMustBeNamedMayBeNamed(String kind) {
        Asked asked = Objects.requireNonNull(maker.fitting(kind));

        assertThat(asked.kind()).isEqualTo(kind);
        assertThat(asked.text()).doesNotContain("{");
        assertThat(people).filteredOn(asked.shown()).isNotEmpty().allMatch(asked.right());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ever", "now", "former", "kindboth", "both", "placeboth"})
    void nobodyFitsWhereNobodyShould(String kind) {
        Asked asked = Objects.requireNonNull(maker.unfitting(kind));

        assertThat(people).noneMatch(asked.right());
    }

    @Test
    void theSameDiceAskTheSame() {
        QuestionMaker again = new QuestionMaker(Phrasing.read(), people, Dice.of(5));

        assertThat(Objects.requireNonNull(again.fitting("ever")).text())
                .isEqualTo(Objects.requireNonNull(maker.fitting("ever")).text());
    }

    @Test
    void talliesWhatIsRightWrongAndMissed() {
        Asked asked = Objects.requireNonNull(maker.fitting("ever"));
        Tally tally = new Tally();
        List<Acquaintance> must = people.stream().filter(asked.shown()).toList();
        Acquaintance wrong =
                people.stream().filter(asked.right().negate()).findFirst().orElseThrow();

        tally.fitting(asked, List.of(must.getFirst(), wrong), people);
        tally.unfitting(asked, false);

        assertThat(tally.lines().get(2))
                .contains("| ever | 1 | 2 | 0.500 |")
                .endsWith("| 1 | 0.000 |");
    }
}
