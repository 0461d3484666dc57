package dev.familiar.testkit.mail;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.chance.Pools;
import dev.familiar.testkit.world.Person;
import dev.familiar.testkit.world.World;
import java.time.LocalDate;
import java.util.List;

/// The words of a message: subject, greeting, a few sentences, what it answers to, signature.
final class LetterText {
    private static final List<String> GREETINGS = List.of("Hi", "Hello", "Dear", "Hey", "");
    private static final List<String> CLOSINGS =
            List.of("Best", "Thanks", "Cheers", "Kind regards", "Viele Grüße", "Saludos", "");

    private final World world;
    private final Dice dice;

    LetterText(World world) {
        this.world = world;
        this.dice = world.dice("text");
    }

    /// The subject, the same for a whole thread but for the answer's mark.
    String subject(Letter letter) {
        if (letter.kind() == LetterKind.BULK) {
            return Pools.split(Pools.lines("bulk.txt").get(letter.place().subject()), '|').get(3);
        }
        String topic = topic(letter);
        String mark = letter.place().at() == 0 ? "" : letter.id() % 23 == 0 ? "AW: " : "Re: ";
        if (letter.kind() == LetterKind.LIST) {
            List<String> fields =
                    Pools.split(Pools.lines("bulk.txt").get(letter.place().subject()), '|');
            return "[" + fields.get(3) + "] " + topic;
        }
        return mark + topic;
    }

    private String topic(Letter letter) {
        Dice thread = dice.fork("topic", letter.place().thread());
        return thread.pick(Pools.entries("mail-topics.txt"));
    }

    /// The whole text with LF line ends; `before` is what it answers to, empty for a first message.
    String body(Letter letter, String before) {
        StringBuilder out = new StringBuilder();
        Dice own = dice.fork("body", letter.id());
        String greeting = own.pick(GREETINGS);
        if (!greeting.isEmpty()) {
            out.append(greeting).append(' ').append(reader(letter)).append(",\n\n");
        }
        out.append(sentences(letter)).append('\n');
        String closing = own.pick(CLOSINGS);
        if (!closing.isEmpty()) {
            out.append(closing).append(",\n");
        }
        out.append(signed(letter)).append('\n');
        if (letter.kind() == LetterKind.PERSONAL && own.chance(0.5)) {
            signature(letter, out);
        }
        if (!before.isEmpty()) {
            LocalDate day = letter.envelope().date().toLocalDate();
            out.append("\nOn ").append(day).append(", ");
            out.append(letter.envelope().to().getFirst().name()).append(" wrote:\n");
            before.lines().forEach(line -> out.append("> ").append(line).append('\n'));
        }
        return out.toString();
    }

    /// One to four sentences, each on its own line.
    String sentences(Letter letter) {
        Dice own = dice.fork("sentences", letter.id());
        StringBuilder out = new StringBuilder();
        String company =
                writer(letter).positionOn(letter.envelope().date().toLocalDate()).employer().name();
        for (int n = own.between(1, 4); n > 0; n--) {
            String sentence = own.pick(Pools.lines("mail-sentences.txt"));
            out.append(sentence.replace("{topic}", topic(letter)).replace("{company}", company));
            out.append('\n');
        }
        return out.toString();
    }

    private void signature(Letter letter, StringBuilder out) {
        Person writer = writer(letter);
        var job = writer.positionOn(letter.envelope().date().toLocalDate());
        out.append("-- \n").append(writer.names().text()).append('\n');
        out.append(job.title()).append(", ").append(job.employer().name()).append('\n');
        writer.reach().phones().forEach(phone -> out.append(phone).append('\n'));
    }

    private Person writer(Letter letter) {
        boolean person = letter.kind() == LetterKind.PERSONAL && !letter.outgoing();
        return person ? world.people().get(letter.place().subject()) : world.owner();
    }

    /// The name under the text; posts and copies are signed with what their sender typed.
    private String signed(Letter letter) {
        return letter.kind() == LetterKind.PERSONAL
                ? writer(letter).names().nickname()
                : letter.envelope().from().name();
    }

    private String reader(Letter letter) {
        boolean person = letter.kind() == LetterKind.PERSONAL && letter.outgoing();
        Person reader = person ? world.people().get(letter.place().subject()) : world.owner();
        return reader.names().nickname();
    }
}
