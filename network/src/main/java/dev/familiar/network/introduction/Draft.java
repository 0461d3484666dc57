package dev.familiar.network.introduction;

import java.util.List;

/// Something the owner may send, edit or leave. Familiar sends nothing.
///
/// @param to names of whom it is for
/// @param subject of the mail
/// @param text of it
/// @param reason why it is written so, for the owner alone; never part of what is sent
public record Draft(List<String> to, String subject, String text, String reason) {

    /// Copies the list.
    public Draft {
        to = List.copyOf(to);
    }

    /// One of the two as a draft speaks of them.
    ///
    /// @param name whole
    /// @param life what they do and for whom, in a line; may be empty
    /// @param reason why it is good for them, as the owner said; may be empty
    public record Person(String name, String life, String reason) {

        String given() {
            int space = name.indexOf(' ');
            return space < 0 ? name : name.substring(0, space);
        }

        /// Their name with what they do, where that is known.
        String introduced() {
            return life.isEmpty() ? name : name + " (" + life + ")";
        }

        /// Hides the person.
        @Override
        public String toString() {
            return "Person[hidden]";
        }
    }

    /// To the one wanted: asks for consent and obliges to nothing, not even to an answer.
    ///
    /// @param owner how the owner signs; may be empty
    /// @param reason for the owner alone
    public static Draft consent(Person asker, Person wanted, String owner, String reason) {
        StringBuilder text = new StringBuilder();
        text.append("Dear ").append(wanted.given()).append(",\n\n");
        text.append(asker.introduced())
                .append(" asked me whether I could introduce the two of you.");
        if (!asker.reason().isEmpty()) {
            text.append(" What it is about: ").append(sentence(asker.reason()));
        }
        if (!wanted.reason().isEmpty()) {
            text.append("\n\nWhy I thought of you: ").append(sentence(wanted.reason()));
        }
        text.append(
                        "\n\nI wanted to ask you first. If you would rather not, or not now, a short no")
                .append(" is enough, and so is no answer: I will not pass on your address, and ")
                .append(asker.given())
                .append(" need not know that I asked.");
        text.append(signed(owner));
        return new Draft(
                List.of(wanted.name()),
                "May I introduce " + asker.name() + " to you?",
                text.toString(),
                reason);
    }

    /// To both: who is who, and why each should care. The owner goes to bcc.
    ///
    /// @param owner how the owner signs; may be empty
    /// @param reason for the owner alone
    public static Draft both(Person asker, Person wanted, String owner, String reason) {
        StringBuilder text = new StringBuilder();
        text.append("Dear ")
                .append(wanted.given())
                .append(", dear ")
                .append(asker.given())
                .append(",\n\nas you both said yes, I am glad to introduce you to each other.\n\n");
        // One reason for both is said once, to the one who does not know it yet.
        boolean shared = wanted.reason().isEmpty();
        text.append(paragraph(wanted, asker, shared ? asker.reason() : wanted.reason()))
                .append("\n\n")
                .append(paragraph(asker, wanted, shared ? "" : asker.reason()));
        text.append("\n\nFrom here it is yours; no need to keep me in copy.");
        text.append(signed(owner));
        return new Draft(
                List.of(wanted.name(), asker.name()),
                asker.name() + " – " + wanted.name(),
                text.toString(),
                reason);
    }

    /// For one of them, about the other.
    ///
    /// @param why it matters to the reader
    private static String paragraph(Person reader, Person other, String why) {
        String who =
                other.life().isEmpty()
                        ? "this is " + other.name() + "."
                        : other.name() + " is " + other.life() + ".";
        return reader.given() + ": " + who + (why.isEmpty() ? "" : " " + sentence(why));
    }

    private static String sentence(String words) {
        String text = words.strip();
        boolean ended = text.endsWith(".") || text.endsWith("?") || text.endsWith("!");
        return ended ? text : text + ".";
    }

    private static String signed(String owner) {
        return owner.isEmpty() ? "" : "\n\n" + owner;
    }

    /// Hides the text.
    @Override
    public String toString() {
        return "Draft[hidden]";
    }
}
