package dev.familiar.sources.imap;

import static dev.familiar.sources.imap.ScriptedServer.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.familiar.sources.imap.ImapException.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What servers do that are not like Debian's: Gmail, the broken, the hostile.
class MailServerTest {

    private static final OpenFolder.Part WHOLE = new OpenFolder.Part(1000, false);
    private static final MailFolder INBOX = new MailFolder("INBOX", "INBOX", Set.of());

    private ScriptedServer script;
    private final List<FetchedMessage> fetched = new ArrayList<>();
    private final List<Long> refused = new ArrayList<>();

    @BeforeEach
    void startsOne() throws IOException {
        script = new ScriptedServer();
    }

    @AfterEach
    void stopsIt() throws IOException {
        script.close();
    }

    private void fetch(long... uids) {
        try (MailServer server = script.connect()) {
            server.open(INBOX).fetch(uids, WHOLE, fetched::add, refused::add);
        }
    }

    private List<String> folders() {
        try (MailServer server = script.connect()) {
            return server.folders().stream().map(MailFolder::name).toList();
        }
    }

    private static Problem problem(ThrowingCallable call) {
        return catchThrowableOfType(ImapException.class, call).problem();
    }

    private static String text(FetchedMessage message) {
        return new String(message.bytes(), StandardCharsets.UTF_8).replace("\r", "");
    }

    @Nested
    class Folders {

        @Test
        void readsOnGmailAllMailAndWhatThatLeavesOut() {
            script.answer(
                            "CAPABILITY",
                            "* CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR X-GM-EXT-1\n%T OK")
                    .answer(
                            "LIST .*",
                            """
                            * LIST (\\HasNoChildren) "/" "INBOX"
                            * LIST (\\HasChildren \\Noselect) "/" "[Gmail]"
                            * LIST (\\All \\HasNoChildren) "/" "[Gmail]/Alle Nachrichten"
                            * LIST (\\HasNoChildren \\Sent) "/" "[Gmail]/Gesendet"
                            * LIST (\\HasNoChildren \\Junk) "/" "[Gmail]/Spam"
                            * LIST (\\HasNoChildren \\Trash) "/" "[Gmail]/Papierkorb"
                            %T OK\
                            """);

            assertThat(folders())
                    .containsExactly(
                            "[Gmail]/Papierkorb", "[Gmail]/Spam", "[Gmail]/Alle Nachrichten");
        }

        @Test
        void readsAllMailLastElsewhereAndNotWhatIsOnlyAView() {
            script.answer(
                    "LIST .*",
                    """
                    * LIST (\\All) "/" "All"
                    * LIST () "/" INBOX
                    * LIST (\\Flagged) "/" "Starred"
                    * LIST (\\NonExistent) "/" "Gone"
                    * LIST () NIL "Loose"
                    %T OK\
                    """);

            assertThat(folders()).containsExactly("INBOX", "Loose", "All");
        }

