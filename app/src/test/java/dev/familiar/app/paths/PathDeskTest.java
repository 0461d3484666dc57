package dev.familiar.app.paths;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.familiar.app.Familiar;
import dev.familiar.app.asking.AskRequest;
import dev.familiar.app.asking.AskView;
import dev.familiar.app.json.AskJson;
import dev.familiar.app.json.PathJson;
import dev.familiar.app.paths.PathView.Near;
import dev.familiar.app.paths.PathView.NoPath;
import dev.familiar.app.paths.PathView.Proof;
import dev.familiar.app.paths.PathView.Way;
import dev.familiar.app.people.Saying;
import dev.familiar.app.people.UnclearException;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.refusal.RefusedException;
import dev.familiar.app.requests.NameQuestion;
import dev.familiar.app.words.JsonText;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.PersonId;
import dev.familiar.model.PersonName;
import dev.familiar.network.favour.Purpose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Otto writes with Jack; Jack writes with Jill, whom Otto has never written to.
class PathDeskTest {

    private static final String OTTO = "Otto Owner <otto@example.org>";
    private static final String JACK = "Jack Middleman <jack@example.com>";
    private static final String JUDY = "Judy Passerby <judy@example.com>";
    private static final String JILL = "Jill Harmon <jill@example.net>";
    private static final String JANE = "Jane Beyond <jane@example.net>";

    @TempDir Path folder;

    private Familiar familiar;
    private int written;

    @BeforeEach
    void opensAHome() {
        familiar =
                Familiar.open(folder.resolve("home"), () -> Instant.parse("2026-03-01T12:00:00Z"));
    }

    @AfterEach
    void closesTheHome() {
        familiar.close();
    }

    private String message(String from, String to, String cc, String answers) {
        written++;
        return """
        From somebody@example.org Mon Feb  2 10:00:00 2026
        From: %s
        To: %s
        Cc: %s
        Date: %d Feb 2026 10:00:00 +0000
        Message-ID: <%d@example.org>
        %sSubject: %sThe autumn fair

        Shall we meet at the pier?

        """
                .formatted(
                        from,
                        to,
                        cc,
                        1 + written % 27,
                        written,
                        answers.isEmpty() ? "" : "In-Reply-To: <" + answers + "@example.org>\n",
                        answers.isEmpty() ? "" : "Re: ");
    }

    /// Both write to each other on as many days.
    private String letters(String one, String other, String cc, int days) {
        StringBuilder all = new StringBuilder();
        for (int day = 0; day < days; day++) {
            all.append(message(one, other, cc, ""));
            all.append(message(other, one, cc, String.valueOf(written)));
        }
        return all.toString();
    }

    private void imports(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        familiar.reading()
                .importArchives(
                        new ImportRequest(
                                List.of(file),
                                "",
                                "",
                                EmailAddress.parse("otto@example.org").stream().toList(),
                                false),
                        ImportProgress.none());
    }

    private void importsTheThree() throws IOException {
        imports(
                "mail.mbox",
                letters(OTTO, JACK, "", 6)
                        + letters(OTTO, JUDY, "", 2)
                        + letters(JACK, JILL, OTTO, 4)
                        + message(JUDY, JACK, JILL + ", " + OTTO, ""));
    }

    private PathView only(String who) {
        List<PathView> views = familiar.paths().to(who, 5);
        assertThat(views).hasSize(1);
        return views.getFirst();
    }

    @Test
    void sendsToWhoeverWritesWithThem() throws IOException {
        importsTheThree();

        PathView view = only("Jill Harmon");

        assertThat(view.none()).isNull();
        assertThat(view.ways())
                .extracting(way -> way.via().name())
                .containsExactly("Jack Middleman", "Judy Passerby");
        Way first = view.ways().getFirst();
        assertThat(first.probability()).isBetween(0.3, 0.9);
        assertThat(first.second().evidence()).hasSizeLessThanOrEqualTo(3);
        assertThat(first.second().evidence())
                .extracting(Proof::text)
                .anyMatch(text -> text.startsWith("Jill Harmon answered Jack Middleman"));
        assertThat(first.second().evidence().getFirst().trace()).isNotEmpty();
    }

