package dev.familiar.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.Affiliation;
import dev.familiar.model.Biography;
import dev.familiar.model.DateSpan;
import dev.familiar.model.Origin;
import dev.familiar.model.PartialDate;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonId;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Moment;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.TieFacts;
import dev.familiar.traces.TieMeter;
import dev.familiar.triage.evidence.Clue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Judged in 2026: ten years at work are those since 2016 and before.
class YouthClueTest {

    private static final Affiliation.Kind JOB = Affiliation.Kind.EMPLOYER;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Student at Denver College",
                "Aspiring analyst | Undergraduate",
                "Marketing INTERN",
                "Werkstudentin bei Gearworks",
                "Étudiant en droit",
                "étudiante à Lyon",
                "Stagiaire",
                "Praktikantin im Einkauf",
                "Estudiante de derecho",
                "Economics, class of 2027",
            })
    void contradictsTenYearsAtWork(String headline) {
        assertThat(compare(headline, person(JOB, 2004)))
                .get()
                .satisfies(clue -> {
                    assertThat(clue.kind()).isEqualTo("life.contradicts");
                    assertThat(clue.text()).endsWith("has been at work since 2004");
                });
    }

    @Test
    void quotesTheHeadline() {
        assertThat(compare("Economics, class of 2027 at Denver", person(JOB, 2004)))
                .map(Clue::text)
                .get()
                .asString()
                .startsWith("the headline says \"class of 2027\",");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "International sales",
                "Internist",
                "Head of studentships",
                "Engineer",
                "",
                "Student success manager",
                "Intern coordinator",
                "Dean of student affairs"
            })
    void findsNobodyStartingInOtherWords(String headline) {
        assertThat(compare(headline, person(JOB, 2004))).isEmpty();
    }

    @Test
    void acceptsAClassOfLongAgo() {
        assertThat(compare("MBA, class of 2015", person(JOB, 2004))).isEmpty();
        assertThat(compare("MBA, class of 2016", person(JOB, 2004))).isPresent();
    }

    @Test
    void letsAPersonStudyInTheFirstYears() {
        assertThat(compare("Student", person(JOB, 2017))).isEmpty();
        assertThat(compare("Student", person(JOB, 2016))).isPresent();
    }

    @Test
    void takesYearsAtSchoolForNoWork() {
        assertThat(compare("Student", person(Affiliation.Kind.SCHOOL, 2004))).isEmpty();
    }

    @Test
    void countsFromTheFirstTraceWhereThatIsEarlier() {
        Exchange mail =
                new Exchange(
                        "mail:1",
                        Channel.MAIL,
                        Direction.RECEIVED,
                        Moment.of(Instant.parse("2009-05-04T10:00:00Z")),
                        new Exchange.Setting(1, Set.of(), "Denver launch"));

        assertThat(compare("Student", person(JOB, 2020), mail))
                .map(Clue::text)
                .get()
                .asString()
                .endsWith("since 2009");
    }

    private static Optional<Clue> compare(String headline, Person person, Exchange... exchanges) {
        TieFacts facts = TieMeter.measure(List.of(exchanges), Set.of(), MadeUpArchives.NOW).facts();
        return YouthClue.compare(headline, person, facts, MadeUpArchives.TODAY);
    }

    private static Person person(Affiliation.Kind kind, int since) {
        DateSpan span = new DateSpan(PartialDate.of(LocalDate.of(since, 6, 1)), null);
        Affiliation place = new Affiliation(kind, "Gearworks", "", span);
        PersonDescription card =
                new PersonDescription(
                        "test:card",
                        Origin.of(Origin.Kind.CARD),
                        List.of(PersonName.of("Ada Oberlander")),
                        List.of(),
                        new Biography("", "", List.of(place), "", null));
        return new Person(new PersonId("p-1"), List.of(card));
    }
}