        @Test
        void decodesNamesAndTurnsSeparators() {
            script.answer("LIST .*", "* LIST () \".\" \"Post.M&APw-ll\"\n%T OK");

            assertThat(folders()).containsExactly("Post/Müll");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"* LIST (", "* LIST () \"/\"", "* LIST", "* LIST () \"/\" {3}\nabc"})
        void leavesOutWhatItCannotTakeApart(String broken) {
            script.answer("LIST .*", broken + "\n* LIST () \"/\" INBOX\n%T OK");

            assertThat(folders()).contains("INBOX");
        }
    }

    @Nested
    class Messages {

        @Test
        void handsOverEachWithItsSize() {
            script.answer("UID FETCH 1:2 .*", message(1, "one") + message(2, "second") + "%T OK");

            fetch(1, 2);

            assertThat(fetched)
                    .extracting(FetchedMessage::uid, MailServerTest::text, FetchedMessage::size)
                    .containsExactly(tuple(1L, "one", 3L), tuple(2L, "second", 6L));
        }

        @Test
        void asksInAWayThatMarksNothingAsSeen() {
            fetch(1);

            assertThat(script.heard())
                    .contains("EXAMINE INBOX", "UID FETCH 1 (UID RFC822.SIZE BODY.PEEK[]<0.1000>)");
        }

        @Test
        void givesTheLabelsOfGmail() {
            script.answer(
                            "CAPABILITY",
                            "* CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR X-GM-EXT-1\n%T OK")
                    .answer(
                            "UID FETCH 1 .*X-GM-LABELS.*",
                            "* 1 FETCH (X-GM-LABELS (\"\\\\Sent\" Work \"M&APw-ll\") UID 1 RFC822.SIZE 3"
                                    + " BODY[]<0> {3}\none)\n%T OK");

            fetch(1);

            assertThat(fetched.getFirst().labels()).containsExactly("\\Sent", "Work", "Müll");
        }

        @Test
        void cutsWhatAServerSendsTooMuchOf() {
            script.answer("UID FETCH 1 .*", message(1, "x".repeat(3000)) + "%T OK");

            fetch(1);

            assertThat(fetched.getFirst().bytes()).hasSize(1000);
            assertThat(fetched.getFirst().size()).isEqualTo(3000);
        }

        @Test
        void asksOneByOneWhereAServerBreaksOff() {
            script.answer("UID FETCH 1:3 .*", message(1, "one") + "%T NO cannot")
                    .answer("UID FETCH 2 .*", "%T NO cannot")
                    .answer("UID FETCH 3 .*", message(3, "three") + "%T OK");

            fetch(1, 2, 3);

            assertThat(fetched).extracting(FetchedMessage::uid).containsExactly(1L, 3L);
            assertThat(refused).containsExactly(2L);
        }

        @Test
        void asksAgainForWhatItCannotTakeApart() {
            script.answer(
                            "UID FETCH 1:2 .*",
                            "* 1 FETCH (UID 1 BODY[\n" + message(2, "two") + "%T OK")
                    .answer("UID FETCH 1 .*", "* 1 FETCH (UID 1 BODY[\n%T OK");

            fetch(1, 2);

            assertThat(fetched).extracting(FetchedMessage::uid).containsExactly(2L);
            assertThat(refused).containsExactly(1L);
        }

        @Test
        void passesOverWhatIsGoneByNow() {
            script.answer("UID FETCH 1:2 .*", message(2, "two") + "%T OK");

            fetch(1, 2);

            assertThat(fetched).hasSize(1);
            assertThat(refused).isEmpty();
        }

        @Test
        void takesNothingItDidNotAskForAndNothingTwice() {
            script.answer(
                    "UID FETCH 1 .*",
                    message(9, "planted") + message(1, "one") + message(1, "again") + "%T OK");

            fetch(1);

            assertThat(fetched).extracting(MailServerTest::text).containsExactly("one");
        }

        @Test
        void findsOnlyWhatIsAboveTheMark() {
            script.answer("UID SEARCH UID 8:\\*", "* SEARCH 12 7 9 12\n%T OK");

            try (MailServer server = script.connect()) {
                assertThat(server.open(INBOX).uidsAfter(7)).containsExactly(9, 12);
                assertThat(server.open(INBOX).uidValidity()).isEqualTo(77);
            }
        }
    }

    @Nested
    class Trouble {

        @Test
        void stopsAtAReplyTooLongToBeHeld() {
            script.answer("UID FETCH 1 .*", "* 1 FETCH (UID 1 BODY[]<0> {2000000000}\nx");

            assertThat(problem(() -> fetch(1))).isEqualTo(Problem.NOT_UNDERSTOOD);
        }

        @Test
        void stopsAtAServerThatNeverEndsALine() {
            script.answer("UID FETCH 1 .*", ScriptedServer.BARE + "* x\n".repeat(17 << 20));

            assertThat(problem(() -> fetch(1))).isEqualTo(Problem.NOT_UNDERSTOOD);
        }

        @Test
        void stopsAtAServerThatListsMoreMessagesThanItHas() {
            script.answer("UID SEARCH .*", "* SEARCH" + " 12345678".repeat(20_000) + "\n%T OK");

            assertThat(problem(this::listsMessages)).isEqualTo(Problem.NOT_UNDERSTOOD);
        }

        @Test
        void listsWhatTheServerSaysHasComeInMeanwhile() {
            StringBuilder numbers = new StringBuilder("* 25000 EXISTS\n* SEARCH");
            LongStream.rangeClosed(1, 25_000).forEach(uid -> numbers.append(' ').append(uid));
            script.answer("UID SEARCH .*", numbers + "\n%T OK");

            assertThat(listsMessages()).hasSize(25_000);
        }

        private long[] listsMessages() {
            try (MailServer server = script.connect()) {
                return server.open(INBOX).uidsAfter(0);
            }
        }

        @Test
        void stopsAtAServerWithMoreFoldersThanAnybodyHas() {
            script.answer("LIST .*", "* LIST () \"/\" a\n".repeat(100_001) + "%T OK");

            assertThat(problem(MailServerTest.this::folders)).isEqualTo(Problem.NOT_UNDERSTOOD);
        }

        @Test
        void stopsAtAServerThatSaysMoreAboutAFolderThanFitsIntoMemory() {
            String reply = "* OK [ALERT] " + "x".repeat(1 << 20) + "\n";
            script.answer("EXAMINE .*", reply.repeat(70) + "%T OK");

            assertThat(problem(() -> fetch(1))).isEqualTo(Problem.NOT_UNDERSTOOD);
        }

        @Test
        void stopsAtAServerThatSaysNothingThatCanBeRead() {
            script.answer("UID FETCH 1 .*", "* 1 FETCH (UID 1 BODY[\n".repeat(210_000));

            assertThat(problem(() -> fetch(1))).isEqualTo(Problem.NOT_UNDERSTOOD);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "* BYE too much"})
        void saysThatTheConnectionIsLost(String reply) {
            script.answer("UID FETCH 1 .*", reply);

            assertThat(problem(() -> fetch(1))).isEqualTo(Problem.CONNECTION_LOST);
        }

        @Test
        void saysThatAServerIsBusy() {
            script.greeting("* BYE too many connections");

            assertThat(problem(script::connect)).isEqualTo(Problem.NO_ANSWER);
        }

        @Test
        void saysThatAFolderMayNotBeRead() {
            script.answer("EXAMINE .*", "%T NO [NOPERM] not you");

            assertThat(problem(() -> fetch(1))).isEqualTo(Problem.NO_SUCH_FOLDER);
        }

        @Test
        void tellsNobodyThePasswordWhoDoesNotEncrypt() {
            // Another name of this machine's that does not look like one.
            MailboxUrl url = script.url("127.1");

            assertThat(problem(() -> MailServer.connect(url, Credential.password("canary"))))
                    .isEqualTo(Problem.NOT_ENCRYPTED);
            assertThat(script.heard()).containsExactly("STARTTLS");
        }
    }

    @Nested
    class LoggingIn {

        private static final String TOKEN = "ya29.made-up";

        private void withToken() {
            MailServer.connect(script.url("localhost"), Credential.token(TOKEN).orElseThrow())
                    .close();
        }

        private static String decoded(String base64) {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        }

        @Test
        void provesItselfAtOnceWhereItMay() {
            script.connect().close();

            assertThat(script.heard())
                    .filteredOn(line -> line.startsWith("AUTHENTICATE PLAIN "))
                    .singleElement()
                    .satisfies(line ->
                            assertThat(decoded(line.substring(19))).isEqualTo("\0ada\0made up"));
        }

        @Test
        void waitsToBeAskedWhereItMust() {
            script.answer("CAPABILITY", "* CAPABILITY IMAP4rev1 AUTH=PLAIN\n%T OK")
                    .answer("AUTHENTICATE PLAIN", "+ ")
                    .answer("AGFkYQBtYWRlIHVw", "%T OK in");

            script.connect().close();

            assertThat(script.heard()).contains("AUTHENTICATE PLAIN", "AGFkYQBtYWRlIHVw");
        }

        @Test
        void usesTheOldLoginWhereThereIsNoOther() {
            script.answer("CAPABILITY", "* CAPABILITY IMAP4rev1\n%T OK")
                    .answer("LOGIN ada \"made up\"", "%T OK in");

            script.connect().close();

            assertThat(script.heard()).contains("LOGIN ada \"made up\"");
        }

        @Test
        void saysThatAServerTakesNoPassword() {
            script.answer("CAPABILITY", "* CAPABILITY IMAP4rev1 LOGINDISABLED AUTH=XOAUTH2\n%T OK");

            assertThat(problem(script::connect)).isEqualTo(Problem.LOGIN_METHOD);
        }

        @Test
        void showsATokenTheWayGmailAndOutlookWantIt() {
            script.answer("CAPABILITY", "* CAPABILITY IMAP4rev1 AUTH=XOAUTH2 SASL-IR\n%T OK")
                    .answer("AUTHENTICATE XOAUTH2 .*", "%T OK in");

            withToken();

            assertThat(script.heard())
                    .filteredOn(line -> line.startsWith("AUTHENTICATE XOAUTH2 "))
                    .singleElement()
                    .satisfies(line ->
                            assertThat(decoded(line.substring(21)))
                                    .isEqualTo("user=ada\1auth=Bearer " + TOKEN + "\1\1"));
        }

        @Test
        void showsATokenTheWayOfTheStandard() {
            script.answer("CAPABILITY", "* CAPABILITY IMAP4rev1 AUTH=OAUTHBEARER SASL-IR\n%T OK")
                    .answer("AUTHENTICATE OAUTHBEARER .*", "%T OK in");

            withToken();

            assertThat(script.heard())
                    .filteredOn(line -> line.startsWith("AUTHENTICATE OAUTHBEARER "))
                    .singleElement()
                    .satisfies(line ->
                            assertThat(decoded(line.substring(25)))
                                    .isEqualTo("n,a=ada,\1auth=Bearer " + TOKEN + "\1\1"));
        }

        @Test
        void hearsOutAServerThatExplainsItsRefusal() {
            script.answer("CAPABILITY", "* CAPABILITY IMAP4rev1 AUTH=XOAUTH2 SASL-IR\n%T OK")
                    .answer("AUTHENTICATE XOAUTH2 .*", "+ eyJzdGF0dXMiOiI0MDAifQ==")
                    .answer("", "%T NO [AUTHENTICATIONFAILED] canary");

            ImapException refusal = catchThrowableOfType(ImapException.class, this::withToken);

            assertThat(refusal.problem()).isEqualTo(Problem.LOGIN_REFUSED);
            assertThat(refusal).hasMessageNotContainingAny("canary", TOKEN);
        }
    }
}
