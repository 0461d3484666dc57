package dev.familiar.sources.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.Affiliation;
import dev.familiar.model.Origin;
import dev.familiar.model.PartialDate;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Position;
import dev.familiar.sources.PassedBy;
import dev.familiar.sources.Reading;
import dev.familiar.sources.card.Readings;
import dev.familiar.sources.card.TextEntry;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FacebookSourceTest {

    private static final FacebookSource SOURCE = new FacebookSource();

    private static final String FOLDER = "your_facebook_activity/messages/";

    private static final String THREAD =
            """
            {
              "participants": [{"name": "Zo\\u00c3\\u00ab Sample"}, {"name": "Ada Example"}],
              "messages": [
                {"sender_name": "Ada Example", "timestamp_ms": 1400000002000, "content": "See you in Denver"},
                {"sender_name": "Zo\\u00c3\\u00ab Sample", "timestamp_ms": 1400000001000,
                 "photos": [{"uri": "x.jpg", "creation_timestamp": 1}], "is_geoblocked_for_viewer": false,
                 "reactions": [{"reaction": "x", "actor": "Ada Example"}]}
              ],
              "title": "Zo\\u00c3\\u00ab Sample",
              "is_still_participant": true,
              "thread_path": "inbox/zoesample_1234567890"
            }
            """;

    private static Readings read(String name, String text) {
        return Readings.of(SOURCE, TextEntry.of(name, text));
    }

    private static Readings thread(String text) {
        return read(FOLDER + "inbox/zoesample_1234567890/message_1.json", text);
    }

    private static int certainty(String name, String text) {
        return Readings.certainty(SOURCE, TextEntry.of(name, text));
    }

    private static List<String> roles(Interaction interaction) {
        return interaction.participants().stream()
                .map(participant -> participant.role() + " " + participant.handle().key())
                .toList();
    }

    @Nested
    class Friends {

        @ParameterizedTest
        @CsvSource({
            "friends/friends.json, friends",
            "friends_and_followers/friends.json, friends_v2",
            "connections/friends/your_friends.json, friends_v2"
        })
        void readsTheListOfEveryYear(String name, String key) {
            String text =
                    "{\"%s\": [{\"name\": \"Ren\\u00c3\\u00a9e Sample\", \"timestamp\": 1300000000}]}"
                            .formatted(key);

            Readings readings = read(name, text);

            assertThat(certainty(name, text)).isGreaterThanOrEqualTo(60);
            PersonDescription friend = readings.people().getFirst();
            assertThat(friend.key()).isEqualTo("facebook:friend:Renée Sample:1300000000");
            assertThat(friend.origin())
                    .isEqualTo(new Origin(Origin.Kind.FRIEND, new PartialDate(2011, 3, 13)));
            assertThat(readings.handles().getFirst()).containsExactly("facebook:Renée Sample");
            assertThat(readings.faults()).isEmpty();
        }

        @Test
        void readsTheAddressThatOldListsGive() {
            Readings readings =
                    read(
                            "friends/friends.json",
                            """
                            {"friends": [{"name": "Ada Example", "timestamp": 1300000000,
                                          "contact_info": "ada@example.org"}]}
                            """);

            assertThat(readings.handles().getFirst())
                    .containsExactly("facebook:Ada Example", "mailto:ada@example.org");
        }

        @Test
        void skipsANamelessFriendAndSaysWhich() {
            Readings readings =
                    read(
                            "your_friends.json",
                            """
                            {"friends_v2": [{"name": "", "timestamp": 1300000000},
                              {"name": "Facebook User", "timestamp": 1300000000},
                              {"name": "Ada Example"}]}
                            """);

            assertThat(readings.people()).hasSize(1);
            assertThat(readings.faults())
                    .containsExactly(
                            "ROW_BLANK at friend 1",
                            "ROW_BLANK at friend 2",
                            "DATE_MISSING at friend 3");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "received_requests_v2",
                    "rejected_requests_v2",
                    "sent_requests_v2",
                    "deleted_friends_v2",
                    "deleted_friends"
                })
        void leavesOutWhoIsNoFriend(String key) {
            String text =
                    "{\"%s\": [{\"name\": \"Ada Example\", \"timestamp\": 1}]}".formatted(key);

            assertThat(certainty("x.json", text)).isPositive();
            assertThat(read("x.json", text).all())
                    .containsExactly(
                            new Reading.Passed(PassedBy.OTHER_FILE, new Position("x.json", "")));
        }
    }

    @Nested
    class Threads {

        @Test
        void readsAWholeThread() {
            Readings readings = thread(THREAD);

            assertThat(readings.faults()).isEmpty();
            assertThat(readings.interactions()).hasSize(2);
            Interaction first = readings.interactions().getFirst();
            assertThat(first.channel()).isEqualTo(Channel.CHAT);
            assertThat(first.moment().at()).hasToString("2014-05-13T16:53:22Z");
            assertThat(first.content().excerpt()).isEqualTo("See you in Denver");
            assertThat(roles(first))
                    .containsExactly("FROM facebook:Ada Example", "TO facebook:Zoë Sample");
            assertThat(roles(readings.interactions().getLast()))
                    .containsExactly("FROM facebook:Zoë Sample", "TO facebook:Ada Example");
            assertThat(readings.keys())
                    .doesNotHaveDuplicates()
                    .allMatch(key -> key.startsWith("facebook-message:1234567890/14000000"));
        }

        @Test
        void givesTheSameKeysFromAnotherDownload() {
            Readings renamed =
                    read(
                            "messages/archived_threads/newtitle_1234567890/message_1.json",
                            THREAD.replace("inbox/zoesample_", "archived_threads/newtitle_"));

            assertThat(renamed.keys()).isEqualTo(thread(THREAD).keys());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "messages/inbox/a_1234567890/message_1.json",
                    "your_activity_across_facebook/messages/inbox/a_1234567890/message_2.json",
                    "your_facebook_activity/messages/e2ee_cutover/a_1234567890/message_10.json",
                    "message_1.json"
                })
        void recognisesAThreadInEveryLayout(String name) {
            assertThat(certainty(name, THREAD)).isGreaterThanOrEqualTo(80);
        }

        @Test
        void takesTheFolderForTheThreadWhereThePathIsLost() {
            String cut = THREAD.substring(0, THREAD.indexOf("\"title\""));

            assertThat(thread(cut).keys()).isEqualTo(thread(THREAD).keys());
            assertThat(thread(cut).faults())
                    .hasSize(1)
                    .allMatch(f -> f.startsWith("TRUNCATED at byte"));
        }

        @Test
        void readsParticipantsThatStandAfterTheMessages() {
            Readings readings =
                    thread(
                            """
                            {"messages": [{"sender_name": "Ada Example", "timestamp_ms": 1400000002000,
                                           "content": "hello"}],
                             "participants": [{"name": "Ada Example"}, {"name": "Bob Sample"}]}
                            """);

            assertThat(roles(readings.interactions().getFirst()))
                    .containsExactly("FROM facebook:Ada Example", "TO facebook:Bob Sample");
        }

        @Test
        void readsAGroupWithItsTitleAndSystemMessages() {
            Readings readings =
                    thread(
                            """
                            {"participants": [{"name": "Ada Example"}, {"name": "Bob Sample"},
                                              {"name": "Cleo Probe"}, {"name": "Facebook User"}],
                             "messages": [{"sender_name": "Ada Example", "timestamp_ms": 1400000002000,
                                           "content": "Ada added Cleo.", "type": "Subscribe"}],
                             "title": "Chess club", "thread_path": "inbox/chessclub_99999999"}
                            """);

            Interaction only = readings.interactions().getFirst();
            assertThat(only.content().subject()).isEqualTo("Chess club");
            assertThat(only.content().marks()).containsExactly(Mark.AUTOMATIC);
            assertThat(roles(only))
                    .containsExactly(
                            "FROM facebook:Ada Example",
                            "TO facebook:Bob Sample",
                            "TO facebook:Cleo Probe");
        }

        @Test
        void marksThreadsThatFacebookFiledAsSpam() {
            Readings filtered = thread(THREAD.replace("\"inbox/", "\"filtered_threads/"));
            Readings asked = thread(THREAD.replace("\"inbox/", "\"message_requests/"));

            assertThat(filtered.interactions().getFirst().content().marks())
                    .containsExactly(Mark.SPAM);
            assertThat(asked.interactions().getFirst().content().marks()).isEmpty();
        }

        @Test
        void readsAnEndToEndEncryptedChat() {
            String chat =
                    """
                    {"participants": ["Ada Example", "Zoë Sample"], "threadName": "Zoë Sample_12",
                     "messages": [{"isUnsent": false, "media": [], "reactions": [],
                       "senderName": "Zoë Sample", "text": "Grüße", "timestamp": 1700000000000,
                       "type": "text"}]}
                    """;

            Readings readings = read("messages/Zoe Sample_12.json", chat);

            assertThat(certainty("messages/Zoe Sample_12.json", chat)).isGreaterThanOrEqualTo(80);
            assertThat(roles(readings.interactions().getFirst()))
                    .containsExactly("FROM facebook:Zoë Sample", "TO facebook:Ada Example");
            assertThat(readings.interactions().getFirst().content().excerpt()).isEqualTo("Grüße");
            assertThat(readings.interactions().getFirst().moment().at())
                    .hasToString("2023-11-14T22:13:20Z");
        }

        @Test
        void readsTheSecondsOf2018() {
            Readings readings =
                    thread(THREAD.replace("000,", ",").replace("timestamp_ms", "timestamp"));

            assertThat(readings.interactions().getFirst().moment().at())
                    .hasToString("2014-05-13T16:53:22Z");
        }

        @Test
        void skipsBadMessagesAndSaysWhich() {
            Readings readings =
                    thread(
                            """
                            {"participants": [{"name": "Ada Example"}, {"name": "Bob Sample"}],
                             "messages": [{"sender_name": "Ada Example", "content": "no time"},
                               {"timestamp_ms": 1400000002000, "content": "no sender"},
                               "not an object", 17, null, [],
                               {"sender_name": "Ada Example", "timestamp_ms": "1400000002000"}]}
                            """);

            assertThat(readings.interactions()).hasSize(1);
            assertThat(readings.faults())
                    .startsWith("DATE_MISSING at message 1", "SENDER_MISSING at message 2");
        }

        @Test
        void dropsTheTextOfAWithdrawnMessage() {
            Readings readings =
                    thread(THREAD.replace("\"content\"", "\"is_unsent\": true, \"content\""));

            assertThat(readings.interactions().getFirst().content().excerpt()).isEmpty();
        }
    }

    @Nested
    class Damage {

        @Test
        void keepsWhatStandsBeforeBrokenJsonAndReadsTheSibling() {
            String broken = THREAD.replace("\"photos\": [", "\"photos\": [[[ , ");

            Readings first = thread(broken);
            Readings sibling = thread(THREAD);

            assertThat(first.interactions()).hasSize(1);
            assertThat(first.faults())
                    .hasSize(1)
                    .allMatch(f -> f.startsWith("SYNTAX_BROKEN at byte"));
            assertThat(sibling.interactions()).hasSize(2);
        }

        @Test
        void survivesATruncatedFile() {
            Readings readings =
                    read(
                            "your_friends.json",
                            "{\"friends_v2\": [{\"name\": \"Ada Example\", \"timestamp\": 1300000000}, {\"na");

            assertThat(readings.people()).hasSize(1);
            assertThat(readings.faults())
                    .hasSize(1)
                    .allMatch(f -> f.startsWith("TRUNCATED at byte"));
        }

        @Test
        void holdsOnlyTheStartOfAnEndlessText() {
            Readings readings = thread(THREAD.replace("See you in Denver", "x".repeat(30_000_000)));

            assertThat(readings.interactions()).hasSize(2);
            assertThat(readings.interactions().getFirst().content().excerpt()).hasSize(400);
        }

        @Test
        void stopsAtADepthThatNoDownloadHas() {
            Readings readings = thread(THREAD.replace("\"x.jpg\"", "[".repeat(100_000)));

            assertThat(readings.interactions()).hasSize(1);
            assertThat(readings.faults()).hasSize(1);
        }

        @Test
        void putsNoPersonalDataIntoFaults() {
            Readings readings = thread(THREAD.replace("\"Ada Example\"", "\"canary\" canary"));

            assertThat(readings.faults()).isNotEmpty();
            assertThat(readings.all().toString()).doesNotContain("canary");
        }
    }

    @Nested
    class Others {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"address_book_v2\": {\"address_book\": [%s]}}",
                    "{\"address_book\": {\"address_book\": [%s]}}",
                    "{\"address_book\": {\"address_book_v2\": [%s]}}"
                })
        void readsAnUploadedAddressBook(String around) {
            String text =
                    around.formatted(
                            """
                            {"name": "J\\u00c3\\u00bcrgen Sample",
                             "details": [{"contact_point": "+1 202 555 0106"},
                                         {"contact_point": "j@example.org"}],
                             "created_timestamp": 1530429889, "updated_timestamp": 1533839699}
                            """);

            Readings readings = read("your_address_books.json", text);

            PersonDescription contact = readings.people().getFirst();
            assertThat(contact.name().text()).isEqualTo("Jürgen Sample");
            assertThat(contact.origin())
                    .isEqualTo(new Origin(Origin.Kind.SAVED_CONTACT, new PartialDate(2018, 7, 1)));
            assertThat(readings.handles().getFirst())
                    .containsExactly("tel:+12025550106", "mailto:j@example.org");
        }

        @Test
        void recognisesAnUploadedAddressBook() {
            assertThat(certainty("x.json", "{\"address_book_v2\": {\"address_book\": []}}"))
                    .isGreaterThanOrEqualTo(80);
        }

        @Test
        void tellsTheOwnerFromTheProfile() {
            String text =
                    """
                    {"profile_v2": {
                      "name": {"full_name": "Owner Example", "first_name": "Owner", "last_name": "Example"},
                      "emails": {"emails": ["owner@example.com"], "previous_emails": ["old@example.com"]},
                      "birthday": {"year": 1980, "month": 1, "day": 2},
                      "previous_names": [{"name": "Owner Sample", "timestamp": 0}],
                      "current_city": {"name": "Zurich, Switzerland", "timestamp": 0},
                      "phone_numbers": [{"phone_type": "Mobile", "phone_number": "+12025550107"}],
                      "work_experiences": [{"employer": "Acme Widgets", "title": "Engineer",
                                            "start_timestamp": 1262304000}],
                      "education_experiences": [{"name": "Example University"}]}}
                    """;

            Readings readings = read("personal_information/profile_information.json", text);

            assertThat(certainty("profile_information.json", text)).isGreaterThanOrEqualTo(80);
            assertThat(readings.people()).isEmpty();
            PersonDescription owner = readings.owners().getFirst();
            assertThat(owner.names().stream().map(name -> name.text()))
                    .containsExactly("Owner Example", "Owner Sample");
            assertThat(owner.handles().stream().map(handle -> handle.key()))
                    .containsExactly(
                            "facebook:Owner Example",
                            "mailto:owner@example.com",
                            "mailto:old@example.com",
                            "tel:+12025550107");
            assertThat(owner.biography().place()).isEqualTo("Zurich, Switzerland");
            assertThat(owner.biography().affiliations())
                    .extracting(Affiliation::organisation)
                    .containsExactly("Acme Widgets", "Example University");
        }

        @Test
        void asksForJsonWhereItFindsHtml() {
            String page =
                    "<html><head><title>Your friends</title></head><body class=\"_5vb_\"><div class=\"_a6-g\">"
                            + "<div class=\"_2ph_ _a6-h\">Ada Example</div></div></body></html>";

            assertThat(certainty("connections/friends/your_friends.html", page)).isPositive();
            assertThat(read("connections/friends/your_friends.html", page).faults())
                    .containsExactly("NOT_RECOGNISED at ");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "x.json|{}",
                    "x.json|[]",
                    "x.json|{\"friends\": [1, 2]}",
                    "x.json|{\"friends\": [{\"id\": 7}]}",
                    "x.json|{\"profile\": {\"theme\": \"dark\"}}",
                    "x.json|{\"messages\": [{\"text\": \"hi\"}]}",
                    "x.json|{\"participants\": 3}",
                    "x.html|<html><body>anything</body></html>",
                    "x.csv|Name,Timestamp",
                    "your_instagram_activity/messages/inbox/a/message_1.json|{\"participants\": [{\"name\": \"A\"}], \"messages\": []}"
                })
        void takesNothingFromAStrangersFile(String name, String text) {
            assertThat(certainty(name, text)).isZero();
        }
    }

    @Nested
    class Size {

        @Test
        void readsALongThreadWithoutHoldingIt() {
            String messages =
                    IntStream.range(0, 100_000)
                            .mapToObj(i ->
                                    "{\"sender_name\": \"Ada Example\", \"timestamp_ms\": "
                                            + (1_400_000_000_000L + i)
                                            + ", \"content\": \"hello\"}")
                            .collect(Collectors.joining(","));
            String text =
                    "{\"participants\": [{\"name\": \"Ada Example\"}, {\"name\": \"Bob Sample\"}], \"messages\": ["
                            + messages
                            + "]}";

            assertThat(thread(text).keys()).hasSize(100_000).doesNotHaveDuplicates();
        }
    }
}
