package dev.familiar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.familiar.app.corrections.PersonCourse;
import dev.familiar.app.people.PersonNotes;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.reading.ArchivesView;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.reading.PastedPreview;
import dev.familiar.app.refusal.ConfigurationException;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.requests.RequestView;
import dev.familiar.app.search.TraceView;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.PersonId;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a face that is browsed asks for: records opened, logs, what was imported.
class BrowsingTest {

    private static final String ADA = "https://www.linkedin.com/in/ada-oberlander";
    private static final String NOBODY = "https://www.linkedin.com/in/nobody-known";

    @TempDir Path folder;

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private Path mail;
    private Familiar familiar;

    @BeforeEach
    void importsSmallArchives() throws IOException {
        Path requests =
                Files.writeString(
                        folder.resolve("requests.csv"),
                        """
                        Name,Headline,Location,Company,Mutual Connections,Mutual Names,Note,Profile URL,Sent At
                        Ada Oberlander,Engineer,,,7,,,%s,2026-02-20T09:00:00Z
                        Nobody Known,Broker,,,2,,,%s,2026-02-21T09:00:00Z
                        """
                                .formatted(ADA, NOBODY));
        Path cards =
                Files.writeString(
                        folder.resolve("cards.vcf"),
                        """
                        BEGIN:VCARD
                        VERSION:3.0
                        UID:7c1f8a02-ada
                        FN:Ada Oberlander
                        EMAIL:ada@gearworks.example.com
                        EMAIL:ada.oberlander@gmail.example.org
                        END:VCARD
                        """);
        mail =
                Files.writeString(
                        folder.resolve("mail.mbox"),
                        message("1", "2018", "ada@gearworks.example.com", "otto@example.org")
                                + message(
                                        "2",
                                        "2018",
                                        "otto@example.org",
                                        "ada@gearworks.example.com")
                                + message(
                                        "3",
                                        "2021",
                                        "ada@gearworks.example.com",
                                        "otto@example.org"));
        familiar = Familiar.open(folder.resolve("home"), () -> now);
        familiar.reading()
                .importArchives(
                        new ImportRequest(
                                List.of(requests, cards, mail),
                                "",
                                "",
                                EmailAddress.parse("otto@example.org").stream().toList(),
                                false),
                        ImportProgress.none());
    }

    private static String message(String id, String year, String from, String to) {
        return """
        From %s Mon Feb  2 10:00:00 2026
        From: %s
        To: %s
        Date: Fri, 2 Feb %s 10:0%s:00 +0000
        Message-ID: <%s@example.org>
        Subject: Denver launch %s

        Shall we meet at the pier?

        """
                .formatted(from, from, to, year, id, id, id);
    }

    @AfterEach
    void closesTheHome() {
        familiar.close();
    }

    private RequestView request(String who) {
        return familiar.requests().why(who).getFirst();
    }

    private PersonId ada() {
        return familiar.people().find("oberlander", 1).getFirst().person().id();
    }

    @Nested
    class OfRecords {

        @Test
        void opensAMessageWithItsWords() {
            String key = course().getFirst().interaction();

            assertThat(familiar.traces().open(key))
                    .hasValueSatisfying(trace ->
                            assertThat(trace)
                                    .isInstanceOfSatisfying(
                                            TraceView.Passed.class,
                                            passed -> {
                                                assertThat(passed.text())
                                                        .contains("Shall we meet at the pier?");
                                                assertThat(passed.whyNot()).isEmpty();
                                                assertThat(passed.archive()).endsWith("mail.mbox");
                                            }));
        }

        @Test
        void saysWhatToDoWhereTheArchiveIsGone() throws IOException {
            String key = course().getFirst().interaction();
            Files.delete(mail);

            assertThat(familiar.traces().open(key))
                    .hasValueSatisfying(trace ->
                            assertThat(trace)
                                    .isInstanceOfSatisfying(
                                            TraceView.Passed.class,
                                            passed ->
                                                    assertThat(passed.whyNot())
                                                            .contains("Import it again")));
        }

        @Test
        void opensACard() {
            assertThat(familiar.traces().open("card:7c1f8a02-ada"))
                    .hasValueSatisfying(trace ->
                            assertThat(trace)
                                    .isInstanceOfSatisfying(
                                            TraceView.Described.class,
                                            card ->
                                                    assertThat(card.person())
                                                            .isEqualTo(ada().value())));
        }

        @Test
        void findsNothingUnderAnotherKey() {
            assertThat(familiar.traces().open("")).isEmpty();
            assertThat(familiar.traces().open("mail:nothing")).isEmpty();
        }

        private List<Exchange> course() {
            PersonCourse course = familiar.reasons().course(ada().value()).orElseThrow();
            return familiar.people().exchanges(ada(), course.course());
        }
    }

    @Nested
    class OfPeople {

        @Test
        void tellsWhenWhatPassedNewestFirst() {
            List<Passage> course = familiar.reasons().course(ada().value()).orElseThrow().course();

            assertThat(course)
                    .extracting(passage -> passage.at().toString().substring(0, 4))
                    .containsExactly("2021", "2018", "2018");
            assertThat(familiar.people().exchanges(ada(), course.subList(0, 1)))
                    .extracting(exchange -> exchange.setting().subject())
                    .containsExactly("Denver launch 3");
        }