    @Test
    void sendsToThemselvesWhomTheOwnerKnowsWell() throws IOException {
        importsTheThree();

        PathView view = only("Jack Middleman");

        assertThat(view.isDirect()).isTrue();
        assertThat(view.direct()).contains("write to them yourself");
        assertThat(only("Jill Harmon").isDirect()).isFalse();
        assertThat(JsonText.read(PathJson.line(view)).get("target").get("direct").asBoolean())
                .isTrue();
    }

    /// A stranger writes to the owner with a friend in copy and never hears from either.
    @Test
    void sendsToNobodyWhoOnlyEverWroteToTheOwner() throws IOException {
        StringBuilder mail = new StringBuilder(letters(OTTO, JACK, "", 6));
        for (int i = 0; i < 6; i++) {
            mail.append(message("Stella Stranger <stella@example.com>", OTTO, JILL, ""));
        }
        imports("mail.mbox", mail.toString());

        assertThat(only("Jill Harmon").ways())
                .extracting(way -> way.via().name())
                .doesNotContain("Stella Stranger");
    }

    /// In a working group many answer the owner's friends and never the owner.
    @Test
    void sendsToWhomOthersAnswerThoughTheOwnerNeverWrote() throws IOException {
        imports(
                "mail.mbox",
                letters(OTTO, JACK, "", 6)
                        + letters(JUDY, JILL, OTTO, 4)
                        + message(JUDY, OTTO, "", ""));

        assertThat(only("Jill Harmon").ways())
                .extracting(way -> way.via().name())
                .contains("Judy Passerby");
    }

    @Test
    void sendsToAConnectionOnceAnythingPassed() throws IOException {
        imports(
                "cards.vcf",
                """
                BEGIN:VCARD
                VERSION:3.0
                FN:Stella Stranger
                EMAIL:stella@example.com
                END:VCARD
                """);
        StringBuilder mail = new StringBuilder(letters(OTTO, JACK, "", 6));
        for (int i = 0; i < 6; i++) {
            mail.append(message("Stella Stranger <stella@example.com>", OTTO, JILL, ""));
        }
        imports("mail.mbox", mail.toString());

        assertThat(only("Jill Harmon").ways())
                .extracting(way -> way.via().name())
                .contains("Stella Stranger");
    }

