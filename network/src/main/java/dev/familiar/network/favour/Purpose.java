package dev.familiar.network.favour;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a favour is asked for.
public enum Purpose {
    /// A way into an organisation.
    LEAD("I am looking for a way in: ", "Would you be willing to point me to the right person?"),
    /// People for a role.
    CANDIDATES("I am looking for candidates: ", "Does anybody come to mind, perhaps you yourself?"),
    /// To learn about a field or a job.
    INTERVIEW(
            "I would like to learn from you: ",
            "Could you spare half an hour? I would keep to the time."),
    /// Somebody to speak.
    SPEAKER(
            "I am looking for a speaker: ",
            "Would you consider it, or do you know who would be good?"),
    /// Money.
    INVESTOR(
            "I am looking for an investor: ",
            "Is that something you look at, or do you know who does?"),
    /// Advice.
    ADVICE("I would value your advice: ", "Could I ask you two or three questions?"),
    /// Anything else.
    OTHER("I am looking for help: ", "Could you help, or do you know who could?");

    private final String opening;
    private final String question;

    Purpose(String opening, String question) {
        this.opening = opening;
        this.question = question;
    }

    /// The word for it, e.g. `speaker`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The purpose of a word; empty if there is none.
    public static Optional<Purpose> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /// How a message leads up to what is wanted.
    String opening() {
        return opening;
    }

    /// What it asks of the reader.
    String question() {
        return question;
    }
}
