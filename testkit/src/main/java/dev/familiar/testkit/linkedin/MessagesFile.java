package dev.familiar.testkit.linkedin;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.chance.Pools;
import dev.familiar.testkit.mail.Errand;
import dev.familiar.testkit.text.Csv;
import dev.familiar.testkit.world.Channel;
import dev.familiar.testkit.world.Person;
import dev.familiar.testkit.world.TieKind;
import dev.familiar.testkit.world.World;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// `messages.csv`: conversations newest first, adverts and members who left among them.
///
/// The note of an accepted invitation appears again here, stamped with the moment of acceptance.
final class MessagesFile {
    private final World world;
    private final LinkedInLayout layout;
    private final Dice dice;

    MessagesFile(World world, LinkedInLayout layout) {
        this.world = world;
        this.layout = layout;
        this.dice = world.dice("platform messages");
    }

    /// One message before it is written.
    private record Message(Dice conversation, Side from, Side to, Instant at, Words words) {}

    /// A side of a conversation as shown.
    private record Side(String name, String link) {}

    /// What is said, and in which frame.
    private record Words(String title, String subject, String content, String folder) {}

    void write(List<Connections.Connection> connections, Writer out) throws IOException {
        Csv csv = Csv.plain(out);
        csv.raw(header());
        List<Person> talkers = new ArrayList<>();
        for (Person person : world.people()) {
            if (person.tie().in(Channel.PLATFORM_MESSAGE)) {
                talkers.add(person);
            }
        }
        talkers.sort(
                Comparator.comparing((Person p) -> p.tie().until())
                        .reversed()
                        .thenComparing(Person::key));
        for (Person person : talkers) {
            conversation(person, csv);
        }
        for (Connections.Connection connection : connections) {
            if (!connection.note().isEmpty()) {
                note(connection, csv);
            }
        }
        for (int i = 0; i < 3 + talkers.size() / 8; i++) {
            advert(i, csv);
        }
    }

    private String header() {
        if (!layout.since(LinkedInLayout.YEAR_2021)) {
            return "From,To,Date,Subject,Content,Direction,Folder";
        }
        String to = layout.since(LinkedInLayout.JULY_2023) ? "TO,RECIPIENT PROFILE URLS," : "TO,";
        String tail =
                layout.since(LinkedInLayout.DECEMBER_2025) ? ",ATTACHMENTS,IS MESSAGE DRAFT" : "";
        return "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,"
                + to
                + "DATE,SUBJECT,CONTENT,FOLDER"
                + tail;
    }

    /// Somebody passing has an errand, and is answered once at most.
    private void errand(Person person, Csv csv) throws IOException {
        Dice own = dice.fork(person.key(), 1);
        Errand errand = Errand.of(own, person.career().current().employer().name());
        Side me = side(world.owner());
        Side them = side(person);
        Instant at = person.tie().until().atTime(11, own.below(60)).toInstant(ZoneOffset.UTC);
        Dice id = own.fork("id", 0);
        if (own.chance(0.4)) {
            Words answer = new Words("", "", errand.answer(), "INBOX");
            row(new Message(id, me, them, at.plusSeconds(7_200), answer), csv);
        }
        Words words = new Words("", errand.subject(), errand.words(), "INBOX");
        row(new Message(id, them, me, at, words), csv);
    }

    private void conversation(Person person, Csv csv) throws IOException {
        if (person.tie().kind() == TieKind.PASSING) {
            errand(person, csv);
            return;
        }
        Dice own = dice.fork(person.key(), 0);
        Side me = side(world.owner());
        Side them = side(person);
        if (own.chance(0.04) && person.tie().kind() == TieKind.STRONG) {
            them = new Side("LinkedIn Member", "");
        }
        Instant at = person.tie().until().atTime(17, own.below(60)).toInstant(ZoneOffset.UTC);
        Instant first = person.tie().since().atStartOfDay(ZoneOffset.UTC).toInstant();
        boolean mine = own.chance(0.5);
        String subject = own.chance(0.08) ? "Quick question" : "";
        for (int n = 1 + own.heavy(30); n > 0; n--) {
            String topic = own.pick(Pools.entries("mail-topics.txt"));
            String said = own.pick(Pools.lines("mail-sentences.txt")).replace("{topic}", topic);
            said = said.replace("{company}", person.career().current().employer().name());
            String content =
                    own.chance(0.15)
                            ? "<p class=\"spinmail-quill-editor__spin-break\">" + said + "<br></p>"
                            : own.chance(0.2) ? said + "\n\n" + person.names().nickname() : said;
            Words words = new Words("", subject, content, own.chance(0.2) ? "ARCHIVE" : "INBOX");
            row(new Message(own.fork("id", 0), mine ? me : them, mine ? them : me, at, words), csv);
            mine = own.chance(0.3) == mine;
            Instant before = at.minusSeconds(60L * own.heavy(60_000));
            at = before.isBefore(first) ? first : before;
        }
    }

    private void note(Connections.Connection connection, Csv csv) throws IOException {
        Side them = side(connection.person());
        Side me = side(world.owner());
        boolean mine = connection.outgoing();
        Words words = new Words("", "", connection.note(), "INBOX");
        Dice id = connection.own().fork("conversation", 0);
        row(
                new Message(id, mine ? me : them, mine ? them : me, connection.acceptedAt(), words),
                csv);
    }

    private void advert(int number, Csv csv) throws IOException {
        Dice own = dice.fork("advert", number);
        Side from = new Side("LinkedIn Member", "");
        int ago = own.between(100_000, 40_000_000);
        Instant at =
                world.plan().today().atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(ago);
        Words words =
                new Words(
                        "Sponsored Conversation",
                        "",
                        "<p>Grow your skills with our <b>new</b> course</p>",
                        "INBOX");
        row(new Message(own, from, side(world.owner()), at, words), csv);
    }

    private void row(Message message, Csv csv) throws IOException {
        Words words = message.words();
        List<String> row = new ArrayList<>();
        if (!layout.since(LinkedInLayout.YEAR_2021)) {
            boolean out = message.from().name().equals(world.owner().names().text());
            boolean hour = layout == LinkedInLayout.EARLY_2018;
            String date = hour ? Stamps.pacific(message.at()) : Stamps.utc(message.at());
            row.addAll(List.of(message.from().name(), message.to().name(), date, words.subject()));
            String folder = words.folder().equals("ARCHIVE") ? "ARCHIVED" : out ? "SENT" : "INBOX";
            row.addAll(List.of(words.content(), out ? "OUTGOING" : "INCOMING", folder));
            csv.row(row);
            return;
        }
        row.addAll(List.of(ConversationIds.id(message.conversation()), words.title()));
        row.addAll(List.of(message.from().name(), message.from().link(), message.to().name()));
        if (layout.since(LinkedInLayout.JULY_2023)) {
            row.add(message.to().link());
        }
        row.addAll(
                List.of(
                        Stamps.utc(message.at()),
                        words.subject(),
                        words.content(),
                        words.folder()));
        if (layout.since(LinkedInLayout.DECEMBER_2025)) {
            row.addAll(List.of("", "No"));
        }
        csv.row(row);
    }

    private static Side side(Person person) {
        return new Side(person.names().text(), person.reach().profileUrl());
    }
}
