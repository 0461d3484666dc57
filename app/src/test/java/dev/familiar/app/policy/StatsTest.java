package dev.familiar.app.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.familiar.app.Familiar;
import dev.familiar.app.json.PolicyJson;
import dev.familiar.app.json.StatsJson;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.refusal.ConfigurationException;
import dev.familiar.model.EmailAddress;
import dev.familiar.triage.calibration.Advice;
import dev.familiar.triage.calibration.Calibration;
import dev.familiar.triage.calibration.Share;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What past decisions say of the advice, and what another policy would change.
class StatsTest {

    private static final InstantSource NOW =
            Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;

    private Familiar familiar;

    /// Ada with a card and mail both ways, and thirty strangers, the last one a journalist.
    @BeforeEach
    void importsRequests() throws IOException {
        StringBuilder requests =
                new StringBuilder(
                        "Name,Headline,Location,Company,Mutual Connections,Mutual Names,Note,Profile"
                                + " URL,Sent At\n");
        request(requests, "Ada Oberlander", "Engineer at Gearworks", "ada-oberlander");
        for (int i = 0; i < 30; i++) {
            String headline = i == 29 ? "Journalist at The Plover" : "Broker";
            request(requests, "Stranger Number" + (char) ('a' + i % 26) + i, headline, "s" + i);
        }
        Files.writeString(folder.resolve("requests.csv"), requests);
        Files.writeString(
                folder.resolve("cards.vcf"),
                """
                BEGIN:VCARD
                VERSION:3.0
                UID:7c1f8a02-ada
                FN:Ada Oberlander
                EMAIL:ada@gearworks.example.com
                END:VCARD
                """
                        + otherCards());
        Files.writeString(
                folder.resolve("mail.mbox"),
                """
                From ada@gearworks.example.com Mon Feb  2 10:00:00 2026
                From: Ada Oberlander <ada@gearworks.example.com>
                To: Otto Owner <otto@example.org>
                Date: Mon, 2 Feb 2026 10:00:00 +0100
                Message-ID: <1@gearworks.example.com>
                Subject: Denver launch

                Shall we meet?

                From otto@example.org Mon Feb  2 11:00:00 2026
                From: Otto Owner <otto@example.org>
                To: Ada Oberlander <ada@gearworks.example.com>
                Date: Mon, 2 Feb 2026 11:00:00 +0100
                Message-ID: <2@example.org>
                Subject: Re: Denver launch

                Gladly.

                """);
        familiar = Familiar.open(folder.resolve("home"), NOW);
        familiar.owner().add(new EmailAddress("otto@example.org"));
        familiar.reading()
                .importArchives(
                        ImportRequest.of(
                                List.of(
                                        folder.resolve("requests.csv"),
                                        folder.resolve("cards.vcf"),
                                        folder.resolve("mail.mbox"))),
                        ImportProgress.none());
    }

    private static void request(StringBuilder csv, String name, String headline, String profile) {
        csv.append(name)
                .append(',')
                .append(headline)
                .append(",,,0,,,https://www.linkedin.com/in/")
                .append(profile)
                .append(",2026-02-20T09:00:00Z\n");
    }

    /// An address book large enough for absence to say something.
    private static String otherCards() {
        StringBuilder cards = new StringBuilder();
        for (char given = 'a'; given < 'j'; given++) {
            for (char family = 'a'; family < 'k'; family++) {
                String name = "Mi" + given + "r Del" + family + "nt";
                cards.append("BEGIN:VCARD\nVERSION:3.0\nFN:").append(name).append("\nEND:VCARD\n");
            }
        }
        return cards.toString();
    }

    @AfterEach
    void closesTheHome() {
        familiar.close();
    }

    private void declineStrangers(int first, int end) {
        for (int i = first; i < end; i++) {
            familiar.requests().decide("https://www.linkedin.com/in/s" + i, "decline", "");
        }
    }

    private Calibration calibration() {
        return Objects.requireNonNull(familiar.stats().view().calibration());
    }

    private int advised(Advice advice, String decided) {
        return familiar.stats().view().advised().stream()
                .filter(row -> row.advice() == advice)
                .mapToInt(row -> row.decided().getOrDefault(decided, 0))
                .sum();
    }

