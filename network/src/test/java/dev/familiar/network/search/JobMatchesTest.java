package dev.familiar.network.search;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.DateSpan;
import dev.familiar.model.Origin;
import dev.familiar.model.PartialDate;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class JobMatchesTest {

    private static final Word OLD_EXPORT =
            new Word(Origin.Kind.CONNECTION, Folk.TODAY.minusYears(3));

    private static final LocalDate EXPORTED = requireNonNull(Folk.EXPORT.asOf());

    private final Folk folk = new Folk();

    private String why(String question) {
        return folk.ask(question).people().getFirst().matched().getFirst().how();
    }

    @Test
    void aJobOfAFreshExportIsNow() {
        folk.one("Ada Oberlander").works("Mason", "Acme Bricks");

        assertThat(folk.names("who is now at Acme Bricks")).hasSize(1);
        assertThat(folk.names("who used to be at Acme Bricks")).isEmpty();
        assertThat(why("at Acme Bricks")).isEqualTo("LinkedIn export of 2026-02-09");
    }

    @Test
    void anExportOfThreeYearsAgoIsNotNowAndSaysSo() {
        folk.one("Ada Oberlander")
                .job("Mason", "Acme Bricks", DateSpan.UNKNOWN, Job.End.SEEN, OLD_EXPORT);

        assertThat(why("at Acme Bricks")).endsWith("whether still is not known");
    }

    /// Two exports show Partner and then General Partner at one firm, and the address book tells
    /// the new title as well.
    @Test
    void aNewTitleAtOneEmployerIsNoLeaving() {
        DateSpan untilTheExport = new DateSpan(null, PartialDate.of(EXPORTED));
        folk.one("Ada Oberlander")
                .job("General Partner", "Alder Ventures", DateSpan.UNKNOWN, Job.End.SEEN, Folk.CARD)
                .works("General Partner", "Alder Ventures")
                .job("Partner", "Alder Ventures", untilTheExport, Job.End.LEFT, Folk.EXPORT);

        assertThat(folk.names("who is now at Alder Ventures")).hasSize(1);
        assertThat(folk.names("who used to be at Alder Ventures")).isEmpty();
        assertThat(why("general partners at Alder Ventures"))
                .isEqualTo("LinkedIn export of 2026-02-09");
    }

    @Test
    void aJobThatEndedHasEndedWhateverTheAddressBookSays() {
        DateSpan untilTheExport = new DateSpan(null, PartialDate.of(EXPORTED));
        folk.one("Ada Oberlander")
                .job("Mason", "Acme Bricks", DateSpan.UNKNOWN, Job.End.SEEN, Folk.CARD)
                .works("Mason", "Plover Builders")
                .job("Mason", "Acme Bricks", untilTheExport, Job.End.LEFT, Folk.EXPORT);

        assertThat(folk.names("who is now at Acme Bricks")).isEmpty();
    }

    @Test
    void aNewerWordOfAnotherEmployerShowsThatTheyLeft() {
        folk.one("Ada Oberlander")
                .job("Mason", "Acme Bricks", DateSpan.UNKNOWN, Job.End.SEEN, OLD_EXPORT)
                .works("Mason", "Plover Builders");

        assertThat(folk.names("who is now at Acme Bricks")).isEmpty();
        assertThat(folk.names("who used to be at Acme Bricks")).hasSize(1);
        assertThat(folk.names("anybody who worked at Acme Bricks")).hasSize(1);
        assertThat(why("at Acme Bricks")).contains("left since, by newer word");
    }

    @Test
    void aFormerEmployerCountsAndSaysSince() {
        folk.one("Ada Oberlander").worked("Mason", "Acme Bricks", LocalDate.of(2023, 4, 30));

        Match match = folk.ask("at Acme Bricks").people().getFirst().matched().getFirst();

        assertThat(match.to()).isEqualTo("2023-04-30");
        assertThat(match.how()).contains("left");
        assertThat(folk.names("who works at Acme Bricks now")).isEmpty();
    }

    @Test
    void aHeadlineTellsOfFormerEmployers() {
        folk.one("Ada Oberlander").says("Mason at Plover Builders | ex-Acme Bricks");

        assertThat(folk.names("former Acme Bricks employees")).hasSize(1);
        assertThat(folk.names("at Plover Builders")).hasSize(1);
    }

    @Test
    void anAddressInUseShowsWhereSomebodyIs() {
        folk.one("Ada Oberlander").writes("ada@acmebricks.example.com", 20);

        assertThat(folk.names("who is now at Acme Bricks")).hasSize(1);
        assertThat(why("at Acme Bricks"))
                .isEqualTo("mail address at acmebricks.example.com, last used 2026-02-09");
    }

    @Test
    void anAddressNotSeenForYearsShowsTheyLeftOnlyIfTheyAreSeenElsewhere() {
        folk.one("Ada Oberlander").writes("ada@acmebricks.example.com", 2000);
        folk.one("Ben Castle")
                .writes("ben@acmebricks.example.com", 2000)
                .writes("ben@ploverbuilders.example.com", 20);

        assertThat(folk.names("who used to be at Acme Bricks")).containsExactly("Ben Castle");
        assertThat(folk.names("who is at Acme Bricks")).hasSize(2);
    }

    @Test
    void aListBelowTheDomainIsNobodysAddressUnlessItWrote() {
        folk.one("Announcements").has("announce@lists.acmebricks.example.com");
        folk.one("Ada Oberlander").writes("ada@mail.acmebricks.example.com", 20);

        assertThat(folk.names("at Acmebricks")).containsExactly("Ada Oberlander");
    }

    @Test
    void aMailProviderIsNoEmployer() {
        folk.one("Ada Oberlander").writes("ada@gmail.com", 20);
        folk.one("Ben Castle").works("Clerk", "Cobalt Bank").writes("b@gmail.com", 5);

        assertThat(folk.ask("technology companies").isNobody()).isTrue();
    }

    @Test
    void aDomainWhosePeopleWorkAllOverThePlaceIsNoEmployer() {
        for (String name :
                new String[] {"Alder", "Basalt", "Cinder", "Ember", "Gable", "Kestrel"}) {
            folk.one("Ada " + name)
                    .works("Clerk", name + " Foods")
                    .has(name + "@newsbank.example.org");
        }

        assertThat(folk.ask("people at banks").isNobody()).isTrue();
    }

    @Test
    void whereAllHaveLeftTheNameOfTheDomainStillSaysWhatItIs() {
        for (int i = 0; i < 9; i++) {
            folk.one("Ada Oberlander " + (char) ('A' + i))
                    .works("Mason", "Employer " + (char) ('A' + i))
                    .writes("ada" + i + "@wrenlogistics.example.com", 2000);
        }

        assertThat(folk.names("people at logistics firms")).hasSize(9);
        assertThat(folk.names("people at banks")).isEmpty();
    }

    @Test
    void aTitleCountsAtTheEmployerItBelongsTo() {
        folk.one("Ada Oberlander")
                .works("Mason", "Acme Bricks")
                .worked("CFO", "Cobalt Bank", LocalDate.of(2020, 1, 1));

        assertThat(folk.names("CFO at Acme Bricks")).isEmpty();
        assertThat(folk.names("CFO at Cobalt Bank")).hasSize(1);
        assertThat(folk.names("CFOs")).isEmpty();
        assertThat(folk.names("former CFOs")).hasSize(1);
    }
}