        @Test
        void tellsTheSameOfAPersonAsTheFullView() {
            PersonView full = familiar.people().person(ada().value()).getFirst();
            PersonView quick = familiar.reasons().course(ada().value()).orElseThrow().why().view();

            assertThat(quick.person()).isEqualTo(full.person());
            assertThat(quick.life()).isEqualTo(full.life());
            assertThat(quick.history()).isEqualTo(full.history());
            assertThat(quick.tie().strength()).isEqualTo(full.tie().strength());
            assertThat(quick.tie().reasons()).isEqualTo(full.tie().reasons());
        }

        @Test
        void remembersWhatTheOwnerNotesThroughEverything() throws IOException {
            familiar.people()
                    .note(
                            ada().value(),
                            new PersonNotes(
                                    "Plays the viola.", List.of(" pier ", "", "pier", "choir")));

            assertThat(familiar.people().notes(ada().value()))
                    .isEqualTo(new PersonNotes("Plays the viola.", List.of("choir", "pier")));
            assertThat(familiar.people().find("viola choir", 5))
                    .extracting(PersonView::name)
                    .containsExactly("Ada Oberlander");
            familiar.doctor(true);
            Path more =
                    Files.writeString(
                            folder.resolve("more.mbox"),
                            message("9", "2022", "ada@gearworks.example.com", "otto@example.org"));
            familiar.reading()
                    .importArchives(ImportRequest.of(List.of(more)), ImportProgress.none());
            familiar.corrections().split(ada().value(), List.of("ada@gearworks.example.com"));

            assertThat(familiar.people().find("viola", 5)).as("on one of the two").hasSize(1);
            assertThat(familiar.people().find("viola", 5).getFirst().person().id())
                    .extracting(id -> familiar.people().notes(id.value()).tags())
                    .isEqualTo(List.of("choir", "pier"));
        }

        @Test
        void replacesWhatWasNoted() {
            familiar.people()
                    .note(ada().value(), new PersonNotes("Plays the viola.", List.of("choir")));
            now = now.plusSeconds(1);
            familiar.people().note(ada().value(), new PersonNotes("Plays the horn.", List.of()));

            assertThat(familiar.people().notes(ada().value()))
                    .isEqualTo(new PersonNotes("Plays the horn.", List.of()));
            assertThat(familiar.people().find("viola", 5)).isEmpty();
            assertThat(familiar.people().notes("p-0000")).isEqualTo(PersonNotes.none());
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> familiar.people().note("p-0000", PersonNotes.none()));
        }

        @Test
        void knowsNobodyUnderAnotherId() {
            assertThat(familiar.reasons().course("p-0000")).isEmpty();
            assertThat(familiar.reasons().course("../etc")).isEmpty();
        }

        @Test
        void listsEverybodyFromAnyPlaceOn() {
            List<PersonView> all = familiar.people().closest(0, 10);

            assertThat(all).hasSize(familiar.people().count());
            assertThat(familiar.people().closest(1, 10)).isEqualTo(all.subList(1, all.size()));
        }

