package dev.familiar.bench.mail;

import dev.familiar.bench.mail.Letter.Kind;
import dev.familiar.testkit.chance.Dice;

/// Writes whole messages: separator line, header, body. For one thread.
final class LetterWriter {
    private final LetterText texts;
    private final LetterHead head = new LetterHead();
    private final LetterBody body;
    private final ByteText plain = new ByteText();

    LetterWriter(Prose prose) {
        this.texts = new LetterText(prose);
        this.body = new LetterBody(prose);
    }

    /// Appends a message to `out`.
    ///
    /// @return its text as a reader sees it, good until the next call
    ByteText write(Letter letter, Dice own, ByteText out) {
        plain.clear();
        texts.write(letter, own, plain);
        head.write(letter, own, out);
        Correspondent.Habits habits = letter.route().from().habits();
        boolean html =
                switch (letter.kind()) {
                    case PERSONAL -> habits.html();
                    case LIST -> habits.html() && letter.number() % 8 == 0;
                    case NEWSLETTER -> true;
                    case NOTICE -> letter.number() % 2 == 0;
                };
        boolean attached = own.chance(letter.kind() == Kind.PERSONAL ? 0.12 : 0.025);
        body.write(plain, new LetterBody.Form(html, attached, letter.kind()), own, out);
        return plain;
    }
}
