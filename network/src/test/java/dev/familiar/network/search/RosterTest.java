package dev.familiar.network.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.network.search.Someone.Acquaintance;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTest {

    private final Folk folk = new Folk();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme Bricks",
                "at acme bricks",
                "people at Acme Bricks GmbH",
                "Whom do I know at Acme Bricks?",
                "anybody who worked at Acme Bricks",
                "who works for Acme Bricks",
                "Acme Bricks employees",
                "someone from Acme Bricks",
                "Wer arbeitet bei Acme Bricks?",
                "Qui connais-je chez Acme Bricks ?",
                "quién trabaja en Acme Bricks",
                "chi lavora presso Acme Bricks",
                "quem trabalha na Acme Bricks",
                "wie werkt er bij Acme Bricks"
            })
    void findsWhoIsAtAnOrganisationHoweverItIsAsked(String question) {
        folk.one("Ada Oberlander").works("Mason", "Acme Bricks GmbH");
        folk.one("Ben Castle").works("Mason", "Acme Foods");
        folk.one("Cleo Bricks").works("Baker", "Plover Bakery");

        assertThat(folk.names(question)).containsExactly("Ada Oberlander");
    }

    @Test
    void aWordOfWorkIsFoundInThePluralAndANameIsNot() {
        folk.one("Ada Oberlander").works("Payroll Clerk", "Acme Bricks");
        folk.one("Ben Stone").works("Mason", "Acme Bricks");

        assertThat(folk.names("clerks")).containsExactly("Ada Oberlander");
        assertThat(folk.ask("clerks").people().getFirst().matched().getFirst().value())
                .contains("Payroll Clerk");
        assertThat(folk.names("clerks at Acme Bricks")).containsExactly("Ada Oberlander");
        assertThat(folk.names("Stones")).isEmpty();
    }

    @Test
    void namesNobodyWhereOnlyAWordOfTheNameIsAsked() {
        folk.one("Ada Oberlander").works("Planner", "Plan A");
        folk.one("Ben Castle").works("Dreamer", "Plan A").says("Dreamer at Plan A");

        Answer answer = folk.ask("plan");

        assertThat(answer.isNobody()).isTrue();
        assertThat(answer.people()).isEmpty();
    }

    @Test
    void namesOrganisationsThatMayHaveBeenMeant() {
        folk.one("Ada Oberlander").works("Mason", "Acme Bricks");
        folk.one("Ben Castle").works("Cook", "Acme Foods");
        folk.one("Cleo Dane").works("Cook", "Acme Foods");

        assertThat(folk.ask("at Acme").akin())
                .containsExactly(
                        new Facet.Count("Acme Foods", 2), new Facet.Count("Acme Bricks", 1));
        assertThat(folk.ask("at Acme Foods").akin()).isEmpty();
    }

    @Test
    void takesAnUnknownOrganisationAtItsWordAndSaysNobody() {
        folk.one("Ada Oberlander").works("Editor", "Wren Media");

        Answer answer = folk.ask("at Kestrel Media");

        assertThat(answer.isNobody()).isTrue();
        assertThat(answer.understood().text(Part.ORGANISATION)).contains("Kestrel Media");
    }

    @Test
    void findsAnAddressAtTheOrganisationsDomain() {
        folk.one("Ada Oberlander").writes("ada@wrenmedia.example.com", 30);
        folk.one("Ben Castle").writes("ben@mail.example.org", 30);

        assertThat(folk.names("at Wren Media")).containsExactly("Ada Oberlander");
        assertThat(folk.names("wrenmedia.example.com")).containsExactly("Ada Oberlander");
    }

    @Test
    void learnsWhoseADomainIsFromThePeopleWhoSayWhereTheyWork() {
        folk.one("Ada Oberlander").works("Editor", "Wren Media").has("ada@wm.example.com");
        folk.one("Ben Castle").works("Editor", "Wren Media").has("ben@wm.example.com");
        folk.one("Cleo Dane").writes("cleo@wm.example.com", 10);

        assertThat(folk.names("people at Wren Media")).contains("Cleo Dane");
    }

    @Test
    void findsAnOrganisationByAnotherNameOfIt() {
        folk.one("Ada Oberlander").works("Auditor", "EY");
        folk.says("Plover Bakery = The Nest\tfood company\tnest.example.com");
        folk.one("Ben Castle").works("Baker", "The Nest");
        folk.one("Cleo Dane").writes("cleo@nest.example.com", 10);

        assertThat(folk.names("at Ernst & Young")).containsExactly("Ada Oberlander");
        assertThat(folk.names("at Plover Bakery"))
                .containsExactlyInAnyOrder("Ben Castle", "Cleo Dane");
        assertThat(folk.names("people at food companies"))
                .containsExactlyInAnyOrder("Ben Castle", "Cleo Dane");
    }

    @Nested
    class WithKindsRolesAndPlaces {

        @Test
        void findsKindsOfOrganisationsByTheWordsOfTheirNames() {
            folk.one("Ada Oberlander").works("Planner", "Cobalt Advertising GmbH");
            folk.one("Ben Castle").works("Planner", "Werbeagentur Nord");
            folk.one("Cleo Dane").works("Teller", "Willowbank Systems");
            folk.one("Dan Ewe").works("Planner", "Wren & Sons");

            assertThat(folk.names("ad agencies"))
                    .containsExactlyInAnyOrder("Ada Oberlander", "Ben Castle");
            assertThat(folk.names("jemand bei einer Werbeagentur")).hasSize(2);
            assertThat(folk.names("people at banks")).isEmpty();
        }

        @Test
        void findsRolesBesideTheOrganisationTheyAreAskedFor() {
            folk.one("Ada Oberlander").works("CFO", "Cobalt Bank");
            folk.one("Ben Castle").works("Teller", "Cobalt Bank");
            folk.one("Cleo Dane").works("CFO", "Plover Bakery");

            assertThat(folk.names("CFO of Cobalt Bank")).containsExactly("Ada Oberlander");
            assertThat(folk.names("finance chiefs at a bank")).containsExactly("Ada Oberlander");
            assertThat(folk.names("Finanzchefs bei einer Bank")).containsExactly("Ada Oberlander");
        }

        @Test
        void hiringManagersAreManagersAndRecruitersAndSaidSo() {
            folk.one("Ada Oberlander").works("Store Manager", "Basalt Stores");
            folk.one("Ben Castle").works("Recruiter", "Basalt Stores");
            folk.one("Cleo Dane").works("Cashier", "Basalt Stores");

            Answer answer = folk.ask("hiring managers at a retailer");

            assertThat(Folk.names(answer))
                    .containsExactlyInAnyOrder("Ada Oberlander", "Ben Castle");
            assertThat(answer.understood().text(Part.ROLE).orElseThrow()).contains("recruiting");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "people in California",
                    "who lives in San Diego",
                    "contacts near San Diego, California",
                    "Leute in Kalifornien",
                    "qui habite en Californie",
                    "people in the United States"
                })
        void findsWhoLivesInAPlaceOrInOneThatItHolds(String question) {
            folk.one("Ada Oberlander").lives("San Diego Metropolitan Area");
            folk.one("Ben Castle").lives("Hamburg, Germany");

            assertThat(folk.names(question)).containsExactly("Ada Oberlander");
        }

        @Test
        void allPartsMustHold() {
            folk.one("Ada Oberlander")
                    .works("Journalist", "The Harbor Ledger")
                    .lives("Berlin, Germany")
                    .last(LocalDate.of(2023, 5, 1));
            folk.one("Ben Castle")
                    .works("Journalist", "The Harbor Ledger")
                    .lives("Berlin, Germany")
                    .last(LocalDate.of(2025, 5, 1));
            folk.one("Cleo Dane")
                    .works("Journalist", "The Harbor Ledger")
                    .lives("Lyon, France")
                    .last(LocalDate.of(2023, 5, 1));

            assertThat(folk.names("journalists in Berlin I have not written to for two years"))
                    .containsExactly("Ada Oberlander");
        }

        @Test
        void whatArchivesSeldomTellExcludesNobody() {
            folk.one("Ada Oberlander").works("Partner", "Alder Ventures");

            assertThat(folk.names("partners at early-stage venture capital firms"))
                    .containsExactly("Ada Oberlander");
        }

        @Test
        void droppingAPartWidensTheAnswer() {
            folk.one("Ada Oberlander").works("CFO", "Cobalt Bank").lives("Lyon, France");
            folk.one("Ben Castle").works("Teller", "Cobalt Bank").lives("Berlin, Germany");
            Roster roster = folk.roster();
            Question asked = roster.understand("CFO at Cobalt Bank in Berlin");

            assertThat(folk.answer(roster, asked).people()).isEmpty();
            assertThat(Folk.names(folk.answer(roster, asked.without(EnumSet.of(Part.ROLE)))))
                    .containsExactly("Ben Castle");
            assertThat(Folk.names(folk.answer(roster, asked.without(EnumSet.of(Part.PLACE)))))
                    .containsExactly("Ada Oberlander");
        }
    }

    @Nested
    class WithPeopleNotKnown {

        @Test
        void whoIsConnectedAndNotKnownComesLastAndIsCounted() {
            folk.one("Ada Oberlander").works("CFO", "Cobalt Bank").connectedOnly();
            folk.one("Ben Castle").works("Teller", "Cobalt Bank");
            folk.one("Cleo Dane").works("Teller", "Cobalt Bank").known(Acquaintance.NOT_AT_ALL);

            Answer answer = folk.ask("at Cobalt Bank");

            assertThat(Folk.names(answer).getFirst()).isEqualTo("Ben Castle");
            assertThat(answer.counts()).isEqualTo(new Answer.Counts(3, 1, 1, 0));
            assertThat(answer.counts().onlySeen()).isEqualTo(1);
            assertThat(answer.isNobody()).isFalse();
        }

        @Test
        void nobodyIsSaidWhereOnlyStrangersFit() {
            folk.one("Ada Oberlander").works("CFO", "Cobalt Bank").connectedOnly();

            assertThat(folk.ask("at Cobalt Bank").isNobody()).isTrue();
            assertThat(folk.ask("at Cobalt Bank whom I do not know").isNobody()).isFalse();
        }

        @Test
        void whoIsCalledSoAnswersKnownOrNot() {
            folk.one("Ada Oberlander").known(Acquaintance.NOT_AT_ALL);

            assertThat(folk.ask("ada oberlander").isNobody()).isFalse();
        }

        @Test
        void saysOfHowManyAnythingIsKnown() {
            folk.one("Ada Oberlander").works("CFO", "Cobalt Bank").lives("Lyon, France");
            folk.one("Ben Castle");
            folk.one("Cleo Dane");
            folk.one("Dan Ewe").works("", "Wren & Sons").connectedOnly();
            folk.one("Eve Fox").works("CFO", "Cobalt Bank").known(Acquaintance.NOT_AT_ALL);

            assertThat(folk.ask("x").gaps()).isEqualTo(new Answer.Gaps(4, 50, 25, 25, 25));
        }
    }

    @Nested
    class WithNames {

        @Test
        void findsANameInAnyOrderAndWithUmlautsEitherWay() {
            folk.one("Jörg Müller").works("Mason", "Acme Bricks");

            assertThat(folk.names("mueller jorg")).containsExactly("Jörg Müller");
            assertThat(folk.names("Müller")).containsExactly("Jörg Müller");
        }

        @Test
        void setsSimilarSpellingsApart() {
            folk.one("Chuck Lever");
            folk.one("Ada Oberlander");

            Answer answer = folk.ask("chuck levre");

            assertThat(answer.people()).isEmpty();
            assertThat(answer.similar())
                    .singleElement()
                    .extracting(fit -> fit.person().name())
                    .isEqualTo("Chuck Lever");
        }

        @Test
        void rescuesNoSpellingsOfAnythingButNames() {
            folk.one("Ada Oberlander").works("Mason", "Acme Bricks").lives("Hamburg, Germany");

            assertThat(folk.ask("at Acme Brick").similar()).isEmpty();
            assertThat(folk.ask("people in Hambrug").similar()).isEmpty();
            assertThat(folk.ask("people in Hambrug").people()).isEmpty();
        }

        @Test
        void aWordThatIsANameAndAnOrganisationMeansBoth() {
            folk.one("Ada Wren");
            folk.one("Ben Castle").works("Editor", "Wren");

            assertThat(folk.names("Wren")).containsExactlyInAnyOrder("Ada Wren", "Ben Castle");
            assertThat(folk.names("at Wren")).containsExactly("Ben Castle");
        }

        @Test
        void aRoleThatIsANameMeansBoth() {
            folk.one("Ada Baker").works("CFO", "Cobalt Bank");
            folk.one("Ben Castle").works("Chef", "Plover Bakery");

            assertThat(folk.names("Chef")).containsExactly("Ben Castle");
            assertThat(folk.names("ada baker")).containsExactly("Ada Baker");
        }

        @Test
        void findsTagsNotesAndAddresses() {
            folk.one("Ada Oberlander").tagged("chess");
            folk.one("Ben Castle").noted("plays the bassoon");
            folk.one("Cleo Dane").has("kestrel77@mail.example.org");

            assertThat(folk.names("chess")).containsExactly("Ada Oberlander");
            assertThat(folk.names("bassoon")).containsExactly("Ben Castle");
            assertThat(folk.names("kestrel77")).containsExactly("Cleo Dane");
            assertThat(folk.names("kestrel77@mail.example.org")).containsExactly("Cleo Dane");
        }
    }

    @Test
    void sortsByFitAndCloseness() {
        folk.one("Ada Oberlander").worked("Mason", "Acme Bricks", LocalDate.of(2020, 1, 1));
        folk.one("Ben Castle").works("Mason", "Acme Bricks");
        folk.one("Cleo Dane").works("Mason", "Acme Bricks").known(Acquaintance.WELL);

        assertThat(folk.names("Acme Bricks"))
                .containsExactly("Cleo Dane", "Ben Castle", "Ada Oberlander");
    }

    @Test
    void narrowsByFacets() {
        folk.one("Ada Oberlander").works("CFO", "Cobalt Bank").lives("Lyon, France");
        folk.one("Ben Castle").works("Nurse", "Alder Clinics").lives("Lyon, France");
        Roster roster = folk.roster();

        Answer answer =
                roster.search(
                        roster.understand("people in France"),
                        Map.of(Facet.COMPANY, "Cobalt Bank"),
                        10,
                        _ -> AddressUse.Use.NONE);

        assertThat(Folk.names(answer)).containsExactly("Ada Oberlander");
        assertThat(answer.facets().get(Facet.PLACE))
                .containsExactly(new Facet.Count("Lyon, France", 1));
    }

    @Test
    void hostileTextIsTextOnly() {
        folk.one("Ada \u202e<script>").works("Mason\u0007", "Acme \"Bricks\"");

        assertThat(folk.names("at \"Acme Bricks\"")).hasSize(1);
        assertThat(folk.ask("(((((").people()).hasSize(1);
        assertThat(folk.ask("a".repeat(100_000)).people()).isEmpty();
        assertThat(folk.ask("in ".repeat(5_000)).people()).isEmpty();
    }
}