    @Nested
    class OfDecisions {

        @Test
        void saysNothingBeforeTheFirst() {
            StatsView stats = familiar.stats().view();

            assertThat(stats.settled()).isZero();
            assertThat(stats.calibration()).isNull();
            assertThat(stats.loss().acceptAll()).isZero();
            assertThat(stats.asking().share()).isEqualTo(new Share(1, 31));
        }

        @Test
        void setsWhatWasDecidedAgainstWhatWasAdvised() {
            familiar.requests().decide("Ada Oberlander", "accept", "");
            declineStrangers(0, 2);
            familiar.requests().decide("https://www.linkedin.com/in/s2", "accept", "");
            familiar.requests().decide("https://www.linkedin.com/in/s3", "later", "");

            assertThat(advised(Advice.ACCEPT, "accept")).isEqualTo(1);
            assertThat(advised(Advice.DECLINE, "decline")).isEqualTo(2);
            assertThat(advised(Advice.DECLINE, "accept")).isEqualTo(1);
            assertThat(advised(Advice.DECLINE, "later")).isEqualTo(1);
            assertThat(familiar.stats().view().settled()).isEqualTo(4);
            assertThat(familiar.stats().view().open()).isEqualTo(1);
            assertThat(calibration().known()).isEqualTo(new Share(2, 4));
        }

        @Test
        void pricesTheAdviceBesideAcceptingAll() {
            familiar.requests().decide("Ada Oberlander", "accept", "");
            declineStrangers(0, 2);
            familiar.requests().decide("https://www.linkedin.com/in/s2", "accept", "");

            StatsView.Loss loss = familiar.stats().view().loss();

            assertThat(loss.advice()).isEqualTo(4);
            assertThat(loss.acceptAll()).isEqualTo(12);
            assertThat(loss.declineAll()).isEqualTo(8);
        }

        @Test
        void forgetsWhatWasUndone() {
            declineStrangers(0, 2);
            familiar.undo();

            assertThat(calibration().count()).isEqualTo(1);
        }

        @Test
        void tellsCalibrationFromTwentyOn() {
            declineStrangers(0, 19);
            assertThat(calibration().isTelling()).isFalse();

            declineStrangers(19, 20);
            assertThat(calibration().isTelling()).isTrue();
        }

        @Test
        void writesOneObjectOfJson() {
            familiar.requests().decide("Ada Oberlander", "accept", "");

            JsonNode json = new JsonMapper().readTree(StatsJson.line(familiar.stats().view()));

            assertThat(json.path("settled").asInt()).isEqualTo(1);
            assertThat(json.path("advised").get(0).path("accept").asInt()).isEqualTo(1);
            assertThat(json.path("calibration").path("bins").get(0).path("count").asInt())
                    .isEqualTo(1);
            assertThat(json.path("calibration").path("telling").asBoolean()).isFalse();
            assertThat(json.path("recent").isNull()).isTrue();
            assertThat(json.path("asking").path("incoming").asInt()).isEqualTo(31);
        }

        @Test
        void findsRulesOfInterestTooWide() throws IOException {
            assertThat(familiar.stats().view().asking().isTooWide()).isFalse();
            Files.writeString(
                    folder.resolve("home/policy.toml"), "[[interest]]\ntitles = [\"broker\"]\n");

            assertThat(familiar.stats().view().asking().share().of()).isEqualTo(29);
            assertThat(familiar.stats().view().asking().isTooWide()).isTrue();
        }
    }

    @Nested
    class OfAnotherPolicy {

        private Path policy(String text) throws IOException {
            return Files.writeString(folder.resolve("tried.toml"), text);
        }

        @Test
        void changesNothingAsLongAsItIsTheSame() {
            PolicyTrial trial = familiar.policy().tryShipped();

            assertThat(trial.requests()).isEqualTo(31);
            assertThat(trial.changes()).isEmpty();
            assertThat(trial.now()).isEqualTo(trial.then());
        }

