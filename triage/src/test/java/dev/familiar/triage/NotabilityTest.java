package dev.familiar.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.Affiliation;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.source.Invitation;
import dev.familiar.model.source.MutualConnections;
import dev.familiar.model.source.Requester;
import dev.familiar.model.verdict.Verdict;
import dev.familiar.triage.Decider.Drafts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is worth following for a software engineer of a made-up firm.
class NotabilityTest {

    private static final OwnerProfile ENGINEER =
            new OwnerProfile(
                    List.of(PersonName.of("Otto Owner")),
                    "Software Engineer at Gearworks",
                    "",
                    List.of(Affiliation.job("Millpond", "Embedded Developer")));

    private static Optional<String> why(OwnerProfile owner, String headline, String company) {
        return new Notability(owner, TriagePolicy.defaults())
                .of(PersonName.of("Ada Oberlander"), headline, company);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Software engineer, author and speaker",
                "Keynote speaker | Software Architect",
                "Professor of software engineering",
                "Author of \"Embedded systems for everybody\"",
                "Journalist at the Weekly Post",
                "Softwareentwicklerin und Autorin"
            })
    void speakToThePublicOfTheField(String headline) {
        assertThat(why(ENGINEER, headline, ""))
                .hasValueSatisfying(why -> assertThat(why).contains("your field"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CTO at Paperbark",
                "VP Engineering, Umbra",
                "Chief Technology Officer at X"
            })
    void standHighInTheField(String headline) {
        assertThat(why(ENGINEER, headline, "Umbra")).contains("stands high in your field");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Software Engineer",
                "Senior Software Engineer at Umbra",
                "Founder | We build apps for less",
                "Dentist and author",
                "Author, coach and speaker | software",
                "Real estate speaker | technology",
                "Software sales speaker",
                "Engineer, speaker | free consultation",
                "VP Sales at Umbra",
                "President"
            })
    void areNotJustAnybody(String headline) {
        assertThat(why(ENGINEER, headline, "")).isEmpty();
    }

    @Test
    void areNobodyForAnOwnerOfWhomNothingIsKnown() {
        assertThat(why(OwnerProfile.UNKNOWN, "Software engineer, author and speaker", ""))
                .isEmpty();
    }

    @Test
    void areThePeopleOfThePolicyFirst() {
        TriagePolicy policy =
                new TriagePolicy(
                        0.2,
                        Prices.DEFAULT,
                        List.of(
                                new Interest(
                                        "an opera singer",
                                        List.of("soprano"),
                                        List.of(),
                                        List.of())),
                        TriagePolicy.defaults().weights());

        assertThat(
                        new Notability(OwnerProfile.UNKNOWN, policy)
                                .of(PersonName.of("Ada"), "Soprano", ""))
                .contains("an opera singer");
    }

    private static ConnectionRequest request(String headline, String note) {
        return new ConnectionRequest(
                "request:1",
                new Requester(PersonName.of("Ada Oberlander"), null, headline, "", ""),
                new Invitation(
                        true,
                        Instant.parse("2026-02-20T09:00:00Z"),
                        note,
                        MutualConnections.NOT_SAID,
                        ""));
    }

    private static Judgement judge(String headline, String note) {
        return new Triage(
                        new MadeUpArchives(),
                        new MadeUpArchives(),
                        ENGINEER,
                        TriagePolicy.defaults(),
                        MadeUpArchives.TODAY)
                .judge(request(headline, note));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Software engineer, author and speaker;;true",
                "Software engineer, author and speaker;I offer you a free demo;false",
                "Software engineer, author | 30,000 connections;;false",
                "Bricklayer;;false"
            })
    void areAdvisedBesideADeclineUnlessTheyPitch(String headline, String note, boolean follow) {
        Judgement judgement = judge(headline, note == null ? "" : note);

        assertThat(judgement.verdict())
                .isInstanceOfSatisfying(
                        Verdict.Decline.class,
                        decline -> assertThat(decline.alsoFollow()).isEqualTo(follow));
        assertThat(judgement.followWhy().isEmpty()).isEqualTo(!follow);
    }

    /// Whatever a verdict rests on, being worth following changes nothing but the advice to follow.
    @Test
    void neverMoveAVerdict() {
        Random random = new Random(7);
        Decider decider = new Decider(TriagePolicy.defaults());
        List<Boolean> followed = new ArrayList<>();
        for (int round = 0; round < 5_000; round++) {
            boolean[] bits = new boolean[8];
            for (int i = 0; i < bits.length; i++) {
                bits[i] = random.nextInt(4) == 0;
            }
            double searched = random.nextDouble();
            long marks = random.nextInt(5);
            double known = Math.pow(random.nextDouble(), 3);
            List<Verdict> both = new ArrayList<>();
            for (boolean worth : new boolean[] {false, true}) {
                both.add(
                        decider.decide(
                                request("Engineer", ""),
                                known,
                                List.of(),
                                new Situation(
                                        bits[0], bits[1], bits[2], bits[3], bits[4], bits[5],
                                        bits[6], false, searched, bits[7], worth, marks, 0, false),
                                Drafts.NONE));
            }
            assertThat(both.get(1).word()).isEqualTo(both.get(0).word());
            assertThat(both.get(1).reason()).isEqualTo(both.get(0).reason());
            if (both.get(1) instanceof Verdict.Decline decline) {
                assertThat(decline.report()).isEqualTo(((Verdict.Decline) both.get(0)).report());
                followed.add(decline.alsoFollow());
                assertThat(decline.alsoFollow() && decline.report()).isFalse();
            }
        }
        assertThat(followed).contains(true, false);
    }
}
