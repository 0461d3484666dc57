package dev.familiar.network.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.PartialDate;
import dev.familiar.network.occasion.JobChange.Certainty;
import dev.familiar.network.occasion.JobChange.Kind;
import dev.familiar.network.occasion.JobChangeFinder.Ending;
import dev.familiar.network.occasion.JobChangeFinder.NewAddress;
import dev.familiar.network.occasion.JobSign.Witness;
import dev.familiar.network.organisation.OrganisationBook;
import dev.familiar.network.organisation.OrganisationKinds;
import dev.familiar.network.organisation.OwnerOrganisations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobChangeFinderTest {

    private static final LocalDate OLD = LocalDate.of(2025, 3, 1);
    private static final LocalDate NEW = LocalDate.of(2026, 3, 1);
    private static final OrganisationBook BOOK =
            new OrganisationBook(OrganisationKinds.shipped(), OwnerOrganisations.NONE);

    private static List<JobChange> find(
            List<JobSighting> sightings, List<Ending> endings, List<NewAddress> addresses) {
        return new JobChangeFinder(Renames.NONE, BOOK).find(sightings, endings, addresses);
    }

    private static JobSighting seen(
            Witness witness, String record, String title, String firm, LocalDate on) {
        return new JobSighting(witness, record, "", new Post(firm, title), on, on, null);
    }

    /// What two exports come to.
    private static List<JobChange> exports(
            String title, String firm, String newTitle, String newFirm) {
        return find(
                List.of(
                        seen(Witness.PROFILE, "linkedin:connection:ada", title, firm, OLD),
                        seen(Witness.PROFILE, "linkedin:connection:ada", newTitle, newFirm, NEW)),
                List.of(),
                List.of());
    }

    private static JobSighting signed(
            String account, String title, String firm, LocalDate from, LocalDate to) {
        return new JobSighting(
                Witness.SIGNATURE,
                "signature:" + account + "/" + firm + title,
                account,
                new Post(firm, title),
                from,
                to,
                null);
    }

    @Nested
    class TwoExports {

        @Test
        void showANewEmployerInThePersonsOwnWords() {
            JobChange change =
                    exports("Sales Manager", "Acme GmbH", "Head of Sales", "Globex").getFirst();

            assertThat(change.kind()).isEqualTo(Kind.NEW_EMPLOYER);
            assertThat(change.certainty()).isEqualTo(Certainty.SURE);
            assertThat(change.before().text()).isEqualTo("Sales Manager at Acme GmbH");
            assertThat(change.after().text()).isEqualTo("Head of Sales at Globex");
            assertThat(change.noticed()).isEqualTo(NEW);
            assertThat(change.signs())
                    .containsExactly(new JobSign(Witness.PROFILE, NEW, "linkedin:connection:ada"));
            // It began some time in that year, and nobody knows when.
            assertThat(change.since()).isNull();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Engineer | Senior Staff Engineer",
                    "Sales Representative | Regional Sales Director",
                    "Consultant | Associate Partner",
                    "Ingénieur logiciel | Directeur de l'ingénierie",
                    "Vertriebsmitarbeiter | Leiter Vertrieb Süd",
                })
        void showAPromotion(String before, String after) {
            JobChange change = exports(before, "Acme", after, "Acme").getFirst();

            assertThat(change.kind()).isEqualTo(Kind.PROMOTION);
            assertThat(change.isSure()).isTrue();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Engineer | Senior Engineer",
                    "Sales Manager | Sales Director",
                    "Engineer I | Engineer II",
                })
        void leaveAPromotionByOneWordInDoubt(String before, String after) {
            JobChange change = exports(before, "Acme", after, "Acme").getFirst();

            assertThat(change.kind()).isEqualTo(Kind.PROMOTION);
            assertThat(change.isSure()).isFalse();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Sr. Engineer | Senior Engineer",
                    "Sofware Engineer | Software Engineer",
                    "Software Engineer | Software Developer",
                    "VP Sales | Vice President of Sales",
                    "Head of Sales | Sales Manager",
                    "Director, Marketing | Marketing Director",
                    "CTO | Chief Technology Officer",
                    "Product Manager | Software Engineer",
                    "Projektleiterin | Projektleiter (m/w/d)",
                    "Engineer | ''",
                    "'' | Engineer",
                    "Director of Sales | Sales Consultant",
                })
        void areNoNewsWhereTheTitleIsOnlyWordedOtherwiseOrLower(String before, String after) {
            assertThat(exports(before, "Acme", after, "Acme")).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Acme GmbH | Acme",
                    "Acme | ACME Group",
                    "Acme | Acme Robotics Poland",
                    "Globex Corporation | Globex Coporation",
                    "IBM | International Business Machines",
                    "Ernst & Young | EY",
                    "Red Hat | RedHat, Inc.",
                    "Technische Universität München | TUM",
                })
        void areNoNewsWhereTheFirmIsOnlyCalledOtherwise(String before, String after) {
            assertThat(exports("Engineer", before, "Engineer", after)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Open to work",
                    "Seeking new opportunities",
                    "Retired",
                    "Former Head of Sales",
                    "Auf der Suche nach neuen Herausforderungen",
                    "En recherche d'emploi",
                    "Buscando nuevas oportunidades",
                    "In cerca di nuove sfide",
                    "Em busca de recolocação",
                    "Op zoek naar een nieuwe uitdaging",
                    "On sabbatical",
                    "MBA student",
                })
        void areNoNewsToBeGladOfWhereAJobWasLost(String title) {
            assertThat(exports("Head of Sales", "Acme", title, "Globex")).isEmpty();
            assertThat(exports("Head of Sales", "Acme", title, "")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Board Member",
                    "Advisor",
                    "Volunteer",
                    "Non-Executive Director",
                    "Mitglied des Beirats",
                    "Membre du conseil d'administration",
                    "Mentor",
                })
        void areNoNewsWhereARoleBesideTheJobIsShown(String title) {
            assertThat(exports("Head of Sales", "Acme", title, "Globex")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Financial Advisor",
                    "Member of Technical Staff",
                    "CEO and board member"
                })
        void areNewsWhereTheWordsOfASideRoleNameAJob(String title) {
            assertThat(exports("Head of Sales", "Acme", title, "Globex")).hasSize(1);
        }

        @Test
        void leaveInDoubtWhoWorksForThemselvesNow() {
            assertThat(exports("Head of Sales", "Acme", "Consultant", "Self-employed"))
                    .singleElement()
                    .matches(change -> !change.isSure());
        }

        @Test
        void takeAStealthStartupForAJob() {
            assertThat(exports("Head of Sales", "Acme", "Co-founder", "Stealth Startup"))
                    .singleElement()
                    .matches(JobChange::isSure);
        }

        @Test
        void leaveInDoubtAFirmCalledAlikeWithTheSameTitle() {
            assertThat(exports("Engineer", "Wren Media", "Engineer", "Wren Studios"))
                    .singleElement()
                    .matches(change -> !change.isSure());
        }

        @Test
        void showAJobAfterAGapAndNotTheGap() {
            List<JobChange> changes =
                    find(
                            List.of(
                                    seen(Witness.PROFILE, "c", "Sales Manager", "Acme", OLD),
                                    seen(
                                            Witness.PROFILE,
                                            "c",
                                            "Open to work",
                                            "",
                                            OLD.plusMonths(3)),
                                    seen(Witness.PROFILE, "c", "Sales Manager", "Globex", NEW)),
                            List.of(),
                            List.of());

            assertThat(changes)
                    .singleElement()
                    .matches(change -> change.after().organisation().equals("Globex"))
                    .matches(JobChange::isSure);
        }

        @Test
        void leaveInDoubtWhoIsBackWhereTheyWere() {
            List<JobChange> changes =
                    find(
                            List.of(
                                    seen(Witness.PROFILE, "c", "Engineer", "Acme", OLD),
                                    seen(
                                            Witness.PROFILE,
                                            "c",
                                            "Engineer",
                                            "Globex",
                                            OLD.plusMonths(3)),
                                    seen(Witness.PROFILE, "c", "Engineer", "Acme", NEW)),
                            List.of(),
                            List.of());

            assertThat(changes).extracting(JobChange::isSure).containsExactly(true, false);
        }

        @Test
        void passByAJobThatBeganLongBefore() {
            JobSighting before = seen(Witness.PROFILE, "c", "Engineer", "Acme", OLD);
            JobSighting after =
                    new JobSighting(
                            Witness.PROFILE,
                            "c",
                            "",
                            new Post("Globex", "Engineer"),
                            NEW,
                            NEW,
                            new PartialDate(2019, 0, 0));

            assertThat(find(List.of(before, after), List.of(), List.of())).isEmpty();
        }

        @Test
        void knowTheMonthWhereTheyFollowEachOtherClosely() {
            List<JobChange> changes =
                    find(
                            List.of(
                                    seen(
                                            Witness.PROFILE,
                                            "c",
                                            "Engineer",
                                            "Acme",
                                            NEW.minusDays(40)),
                                    seen(Witness.PROFILE, "c", "Engineer", "Globex", NEW)),
                            List.of(),
                            List.of());

            assertThat(changes.getFirst().since()).isEqualTo(new PartialDate(2026, 3, 0));
        }
    }

    @Nested
    class AFirmThatChangedItsName {

        private static Renames renames(int moved, int stayed, boolean sameTitle) {
            List<Renames.Move> moves = new ArrayList<>();
            IntStream.range(0, moved)
                    .forEach(_ -> moves.add(new Renames.Move("Oldco", "Newco", sameTitle, NEW)));
            return Renames.of(moves, Map.of(Renames.key("Oldco"), stayed));
        }

        private static List<JobChange> find(Renames renames, String title) {
            return new JobChangeFinder(renames, BOOK)
                    .find(
                            List.of(
                                    seen(Witness.PROFILE, "c", "Engineer", "Oldco", OLD),
                                    seen(Witness.PROFILE, "c", title, "Newco", NEW)),
                            List.of(),
                            List.of());
        }

        @Test
        void isNoNewEmployerOfItsPeople() {
            assertThat(find(renames(4, 0, true), "Engineer")).isEmpty();
        }

        @Test
        void isInDoubtWhereTheTitlesAreOthersToo() {
            assertThat(find(renames(4, 0, false), "Head of Engineering"))
                    .singleElement()
                    .matches(change -> !change.isSure());
        }

        @Test
        void isAnotherFirmWhereMostStayed() {
            assertThat(find(renames(3, 9, true), "Engineer"))
                    .singleElement()
                    .matches(JobChange::isSure);
        }
    }

    @Nested
    class Signatures {

        private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

        @Test
        void showANewEmployerWhereTheNewOneStays() {
            List<JobChange> changes =
                    find(
                            List.of(
                                    signed("ada@acme.example.com", "Engineer", "Acme", OLD, NEW),
                                    signed(
                                            "ada@globex.example.com",
                                            "Engineer",
                                            "Globex",
                                            MAY,
                                            MAY.plusMonths(1))),
                            List.of(),
                            List.of());

            assertThat(changes)
                    .singleElement()
                    .matches(JobChange::isSure)
                    .extracting(JobChange::since)
                    .isEqualTo(new PartialDate(2026, 5, 0));
        }

        @Test
        void areOneSignWhereItWasSeenOnce() {
            assertThat(
                            find(
                                    List.of(
                                            signed("ada@a.example.com", "Dev", "Acme", OLD, NEW),
                                            signed("ada@b.example.com", "Dev", "Globex", MAY, MAY)),
                                    List.of(),
                                    List.of()))
                    .singleElement()
                    .matches(change -> !change.isSure());
        }

        @Test
        void areTwoJobsWhereBothGoOn() {
            assertThat(
                            find(
                                    List.of(
                                            signed(
                                                    "ada@a.example.com",
                                                    "Dev",
                                                    "Acme",
                                                    OLD,
                                                    MAY.plusMonths(2)),
                                            signed(
                                                    "ada@b.example.com",
                                                    "Dev",
                                                    "Globex",
                                                    MAY,
                                                    MAY.plusMonths(2))),
                                    List.of(),
                                    List.of()))
                    .isEmpty();
        }

        @Test
        void areOfOneHouseWhereTheAddressIsTheSame() {
            assertThat(
                            find(
                                    List.of(
                                            signed("ada@acme.example.com", "Dev", "Acme", OLD, NEW),
                                            signed(
                                                    "ada@acme.example.com",
                                                    "Dev",
                                                    "Team Platform",
                                                    MAY,
                                                    MAY.plusMonths(4))),
                                    List.of(),
                                    List.of()))
                    .isEmpty();
        }
    }

    @Nested
    class TwoSigns {

        private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

        @Test
        void areSureWhereOneIsNot() {
            List<JobSighting> told =
                    List.of(
                            seen(Witness.CARD, "card:1", "Engineer", "Acme", OLD),
                            seen(Witness.NOTIFICATION, "mail:1", "Engineer", "Globex", NEW));

            assertThat(find(told, List.of(), List.of()))
                    .singleElement()
                    .matches(change -> !change.isSure());
            assertThat(
                            find(
                                    told,
                                    List.of(
                                            new Ending(
                                                    Witness.DEPARTURE,
                                                    "Acme",
                                                    "ada@acme.example.com",
                                                    APRIL,
                                                    "departure:1")),
                                    List.of()))
                    .singleElement()
                    .matches(JobChange::isSure)
                    .extracting(change -> change.signs().getLast().witness())
                    .isEqualTo(Witness.DEPARTURE);
        }

        @Test
        void areADeadAddressAndOneAtTheNewEmployer() {
            List<JobChange> changes =
                    find(
                            List.of(
                                    signed("ada@mail.example.net", "Dev", "Acme", OLD, OLD),
                                    signed("ada@home.example.net", "Dev", "Globex", NEW, NEW)),
                            List.of(
                                    new Ending(
                                            Witness.BOUNCE,
                                            "",
                                            "ada@acme.example.com",
                                            APRIL,
                                            "bounce:1")),
                            List.of(
                                    new NewAddress(
                                            new EmailAddress("ada@globex.example.com"),
                                            APRIL,
                                            "mailto:ada@globex.example.com")));

            assertThat(changes).singleElement().matches(JobChange::isSure);
            assertThat(changes.getFirst().signs())
                    .extracting(JobSign::witness)
                    .containsExactly(Witness.SIGNATURE, Witness.BOUNCE, Witness.ADDRESS);
        }

        @Test
        void ofOneChangeAreOneChange() {
            List<JobChange> changes =
                    find(
                            List.of(
                                    seen(Witness.PROFILE, "c", "Engineer", "Acme", OLD),
                                    seen(Witness.PROFILE, "c", "Engineer", "Globex", NEW),
                                    seen(
                                            Witness.NOTIFICATION,
                                            "mail:1",
                                            "Engineer",
                                            "Globex Inc.",
                                            APRIL)),
                            List.of(),
                            List.of());

            assertThat(changes)
                    .singleElement()
                    .satisfies(change -> assertThat(change.signs()).hasSize(2));
        }

        @Test
        void ofALeavingAloneAreNothingToBeGladOf() {
            assertThat(
                            find(
                                    List.of(seen(Witness.PROFILE, "c", "Engineer", "Acme", OLD)),
                                    List.of(
                                            new Ending(
                                                    Witness.DEPARTURE,
                                                    "Acme",
                                                    "ada@acme.example.com",
                                                    APRIL,
                                                    "departure:1")),
                                    List.of()))
                    .isEmpty();
        }
    }

    @Test
    void saysNothingOfAJobThatIsLostByNow() {
        List<JobSighting> course =
                List.of(
                        seen(Witness.PROFILE, "c", "Engineer", "Acme", OLD),
                        seen(Witness.PROFILE, "c", "Engineer", "Globex", OLD.plusMonths(6)),
                        seen(Witness.PROFILE, "c", "#OpenToWork", "Globex", NEW));

        assertThat(find(course, List.of(), List.of())).isEmpty();
    }
}
