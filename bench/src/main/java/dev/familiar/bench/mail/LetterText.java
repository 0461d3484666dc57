package dev.familiar.bench.mail;

import dev.familiar.testkit.chance.Dice;

/// What a reader sees of a message: greeting, own words, what it answers to, signature.
final class LetterText {
    private static final int LONGEST = 12_000;

    private final Prose prose;

    LetterText(Prose prose) {
        this.prose = prose;
    }

    void write(Letter letter, Dice own, ByteText out) {
        Correspondent from = letter.route().from();
        Posted parent = letter.topic().parent();
        Script script = from.habits().script();
        int words = words(letter.kind(), own);
        if (parent != null && from.habits().answersBelow()) {
            introduction(parent, out);
            quotation(parent.text(), out);
            out.put('\n');
            prose.paragraphs(script, words, own, out);
            out.put('\n').utf8(from.signature());
            return;
        }
        if (letter.kind() == Letter.Kind.PERSONAL && own.chance(0.6)) {
            String name = letter.route().to().name();
            int end = name.indexOf(' ');
            out.ascii(own.chance(0.5) ? "Hi " : "Dear ");
            out.utf8(end < 0 ? name : name.substring(0, end)).put(',').put('\n').put('\n');
        }
        prose.paragraphs(script, words, own, out);
        out.put('\n').utf8(from.signature());
        if (parent != null) {
            out.put('\n');
            introduction(parent, out);
            quotation(parent.text(), out);
        }
    }

    /// Log-normal, as lengths of mails are; one in a hundred is a report.
    private static int words(Letter.Kind kind, Dice own) {
        double median = kind == Letter.Kind.NEWSLETTER ? 160 : 115;
        double bell = own.unit() + own.unit() + own.unit() + own.unit() - 2;
        double words = median * Math.exp(1.73 * 0.95 * bell);
        if (own.below(100) == 0) {
            words += 400.0 * own.heavy(20);
        }
        return (int) Math.clamp(words, 3, LONGEST);
    }

    private static void introduction(Posted parent, ByteText out) {
        out.ascii("On ");
        LetterHead.date(parent.letter(), out);
        out.put(',').put(' ').utf8(parent.letter().route().from().name());
        out.put('\n').put('<').ascii(parent.letter().route().from().address());
        out.ascii("> wrote:\n");
    }

    private static void quotation(String text, ByteText out) {
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            boolean quotedBefore = end > start && text.charAt(start) == '>';
            out.ascii(end == start || quotedBefore ? ">" : "> ");
            out.utf8(text.substring(start, end)).put('\n');
            start = end + 1;
        }
    }
}
