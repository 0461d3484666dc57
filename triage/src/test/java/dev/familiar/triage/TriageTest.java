package dev.familiar.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.identity.Comparison;
import dev.familiar.model.Affiliation;
import dev.familiar.model.Biography;
import dev.familiar.model.DateSpan;
import dev.familiar.model.Origin;
import dev.familiar.model.PartialDate;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.ProfileUrl;
import dev.familiar.model.source.Channel;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.source.Invitation;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Moment;
import dev.familiar.model.source.MutualConnections;
import dev.familiar.model.source.Requester;
import dev.familiar.model.verdict.Evidence;
import dev.familiar.model.verdict.Reason;
import dev.familiar.model.verdict.Searched;
import dev.familiar.model.verdict.Verdict;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import dev.familiar.triage.evidence.Weights;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TriageTest {

    private static final double RARE = 20;
    private static final double COMMON = 11;

    private final MadeUpArchives archives = new MadeUpArchives();

    @Nested
    class OfSomebodyWithTraces {

        @Test
        void acceptsWhoWroteAndWasWrittenTo() {
            archives.person(correspondent("Ada Oberlander"), RARE, mailBothWays(12));

            Judgement judgement = judge(request("Ada Oberlander"));

            assertThat(judgement.verdict()).isInstanceOf(Verdict.Accept.class);
            assertThat(judgement.verdict().reason()).isEqualTo(Reason.TRACES);
            assertThat(judgement.probability()).isGreaterThan(0.9);
        }

        @Test
        void draftsHowTheyKnowEachOther() {
            archives.person(correspondent("Ada Oberlander"), RARE, mailBothWays(12));

            Verdict verdict = judge(request("Ada Oberlander")).verdict();

            assertThat(verdict)
                    .isInstanceOfSatisfying(
                            Verdict.Accept.class,
                            accept ->
                                    assertThat(accept.note())
                                            .contains(
                                                    "last in January 2026 about", "Denver launch"));
        }

        @Test
        void looksUpWhoOnlyEverWroteOneWay() {
            archives.person(
                    correspondent("Ada Oberlander"),
                    RARE,
                    List.of(mail(Direction.RECEIVED, 40, 1)));

            assertThat(judge(request("Ada Oberlander")).verdict())
                    .isInstanceOf(Verdict.LookUp.class);
        }

        @Test
        void doesNotAcceptWhoWasOnlyCopiedOnTheSameMail() {
            archives.person(
                    correspondent("Ada Oberlander"),
                    RARE,
                    IntStream.range(0, 30).mapToObj(i -> mail(Direction.BESIDE, i, 9)).toList());

            assertThat(judge(request("Ada Oberlander")).verdict())
                    .isNotInstanceOf(Verdict.Accept.class);
        }

        @Test
        void saysWhoIntroducedSomebody() {
            archives.person(
                    correspondent("Ada Oberlander"),
                    RARE,
                    List.of(introduction("mail:intro-1", 2)));

            assertThat(judge(request("Ada Oberlander")).evidence())
                    .filteredOn(line -> line.kind().equals("mail.introduced"))
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.text()).startsWith("introduced to you by Grace Middle on");
                        assertThat(line.trace()).isEqualTo("mail:intro-1");
                        assertThat(line.bits()).isPositive();
                    });
        }

        @Test
        void doesNotSayWhoWasIntroducedToWhomInALargerCircle() {
            archives.person(
                    correspondent("Ada Oberlander"),
                    RARE,
                    List.of(introduction("mail:intro-1", 3)));

            assertThat(judge(request("Ada Oberlander")).evidence())
                    .extracting(Evidence::kind)
                    .contains("mail.beside")
                    .doesNotContain("mail.introduced");
        }

        @Test
        void countsAnAnswerToAnInvitationOfTheOwnersAsAnAnswer() {
            Exchange answer = mail(Direction.RECEIVED, 40, 1);
            archives.person(
                    correspondent("Ada Oberlander"),
                    RARE,
                    List.of(
                            marked(answer, Mark.CALENDAR_REPLY),
                            new Exchange(
                                    "event:1",
                                    Channel.EVENT,
                                    Direction.MET,
                                    answer.moment(),
                                    answer.setting())));

            assertThat(judge(request("Ada Oberlander")).evidence())
                    .extracting(Evidence::kind)
                    .contains("event.answered")
                    .doesNotContain("mail.received-only");
        }

        /// Anybody can mail an answer to an invitation that nobody sent.
        @Test
        void takesAnAnswerToNothingForAMessage() {
            archives.person(
                    correspondent("Ada Oberlander"),
                    RARE,
                    List.of(marked(mail(Direction.RECEIVED, 40, 1), Mark.CALENDAR_REPLY)));

            assertThat(judge(request("Ada Oberlander")).evidence())
                    .extracting(Evidence::kind)
                    .contains("mail.received-only")
                    .doesNotContain("event.answered");
        }

        @Test
        void doesNotTakeAProgramForAnAcquaintance() {
            archives.person(
                    correspondent("Ada Oberlander"),
                    RARE,
                    IntStream.range(0, 20).mapToObj(i -> mail(Direction.RECEIVED, i, 1)).toList());

            assertThat(judge(request("Ada Oberlander")).evidence())
                    .extracting(Evidence::kind)
                    .contains("mail.one-sided");
        }

        private static Exchange introduction(String key, int others) {
            Exchange beside = mail(Direction.BESIDE, 40, others);
            return new Exchange(
                    key,
                    beside.channel(),
                    beside.direction(),
                    beside.moment(),
                    new Exchange.Setting(others, Set.of(Mark.INTRODUCTION), "Intro"));
        }

        private static Exchange marked(Exchange plain, Mark mark) {
            return new Exchange(
                    plain.interaction(),
                    plain.channel(),
                    plain.direction(),
                    plain.moment(),
                    new Exchange.Setting(1, Set.of(mark), plain.setting().subject()));
        }

        @Test
        void acceptsACardWithoutAnyMail() {
            archives.person(
                    described("Ada Oberlander", Origin.Kind.CARD, Biography.NONE), RARE, List.of());

            assertThat(judge(request("Ada Oberlander")).verdict().reason()).isEqualTo(Reason.CARD);
        }

        @Test
        void doesNotTakeACommonNameForProof() {
            archives.person(correspondent("John Smith"), COMMON, mailBothWays(50));

            assertThat(judge(request("John Smith")).verdict())
                    .isNotInstanceOf(Verdict.Accept.class);
        }

        @Test
        void neverCallsThemAFake() {
            archives.person(correspondent("Ada Oberlander"), RARE, mailBothWays(3));
            ConnectionRequest odd =
                    request(
                            new Requester(PersonName.of("Ada Oberlander"), null, "", "", ""),
                            "Earn with crypto on whatsapp",
                            new MutualConnections(0, List.of()));

            assertThat(judge(odd).verdict()).isNotInstanceOf(Verdict.Decline.class);
        }
    }

    @Nested
    class OfANamesake {

        @Test
        void looksAtAKnownNameWhoseMailNeverKeptTheTimeOfThePlace() {
            archives.person(correspondent("Ada Oberlander"), RARE, mailBothWays(20));

            Judgement judgement =
                    judge(request("Ada Oberlander", "Consultant", "Perth, Australia"));

            assertThat(judgement.verdict()).isNotInstanceOf(Verdict.Accept.class);
            assertThat(kinds(judgement)).contains("zone.contradicts");
        }

        @Test
        void keepsAKnownNameWhoseMailKeepsTheTimeOfThePlace() {
            archives.person(correspondent("Ada Oberlander"), RARE, mailBothWays(20));

            Judgement judgement = judge(request("Ada Oberlander", "Consultant", "Munich, Germany"));

            assertThat(judgement.verdict()).isInstanceOf(Verdict.Accept.class);
            assertThat(kinds(judgement)).contains("zone.agrees");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"Dentist", "Funeral director", "Landscape gardener", "Opera singer"})
        void weighsAnotherLineOfWorkTwoBitsAtMost(String headline) {
            archives.person(correspondent("Ada Oberlander"), RARE, mailBothWays(20));

            Judgement plain = judge(request("Ada Oberlander"));
            Judgement other = judge(request("Ada Oberlander", headline, ""));

            assertThat(kinds(other)).contains("field.contradicts");
            assertThat(bits(plain) - bits(other)).isBetween(0.1, 2.0);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Principal engineer",
                    "Agile coach",
                    "Executive coach",
                    "Linux driver developer",
                    "Message broker engineer",
                    "Chef DevOps engineer",
                    "Minister of State",
                    "Technical trainer",
                })
        void takesNoSingleWordOfATitleForTheLineOfWork(String headline) {
            archives.person(correspondent("Ada Oberlander"), RARE, mailBothWays(20));

            assertThat(judge(request("Ada Oberlander", headline, "")).probability())
                    .isEqualTo(judge(request("Ada Oberlander")).probability());
        }

        @Test
        void comparesLinesOfWorkOnlyWhereTheOthersLifeIsKnown() {
            archives.person(correspondent("Ada Oberlander"), RARE, mailBothWays(2));

            assertThat(kinds(judge(request("Ada Oberlander", "Dentist", ""))))
                    .doesNotContain("field.contradicts");
        }

        @Test
        void leavesLinesOfWorkToTheTitlesWhereTheyTell() {
            Biography engineer = new Biography("Engineer", "", List.of(), "", null);
            archives.person(
                    described("Ada Oberlander", Origin.Kind.CARD, engineer),
                    RARE,
                    mailBothWays(20));

            assertThat(kinds(judge(request("Ada Oberlander", "Dentist", ""))))
                    .doesNotContain("field.contradicts");
        }

        @Test
        void saysNothingAboutAFieldTheArchivesOftenTouch() {
            archives.person(correspondent("Ada Oberlander"), RARE, mailBothWays(20))
                    .withTopicTexts(5_000);

            assertThat(kinds(judge(request("Ada Oberlander", "Dentist", ""))))
                    .doesNotContain("field.contradicts");
        }

        @Test
        void saysSoWhenSeveralPeopleFit() {
            archives.person(correspondent("Ada Oberlander"), RARE, mailBothWays(20))
                    .person(
                            correspondent("Ada Oberlander"),
                            RARE,
                            List.of(mail(Direction.RECEIVED, 9, 1)));

            assertThat(kinds(judge(request("Ada Oberlander")))).contains("identity.rivals");
        }
    }

    @Nested
    class OfSomebodyTheOwnerSpokeOf {

        private final PersonDescription ada = correspondent("Ada Oberlander");

        @Test
        void acceptsWhomTheOwnerKnowsThoughNothingElseSpeaksForIt() {
            archives.person(ada, RARE, List.of()).said(ada.key(), true, true);

            Judgement judgement = judge(request("Ada Oberlander"));

            assertThat(judgement.verdict()).isInstanceOf(Verdict.Accept.class);
            assertThat(judgement.verdict().reason()).isEqualTo(Reason.OWNER_SAID);
            assertThat(kinds(judgement)).contains("owner.word");
        }

        @Test
        void addsUpLineByLine() {
            archives.person(ada, RARE, mailBothWays(3)).said(ada.key(), true, true);

            Judgement judgement = judge(request("Ada Oberlander", "Dentist", "Munich, Germany"));

            double sum = judgement.evidence().stream().mapToDouble(Evidence::bits).sum();
            assertThat(judgement.priorBits() + sum).isCloseTo(bits(judgement), within(1e-6));
        }

        @Test
        void stillLooksAtANamesakeOfTheirs() {
            archives.person(ada, RARE, mailBothWays(20)).said(ada.key(), true, true);

            Judgement judgement =
                    judge(request("Ada Oberlander", "Consultant", "Perth, Australia"));

            assertThat(judgement.verdict()).isInstanceOf(Verdict.LookUp.class);
            assertThat(judgement.verdict().reason()).isEqualTo(Reason.NAMESAKE);
        }

        @Test
        void doesNotTakeACommonNameForTheOneSpokenOf() {
            archives.person(correspondent("John Smith"), COMMON, List.of())
                    .said(correspondent("John Smith").key(), true, true);

            assertThat(judge(request("John Smith")).verdict())
                    .isNotInstanceOf(Verdict.Accept.class);
        }

        @Test
        void namesNobodyWhoIsNeverToBeSuggestedAndCountsThemAllTheSame() {
            archives.person(ada, RARE, mailBothWays(100));
            ConnectionRequest asked =
                    request(
                            new Requester(PersonName.of("Nobody Known"), null, "Baker", "", ""),
                            "",
                            new MutualConnections(3, List.of(PersonName.of("Ada Oberlander"))));
            Judgement before = judge(asked);

            archives.said(ada.key(), false, false);
            Judgement after = judge(asked);

            assertThat(texts(before)).anyMatch(text -> text.contains("Ada Oberlander"));
            assertThat(texts(after)).noneMatch(text -> text.contains("Ada Oberlander"));
            assertThat(after.probability()).isEqualTo(before.probability());
            assertThat(judge(request("Ada Oberlander")).verdict())
                    .isInstanceOf(Verdict.Accept.class);
        }

        private List<String> texts(Judgement judgement) {
            return judgement.evidence().stream().map(Evidence::text).toList();
        }
    }

    @Nested
    class OfAStranger {

        @Test
        void declinesWithoutAnyTrace() {
            Judgement judgement = judge(request("Nobody Known"));

            assertThat(judgement.verdict().reason()).isEqualTo(Reason.NO_TRACE);
            assertThat(judgement.finding().person()).isNull();
        }

        @Test
        void saysWhatWasSearchedAndWhatWasNot() {
            Judgement judgement = judge(request("Nobody Known"));

            assertThat(judgement.finding().searched())
                    .extracting(Searched::source, Searched::items, Searched::found)
                    .contains(
                            org.assertj.core.groups.Tuple.tuple("mail", 20_000L, 0L),
                            org.assertj.core.groups.Tuple.tuple("calendar", 0L, 0L));
            assertThat(judgement.evidence())
                    .anySatisfy(line ->
                            assertThat(line.text())
                                    .contains("20,000 messages", "not searched: calendar"));
        }

        @Test
        void holdsAbsenceForLessWhereLittleWasSearched() {
            double much = judge(request("Nobody Known")).probability();
            double little =
                    new MadeUpArchives().withMails(0).judged(request("Nobody Known")).probability();

            assertThat(little).isGreaterThan(much);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Growth Hacker | 30K+ connections",
                    "LION | Speaker",
                    "Coach, 25,000 followers",
                    "I accept all invitations"
                })
        void declinesWhenTheHeadlineAdvertisesItsConnectionCount(String headline) {
            assertThat(judge(request("Nobody Known", headline, "")).verdict().reason())
                    .isEqualTo(Reason.OPEN_NETWORKER);
        }

        @Test
        void declinesASalesPitchSentBySeveralPeople() {
            String note = "We help companies like yours to book a call.";
            archives.sameNote(note, 3);

            Judgement judgement =
                    judge(
                            request(
                                    new Requester(
                                            PersonName.of("Nobody Known"), null, "Sales", "", ""),
                                    note,
                                    MutualConnections.NOT_SAID));

            assertThat(judgement.verdict().reason()).isEqualTo(Reason.SALES_PITCH);
            assertThat(kinds(judgement)).contains("note.sales", "note.repeated");
        }

        @Test
        void reportsSeveralMarksOfAMadeUpAccount() {
            Judgement judgement =
                    judge(
                            request(
                                    new Requester(PersonName.of("Lina2231"), null, "", "", ""),
                                    "Message me on whatsapp",
                                    new MutualConnections(0, List.of())));

            assertThat(judgement.verdict())
                    .isInstanceOfSatisfying(
                            Verdict.Decline.class,
                            decline -> assertThat(decline.report()).isTrue());
        }

        @Test
        void asksAPersonOfInterest() {
            Interest interest =
                    new Interest("journalist", List.of("journalist"), List.of(), List.of());
            TriagePolicy policy =
                    new TriagePolicy(0.2, Prices.DEFAULT, List.of(interest), Weights.defaults());

            Verdict verdict =
                    triage(policy, OwnerProfile.UNKNOWN)
                            .judge(request("Nobody Known", "Journalist at The Daily Example", ""))
                            .verdict();

            assertThat(verdict)
                    .isInstanceOfSatisfying(
                            Verdict.Ask.class,
                            ask -> assertThat(ask.question()).contains("Nobody", "jog my memory"));
        }
    }

    @Nested
    class OfClues {

        @Test
        void givesAFormerColleagueTheBenefitOfTheDoubt() {
            Judgement judgement = judgedColleague(largeMeeting(2000));

            assertThat(judgement.probability()).isBetween(0.5, 0.82);
            assertThat(judgement.verdict()).isInstanceOf(Verdict.Accept.class);
            assertThat(judgement.verdict().reason()).isEqualTo(Reason.FORMER_COLLEAGUE);
        }

        @Test
        void givesNoBenefitAgainstTheOdds() {
            Judgement judgement = judgedColleague(mail(Direction.BESIDE, 4000, 3));

            assertThat(judgement.probability()).isBetween(0.25, 0.5);
            assertThat(judgement.verdict()).isInstanceOf(Verdict.LookUp.class);
        }

        /// Somebody of the owner's firm in the same years, of whom one trace is left.
        private Judgement judgedColleague(Exchange trace) {
            Biography life =
                    new Biography("", "", List.of(job("Acme Robotics", 2011, 2014)), "", null);
            archives.person(
                    described("Ada Oberlander", Origin.Kind.CORRESPONDENT, life),
                    RARE,
                    List.of(trace));
            return triage(TriagePolicy.defaults(), ownerAt("Acme Robotics Inc.", 2012, 2015))
                    .judge(request("Ada Oberlander"));
        }

        private Exchange largeMeeting(int daysAgo) {
            Exchange mail = mail(Direction.BESIDE, daysAgo, 40);
            return new Exchange(
                    "event:1", Channel.EVENT, Direction.MET, mail.moment(), mail.setting());
        }

        @Test
        void confirmsAnOccasionTheCalendarHas() {
            archives.mention(MadeUpArchives.event("Gear Conference Denver", "2025-10-14"));

            Judgement judgement =
                    judge(
                            request(
                                    new Requester(
                                            PersonName.of("Nobody Known"),
                                            null,
                                            "Engineer",
                                            "",
                                            ""),
                                    "We met at the Gear conference in Denver!",
                                    MutualConnections.NOT_SAID));

            assertThat(kinds(judgement)).contains("claim.confirmed");
            assertThat(judgement.evidence())
                    .anySatisfy(line -> assertThat(line.trace()).isEqualTo("event:1"));
        }

        @Test
        void showsWhereOthersWriteTheNameOfAStrangerWithoutWeighingIt() {
            Requester stranger =
                    new Requester(PersonName.of("Nobody Known"), null, "Engineer", "", "");
            MadeUpArchives silent = new MadeUpArchives();
            MadeUpArchives speaking =
                    new MadeUpArchives().named("ask «Nobody Known»", "2019-05-03");

            Judgement without = silent.judged(request(stranger, "", MutualConnections.NOT_SAID));
            Judgement with = speaking.judged(request(stranger, "", MutualConnections.NOT_SAID));

            assertThat(kinds(without)).doesNotContain("mention.by-others");
            assertThat(with.evidence())
                    .filteredOn(line -> line.kind().equals("mention.by-others"))
                    .singleElement()
                    .satisfies(line ->
                            assertThat(line.text())
                                    .contains("1 message", "3 May 2019", "ask «Nobody Known»"));
            assertThat(with.probability()).isEqualTo(without.probability());
        }

        @Test
        void doubtsAnOccasionNobodyWroteDown() {
            Judgement judgement =
                    judge(
                            request(
                                    new Requester(
                                            PersonName.of("Nobody Known"),
                                            null,
                                            "Engineer",
                                            "",
                                            ""),
                                    "We met at the Gear conference in Denver!",
                                    MutualConnections.NOT_SAID));

            assertThat(kinds(judgement)).contains("claim.not-found");
        }

        @Test
        void trustsACloseSelectiveMutualMoreThanOneWhoConnectsWithAnybody() {
            archives.person(correspondent("Close Friend"), RARE, mailBothWays(60));
            ConnectionRequest request =
                    request(
                            new Requester(PersonName.of("Nobody Known"), null, "Engineer", "", ""),
                            "",
                            new MutualConnections(7, List.of(PersonName.of("Close Friend"))));

            double selective = judge(request).probability();
            archives.named("Close Friend", 40);
            double promiscuous = judge(request).probability();

            assertThat(selective).isGreaterThan(promiscuous);
        }

        @Test
        void takesAnUnknownCountOfMutualsForNoClue() {
            assertThat(kinds(judge(request("Nobody Known"))))
                    .noneMatch(kind -> kind.startsWith("mutual"));
        }
    }

    @Nested
    class OfEveryRequest {

        @Test
        void addsUpToItsTotal() {
            archives.person(correspondent("Ada Oberlander"), RARE, mailBothWays(20))
                    .person(correspondent("John Smith"), COMMON, mailBothWays(3))
                    .compared(0, new Comparison("employer", "different", -0.5, "another employer"));

            assertThat(
                            Stream.of(
                                    request("Ada Oberlander", "Dentist", "Perth, Australia"),
                                    request("John Smith", "LION 20K connections", ""),
                                    request("Nobody Known")))
                    .allSatisfy(request -> {
                        Judgement judgement = judge(request);
                        double sum =
                                judgement.evidence().stream().mapToDouble(Evidence::bits).sum();
                        double odds = judgement.probability() / (1 - judgement.probability());
                        assertThat(judgement.priorBits() + sum)
                                .isEqualTo(Math.log(odds) / Math.log(2), within(1e-6));
                    });
        }

        @Test
        void neverLosesProbabilityByMoreDaysOfMail() {
            List<Double> byDays =
                    IntStream.of(1, 2, 5, 20, 100)
                            .mapToObj(days ->
                                    new MadeUpArchives()
                                            .person(
                                                    correspondent("Ada Oberlander"),
                                                    RARE,
                                                    mailBothWays(days))
                                            .judged(request("Ada Oberlander"))
                                            .probability())
                            .toList();

            assertThat(byDays).isSorted();
        }
    }

    @Nested
    class OfProfiles {

        /// Somebody with mail both ways and a profile, from a record of a kind.
        private Judgement withProfile(Origin.Kind kind, double bits) {
            PersonDescription known =
                    new PersonDescription(
                            "test:profile",
                            Origin.of(kind),
                            List.of(PersonName.of("Ada Oberlander")),
                            List.of(new ProfileUrl("ada-1")),
                            Biography.NONE);
            return new MadeUpArchives()
                    .person(known, COMMON, mailBothWays(12))
                    .compared(0, new Comparison("profile", "same", bits, "the same profile"))
                    .judged(request("Ada Oberlander"));
        }

        @Test
        void aSignatureProvesNobodyAndHardlySpeaksAgainstAnybody() {
            double connection = withProfile(Origin.Kind.CONNECTION, 15).probability();
            double signature = withProfile(Origin.Kind.SIGNATURE, 15).probability();
            double otherThanConnection = withProfile(Origin.Kind.CONNECTION, -4).probability();
            double otherThanSignature = withProfile(Origin.Kind.SIGNATURE, -4).probability();

            assertThat(signature).isLessThan(connection).isGreaterThan(otherThanSignature);
            assertThat(otherThanConnection).isLessThan(otherThanSignature);
        }
    }

    private Judgement judge(ConnectionRequest request) {
        return archives.judged(request);
    }

    private Triage triage(TriagePolicy policy, OwnerProfile owner) {
        return new Triage(archives, archives, owner, policy, MadeUpArchives.TODAY);
    }

    private static List<String> kinds(Judgement judgement) {
        return judgement.evidence().stream().map(Evidence::kind).toList();
    }

    private static OwnerProfile ownerAt(String employer, int from, int to) {
        return new OwnerProfile(
                List.of(PersonName.of("Otto Owner")), "", "", List.of(job(employer, from, to)));
    }

    private static Affiliation job(String employer, int from, int to) {
        DateSpan span = new DateSpan(new PartialDate(from, 1, 0), new PartialDate(to, 6, 0));
        return new Affiliation(Affiliation.Kind.EMPLOYER, employer, "Engineer", span);
    }

    private static double bits(Judgement judgement) {
        double known = judgement.probability();
        return Math.log(known / (1 - known)) / Math.log(2);
    }

    private static PersonDescription correspondent(String name) {
        return described(name, Origin.Kind.CORRESPONDENT, Biography.NONE);
    }

    private static PersonDescription described(String name, Origin.Kind kind, Biography life) {
        return new PersonDescription(
                "test:" + name + kind,
                Origin.of(kind),
                List.of(PersonName.of(name)),
                List.of(),
                life);
    }

    private static ConnectionRequest request(String name) {
        return request(name, "Engineer", "");
    }

    private static ConnectionRequest request(String name, String headline, String place) {
        return request(
                new Requester(PersonName.of(name), null, headline, place, ""),
                "",
                MutualConnections.NOT_SAID);
    }

    private static ConnectionRequest request(
            Requester requester, String note, MutualConnections mutuals) {
        return new ConnectionRequest(
                "request:test:1",
                requester,
                new Invitation(true, Instant.parse("2026-02-20T09:00:00Z"), note, mutuals, ""));
    }

    private static List<Exchange> mailBothWays(int days) {
        return IntStream.range(0, days)
                .boxed()
                .flatMap(day ->
                        Stream.of(
                                mail(Direction.SENT, 30 + day * 3, 1),
                                mail(Direction.RECEIVED, 31 + day * 3, 1)))
                .toList();
    }

    private static Exchange mail(Direction direction, int daysAgo, int others) {
        Instant at = MadeUpArchives.NOW.minus(Duration.ofDays(daysAgo));
        ZoneOffset munich = java.time.ZoneId.of("Europe/Berlin").getRules().getOffset(at);
        return new Exchange(
                "mail:" + direction + daysAgo,
                Channel.MAIL,
                direction,
                new Moment(at, munich),
                new Exchange.Setting(others, Set.of(), "Re: Denver launch"));
    }
}