        @Test
        void listsEachRequestThatWouldBeJudgedOtherwise() throws IOException {
            familiar.requests().decide("https://www.linkedin.com/in/s29", "decline", "");

            PolicyTrial trial = familiar.policy().tryFile(policy("prior_known = 0.2\n"));

            assertThat(trial.changes())
                    .singleElement()
                    .satisfies(change -> {
                        assertThat(change.before()).isEqualTo(Advice.ASK);
                        assertThat(change.after()).isEqualTo(Advice.DECLINE);
                        assertThat(change.decision()).isEqualTo("decline");
                        assertThat(change.probabilityAfter()).isEqualTo(change.probabilityBefore());
                    });
            assertThat(trial.now().open()).isEqualTo(1);
            assertThat(trial.now().loss()).isEqualTo(1);
            assertThat(trial.then().agrees()).isEqualTo(1);
            assertThat(trial.then().loss()).isZero();
            assertThat(trial.now().asked()).isEqualTo(new Share(1, 31));
            assertThat(trial.then().asked()).isEqualTo(new Share(0, 31));
        }

        @Test
        void countsTheLossAtBothPrices() throws IOException {
            familiar.requests().decide("https://www.linkedin.com/in/s0", "accept", "");

            PolicyTrial trial = familiar.policy().tryFile(policy("[prices]\nwrong_decline = 40\n"));

            assertThat(trial.now().against()).isEqualTo(1);
            assertThat(trial.now().loss()).isEqualTo(4);
            assertThat(trial.now().lossAtTried()).isEqualTo(40);
            assertThat(trial.then().open()).isEqualTo(1);
            assertThat(trial.then().lossAtTried()).isEqualTo(1);
        }

        @Test
        void leavesTheHomeAsItWas() throws IOException {
            familiar.policy().view();
            String before = Files.readString(folder.resolve("home/policy.toml"));
            Path tried = policy("prior_known = 0.9\n");

            assertThat(familiar.policy().tryFile(tried).changes())
                    .anyMatch(c -> c.probabilityAfter() > c.probabilityBefore() + 0.05);

            assertThat(familiar.policy().tryShipped().changes()).isEmpty();
            assertThat(Files.readString(folder.resolve("home/policy.toml"))).isEqualTo(before);
            assertThat(Files.readString(tried)).isEqualTo("prior_known = 0.9\n");
        }

        @Test
        void isRefusedWithEveryProblem() throws IOException {
            Path broken = policy("prior_known = 3\nprior = 0.2\n");

            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> familiar.policy().tryFile(broken))
                    .withMessageStartingWith(broken + " cannot be used:")
                    .satisfies(e -> assertThat(e.problems()).hasSize(2));
            assertThatExceptionOfType(NoSuchFileException.class)
                    .isThrownBy(() -> familiar.policy().tryFile(folder.resolve("none.toml")));
        }

        @Test
        void writesOneObjectOfJson() throws IOException {
            JsonNode json =
                    new JsonMapper()
                            .readTree(PolicyJson.line(familiar.policy().tryFile(policy(""))));

            assertThat(json.path("requests").asInt()).isEqualTo(31);
            assertThat(json.path("changed").asInt()).isEqualTo(1);
            assertThat(json.path("changes").get(0).path("name").asString()).startsWith("Stranger");
            assertThat(json.path("changes").get(0).has("decision")).isFalse();
            assertThat(json.path("present").path("asked").asInt()).isEqualTo(1);
            assertThat(json.path("with").path("asked").asInt()).isZero();
        }
    }

    @Test
    void showsThePolicyAndWhatTheOwnerChangedInIt() throws IOException {
        assertThat(familiar.policy().view().changed()).isEmpty();
        assertThat(familiar.policy().view().policy().interests()).isNotEmpty();
        Files.writeString(folder.resolve("home/policy.toml"), "[weights]\ncard = 6\n");

        assertThat(familiar.policy().view().changed())
                .singleElement()
                .satisfies(changed -> {
                    assertThat(changed.kind()).isEqualTo("card");
                    assertThat(changed.set()).isEqualTo(6);
                });
        assertThat(PolicyJson.line(familiar.policy().view())).contains("\"kind\":\"card\"");
    }
}
