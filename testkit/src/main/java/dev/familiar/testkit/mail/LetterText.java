package dev.familiar.testkit.mail;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.chance.Pools;
import dev.familiar.testkit.world.Person;
import dev.familiar.testkit.world.TieKind;
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
        return isErrand(letter)
                ? errand(letter).subject()
                : thread.pick(Pools.entries("mail-topics.txt"));
    }

    private boolean isErrand(Letter letter) {
        return letter.kind() == LetterKind.PERSONAL
                && subject(letter.place()).tie().kind() == TieKind.BRUSHED_OFF;
    }

    /// The same for the whole thread.
    private Errand errand(Letter letter) {
        String company = subject(letter.place()).career().current().employer().name();
        return Errand.of(dice.fork("errand", letter.place().thread()), company);
    }

    private Person subject(Letter.Place place) {
        return world.people().get(place.subject());
    }

    /// The whole text with LF line ends; `before` is what it answers to, empty for a first message.
    String body(Letter letter, String before) {
        Dice own = dice.fork("body", letter.id());
        if (letter.kind() == LetterKind.BULK) {
            return bulk(letter, own);
        }
        StringBuilder out = new StringBuilder();
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

    private String bulk(Letter letter, Dice own) {
        StringBuilder out = new StringBuilder("View this message in your browser\n\n");
        out.append(subject(letter)).append("\n\n");
        for (int n = own.between(2, 5); n > 0; n--) {
            out.append(own.pick(Pools.lines("bulk-sentences.txt"))).append('\n');
        }
        out.append("\nReference ").append(letter.id()).append("\nUnsubscribe | Privacy\n");
        return out.toString();
    }

    /// One to four sentences, each on its own line; the words of an errand on one.
    String sentences(Letter letter) {
        if (isErrand(letter)) {
            Errand errand = errand(letter);
            return (letter.outgoing() ? errand.answer() : errand.words()) + "\n";
        }
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