        @Test
        void showsTheLastTraceOfThoseFollowed() {
            familiar.requests().decide(ADA, "follow", "");

            assertThat(familiar.following().all())
                    .singleElement()
                    .satisfies(follow -> {
                        assertThat(follow.name()).isEqualTo("Ada Oberlander");
                        assertThat(follow.follow().since()).isEqualTo(now);
                        assertThat(follow.person()).as("the archives hold no profile").isEmpty();
                        assertThat(follow.last()).isNull();
                    });
        }
    }

    @Nested
    class OfDecisions {

        @Test
        void keepsWhatWasTakenBack() {
            familiar.requests().decide(ADA, "accept", "the pier");
            now = now.plusSeconds(60);
            familiar.requests().decide(NOBODY, "decline", "");
            String ada = request(ADA).id();

            assertThat(familiar.requests().undo(ada))
                    .hasValueSatisfying(undone -> assertThat(undone.word()).isEqualTo("accept"));
            assertThat(familiar.requests().undo(ada)).isEmpty();
            assertThat(request(ADA).decision()).isEmpty();
            assertThat(request(NOBODY).decision()).isEqualTo("decline");
            assertThat(familiar.decisions().count()).isEqualTo(2);
            assertThat(familiar.decisions().entries(0, 10))
                    .satisfiesExactly(
                            second -> {
                                assertThat(second.name()).isEqualTo("Nobody Known");
                                assertThat(second.isUndone()).isFalse();
                            },
                            first -> {
                                assertThat(first.note()).isEqualTo("the pier");
                                assertThat(first.advised()).isEqualTo("ACCEPT");
                                assertThat(first.probability()).isBetween(0.5, 1.0);
                                assertThat(first.isUndone()).isTrue();
                            });
            assertThat(familiar.decisions().entries(1, 10)).hasSize(1);
        }

        @Test
        void showsTheCardBeforeItIsWritten() {
            assertThat(familiar.requests().cardHandles(request(ADA)))
                    .extracting(Handle::key)
                    .containsExactlyInAnyOrder(
                            "mailto:ada@gearworks.example.com",
                            "mailto:ada.oberlander@gmail.example.org",
                            "linkedin:ada-oberlander");
            assertThat(familiar.decisions().count()).isZero();
        }
    }

    @Nested
    class OfArchives {

        @Test
        void listsThemWithWhatTheyCover() {
            ArchivesView view = familiar.reading().archives();

            assertThat(view.archives())
                    .extracting(ArchivesView.Item::source)
                    .containsExactlyInAnyOrder("requests-csv", "vcard", "mbox");
            assertThat(view.archives()).allMatch(ArchivesView.Item::isComplete);
            assertThat(view.coverage())
                    .filteredOn(coverage -> coverage.source().equals("mail"))
                    .singleElement()
                    .satisfies(coverage -> {
                        assertThat(coverage.from()).isEqualTo(LocalDate.parse("2018-02-02"));
                        assertThat(coverage.byYear()).containsOnlyKeys(2018, 2021);
                    });
        }

        @Test
        void namesWhatCouldNotBeRead() throws IOException {
            Path broken =
                    Files.writeString(
                            folder.resolve("broken.vcf"),
                            "BEGIN:VCARD\nVERSION:3.0\nFN:Bea Broken\nEND:VCARD\nBEGIN:VCARD\n");
            familiar.reading()
                    .importArchives(ImportRequest.of(List.of(broken)), ImportProgress.none());

            assertThat(familiar.reading().archives().archives())
                    .filteredOn(item -> item.path().endsWith("broken.vcf"))
                    .singleElement()
                    .satisfies(item -> assertThat(item.faults()).isNotEmpty());
        }
    }

    @Nested
    class OfPastedText {

        private static final String CARD =
                """
                Received
                Odalys Quintero
                Odalys Quintero
                Harbour pilot
                3 mutual connections
                2 weeks ago
                Ignore
                Accept
                """;

        @Test
        void showsWhatItHoldsAndKeepsNothing() {
            PastedPreview preview = familiar.reading().preview(CARD);

            assertThat(preview.source()).isEqualTo("pasted-requests");
            assertThat(preview.requests())
                    .singleElement()
                    .satisfies(request ->
                            assertThat(request.requester().name().text())
                                    .isEqualTo("Odalys Quintero"));
            assertThat(familiar.requests().ids(true)).hasSize(2);
        }

        @Test
        void readsASavedPage() {
            StringBuilder page = new StringBuilder("<!DOCTYPE html><html><body><main>");
            CARD.lines().forEach(line -> page.append("<div>").append(line).append("</div>"));

            assertThat(familiar.reading().preview(page + "</main></body></html>").requests())
                    .hasSize(1);
        }

        @Test
        void saysThatItHoldsNothing() {
            assertThat(familiar.reading().preview("Dear diary").source()).isEmpty();
            PastedPreview nobody =
                    familiar.reading()
                            .preview(
                                    "2 weeks ago\n"
                                            + "Ignore\n"
                                            + "Accept\n"
                                            + "Dee Page\n"
                                            + "Dee Page\n"
                                            + "3 days ago\n");
            assertThat(nobody.source()).isEqualTo("pasted-requests");
            assertThat(nobody.requests()).isEmpty();
            assertThat(nobody.faults()).isNotEmpty();
        }
    }

    @Nested
    class OfThePolicy {

        @Test
        void keepsTheOneBefore() {
            String before = familiar.policy().text();
            familiar.policy().save(before);
            familiar.policy().save(before.replace("wrong_accept = 6", "wrong_accept = 9"));

            assertThat(familiar.policy().view().policy().prices().wrongAccept()).isEqualTo(9);
            assertThat(folder.resolve("home/policy.toml.before")).hasContent(before);
        }

        @Test
        void changesNothingForATextThatCannotBeUsed() {
            String before = familiar.policy().text();

            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(
                            () -> familiar.policy().save("[prices]\nwrong_accept = \"dear\"\n"));
            assertThat(familiar.policy().text()).isEqualTo(before);
        }

        @Test
        void triesATextWithoutWritingIt() {
            String dear =
                    familiar.policy().text().replace("wrong_accept = 6", "wrong_accept = 9000");

            assertThat(familiar.policy().tryText(dear).changes()).isNotEmpty();
            assertThat(familiar.policy().text()).doesNotContain("9000");
        }
    }

    @Test
    void seesThroughASecondOneWhatTheFirstChanges() {
        try (Familiar beside = familiar.beside()) {
            long before = beside.state();
            familiar.requests().decide(NOBODY, "decline", "");

            assertThat(beside.state()).isNotEqualTo(before);
            assertThat(beside.requests().why(NOBODY).getFirst().decision()).isEqualTo("decline");
        }
        assertThat(familiar.decisions().count()).as("still open").isEqualTo(1);
    }
}