    /// One's own name or address, and an address that is somebody else's.
    @Test
    void knowsTheOwnerAndWhoseAnAddressIs() throws IOException {
        importsTheThree();

        assertThat(familiar.asking().know(NameQuestion.of("Otto Owner")).sentence())
                .isEqualTo("That is you.");
        assertThat(familiar.asking().know(asked("", "otto@example.org")).self()).isTrue();
        assertThat(familiar.asking().know(NameQuestion.of("Otto")).self()).isFalse();
        assertThat(familiar.asking().know(asked("Grace Hopperton", "jack@example.com")).sentence())
                .contains("The address is that of Jack Middleman (p-");
        assertThat(familiar.asking().know(asked("J. Middleman", "jack@example.com")).holder())
                .isNull();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> familiar.paths().to("Otto Owner", 5))
                .withMessageContaining("That is you.");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() ->
                        familiar.introductions().start("Jack Middleman", "otto owner", "", ""))
                .withMessageContaining("That is you.");
    }

    /// What is known of the owner is kept between questions, until the owner says more.
    @Test
    void knowsAnAccountOfTheOwnersAsSoonAsItIsSaid() throws IOException {
        importsTheThree();
        EmailAddress other = EmailAddress.parse("otto@elsewhere.example.net").orElseThrow();
        assertThat(familiar.asking().know(asked("", other.value())).self()).isFalse();

        familiar.owner().add(other);

        assertThat(familiar.asking().know(asked("", other.value())).self()).isTrue();

        familiar.owner().remove(other);

        assertThat(familiar.asking().know(asked("", other.value())).self()).isFalse();
    }

    private static NameQuestion asked(String name, String address) {
        return new NameQuestion(
                PersonName.of(name),
                "",
                "",
                "",
                null,
                EmailAddress.parse(address).stream().toList(),
                "");
    }

    @Test
    void knowsWhomAPersonKnows() throws IOException {
        importsTheThree();
        var jill = familiar.people().require("Jill Harmon").person();

        List<Near> near = familiar.paths().near(jill, 10);

        assertThat(near)
                .extracting(one -> one.who().name())
                .startsWith("Jack Middleman")
                .doesNotContain("Otto Owner", "Jill Harmon");
    }

    @Test
    void goesOverTwoWhereNobodyKnowsThemDirectly() throws IOException {
        imports(
                "mail.mbox",
                letters(OTTO, JACK, "", 6)
                        // Otto is not named in these: they came to him by a list's way.
                        + letters(JACK, JILL, "", 5)
                        + letters(JILL, JANE, "", 3));

        PathView view = only("Jane Beyond");

        assertThat(view.ways()).isNotEmpty();
        assertThat(view.ways().getFirst().via().name()).isEqualTo("Jack Middleman");
        assertThat(requireNonNull(view.ways().getFirst().between()).name())
                .isEqualTo("Jill Harmon");
        assertThat(view.ways().getFirst().third()).isNotNull();
    }

    @Test
    void saysWhyThereIsNoWay() throws IOException {
        assertThat(only("Jill Harmon").none()).isEqualTo(NoPath.NO_COVERAGE);
        imports("mail.mbox", letters(OTTO, JACK, "", 6) + message(JILL, OTTO, "", ""));

        assertThat(only("Nobody Anywhere").none()).isEqualTo(NoPath.TARGET_UNKNOWN);
        assertThat(only("Jill Harmon").none()).isEqualTo(NoPath.NOBODY_KNOWS_THEM);
        assertThat(only("Jill Harmon").searched())
                .anyMatch(line -> line.startsWith("mail: 13 searched"))
                .contains("calendar: not imported");
    }

    @Test
    void asksNobodyWhomTheOwnerNeverWantsSuggested() throws IOException {
        importsTheThree();
        familiar.sayings().say("Jack Middleman", Saying.NEVER_SUGGEST, "");

        assertThat(only("Jill Harmon").ways())
                .extracting(way -> way.via().name())
                .containsExactly("Judy Passerby");
    }

    @Test
    void followsTheOwnersWordOnWhoIsWho() throws IOException {
        importsTheThree();
        imports("more.mbox", letters(OTTO, "J. Harmon <harmon@example.org>", "", 1));
        familiar.corrections().merge("jill@example.net", "harmon@example.org");

        assertThat(familiar.paths().to("harmon@example.org", 5).getFirst().ways())
                .extracting(way -> way.via().name())
                .contains("Jack Middleman");
    }

    @Test
    void takesConnectionsInCommonFromRequests() throws IOException {
        imports("mail.mbox", letters(OTTO, JACK, "", 6));
        imports(
                "requests.csv",
                """
                Name,Headline,Location,Company,Mutual Connections,Mutual Names,Note,Profile URL,Sent At
                Jill Harmon,Baker,,,2,Jack Middleman ; Somebody Else,,https://www.linkedin.com/in/jill-harmon-x,2026-02-20T09:00:00Z
                """);

        PathView view = only("Jill Harmon");

        assertThat(view.ways())
                .extracting(way -> way.via().name())
                .containsExactly("Jack Middleman");
        assertThat(view.ways().getFirst().second().evidence().getFirst().kind()).isEqualTo("named");
    }

    @Test
    void findsWhoWorksSomewhereByTheWholeName() throws IOException {
        importsTheThree();
        imports(
                "cards.vcf",
                """
                BEGIN:VCARD
                VERSION:3.0
                UID:card-jill
                FN:Jill Harmon
                EMAIL:jill@example.net
                ORG:Gearworks Ltd
                TITLE:Head of Marketing
                END:VCARD
                """);

        List<PathView> at = familiar.paths().toAny(new PathWish("Gearworks", "", "", ""), 5);
        List<PathView> role = familiar.paths().toAny(new PathWish("", "", "marketing", ""), 5);
        List<PathView> other =
                familiar.paths().toAny(new PathWish("", "retailer", "marketing", ""), 5);
        List<PathView> part = familiar.paths().toAny(new PathWish("Gear", "", "", ""), 5);

        assertThat(at.getFirst().target().name()).isEqualTo("Jill Harmon");
        assertThat(at.getFirst().ways().getFirst().via().name()).isEqualTo("Jack Middleman");
        assertThat(role.getFirst().target().name()).isEqualTo("Jill Harmon");
        assertThat(other.getFirst().none()).isEqualTo(NoPath.TARGET_UNKNOWN);
        assertThat(part.getFirst().none()).isEqualTo(NoPath.TARGET_UNKNOWN);
    }

    @Test
    void wantsToKnowWhoIsMeant() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PathWish(" ", "", "", ""));
    }

    @Test
    void answersForEachWhoMayBeMeantAndRefusesMany() throws IOException {
        String many =
                String.join(
                        "",
                        IntStream.range(0, 7)
                                .mapToObj(i ->
                                        message(
                                                OTTO,
                                                "Jill Number%d <j%d@example.com>".formatted(i, i),
                                                "",
                                                ""))
                                .toList());
        imports("mail.mbox", many);

        assertThatExceptionOfType(UnclearException.class)
                .isThrownBy(() -> familiar.paths().to("Jill", 5));
        assertThat(familiar.paths().to("Jill Number3", 5)).hasSize(1);
    }

    @Test
    void writesTheJsonThatOthersRelyOn() throws IOException {
        importsTheThree();

        JsonNode json = JsonText.read(PathJson.line(only("Jill Harmon")));

        assertThat(json.path("target").path("name").asString()).isEqualTo("Jill Harmon");
        assertThat(json.path("target").path("id").asString()).startsWith("p-");
        JsonNode way = json.path("paths").path(0);
        assertThat(way.path("via").path("name").asString()).isEqualTo("Jack Middleman");
        assertThat(way.path("probability").asDouble()).isBetween(0.0, 1.0);
        assertThat(way.path("first").path("bits").isNumber()).isTrue();
        assertThat(way.path("second").path("evidence").size()).isPositive();
        assertThat(json.path("reason").isNull()).isTrue();
        assertThat(JsonText.read(PathJson.line(only("No One"))).path("reason").asString())
                .isEqualTo("TARGET_UNKNOWN");
    }

    @Test
    void hidesNamesFromLogs() throws IOException {
        importsTheThree();

        assertThat(only("Jill Harmon").toString()).doesNotContain("Jill", "Jack");
    }

    private void importsJillsCard() throws IOException {
        imports(
                "cards.vcf",
                """
                BEGIN:VCARD
                VERSION:3.0
                FN:Jill Harmon
                EMAIL:jill@example.net
                ORG:Harmon Glass
                TITLE:Glazier
                END:VCARD
                """);
    }

    @Test
    void leadsOnFromAnAskThatFindsNobodyKnown() throws IOException {
        importsTheThree();
        importsJillsCard();

        AskView view = familiar.candidates().who(new AskRequest("a glazier", Purpose.OTHER, 5));

        assertThat(view.isNobody()).isTrue();
        assertThat(view.strangers()).extracting(AskView.Stranger::name).contains("Jill Harmon");
        assertThat(view.closer())
                .singleElement()
                .satisfies(closer -> {
                    assertThat(closer.target().name()).isEqualTo("Jill Harmon");
                    assertThat(closer.ways())
                            .singleElement()
                            .satisfies(way ->
                                    assertThat(way.via().name()).isEqualTo("Jack Middleman"));
                });
        JsonNode head = JsonText.read(AskJson.lines(view).getFirst());
        assertThat(head.path("closer").get(0).path("via").path("name").asString())
                .isEqualTo("Jack Middleman");
        assertThat(head.path("closer").get(0).path("probability").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    void leadsNowhereElseWhereSomebodyKnownFits() throws IOException {
        importsTheThree();
        importsJillsCard();

        AskView view =
                familiar.candidates().who(new AskRequest("Jack Middleman", Purpose.OTHER, 5));

        assertThat(view.isNobody()).isFalse();
        assertThat(view.closer()).isEmpty();
    }

    @Test
    void leavesOutOfSeveralThoseToWhomThereIsNoWay() throws IOException {
        importsTheThree();
        PersonId jill = new PersonId(only("Jill Harmon").target().id());

        assertThat(familiar.paths().closerTo(List.of(new PersonId("p-none"), jill), 1))
                .singleElement()
                .satisfies(view -> {
                    assertThat(view.target().id()).isEqualTo(jill.value());
                    assertThat(view.ways()).hasSize(1);
                });
        assertThat(familiar.paths().closerTo(List.of(), 1)).isEmpty();
    }
}
