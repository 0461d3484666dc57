package dev.familiar.bench.mail;

import dev.familiar.testkit.chance.Dice;

/// Running text: sentences in paragraphs, wrapped at 72 columns, with the numbers, days, ticket
/// numbers, revisions, links and versions that mail is full of. For one thread.
final class Prose {
    private static final int WIDTH = 72;
    private static final double ODD_TOKENS = 0.025;
    private static final String HEX = "0123456789abcdef";

    private final WordRanks ranks = new WordRanks();

    /// Writes paragraphs with so many words in all, and a line end.
    void paragraphs(Script script, int words, Dice dice, ByteText out) {
        int left = words;
        int sentences = 0;
        int line = out.length();
        while (left > 0) {
            int length = Math.min(left, dice.between(5, 19));
            for (int i = 0; i < length; i++) {
                int start = out.length();
                if (start > line && start - line > WIDTH - 8) {
                    out.put('\n');
                    line = start + 1;
                } else if (start > line && (i == 0 || script.hasSpaces())) {
                    out.put(' ');
                }
                int word = out.length();
                token(script, dice, out);
                if (i == 0) {
                    out.capital(word);
                } else if (i < length - 1 && dice.below(11) == 0) {
                    out.put(',');
                }
            }
            out.put(dice.below(9) == 0 ? '?' : '.');
            left -= length;
            sentences++;
            if (left > 0 && (sentences % 6 == 0 || dice.below(4) == 0)) {
                out.put('\n').put('\n');
                line = out.length();
            }
        }
        out.put('\n');
    }

    /// Writes so many words in one line, without a line end, the first with a capital.
    void title(Script script, int words, Dice dice, ByteText out) {
        int start = out.length();
        for (int i = 0; i < words; i++) {
            if (i > 0 && script.hasSpaces()) {
                out.put(' ');
            }
            // Titles speak of things: the most frequent words say nothing.
            script.word(Math.min(ranks.draw(dice) + 40, WordRanks.LIMIT), out);
        }
        out.capital(start);
    }

    private void token(Script script, Dice dice, ByteText out) {
        if (dice.chance(ODD_TOKENS)) {
            odd(script, dice, out);
        } else {
            script.word(ranks.draw(dice), out);
        }
    }

    private static void odd(Script script, Dice dice, ByteText out) {
        switch (dice.below(8)) {
            case 0 -> out.number(dice.heavy(1_000_000), 1, '0');
            case 1 ->
                    out.number(dice.between(2009, 2026), 4, '0')
                            .put('-')
                            .number(dice.between(1, 12), 2, '0')
                            .put('-')
                            .number(dice.between(1, 28), 2, '0');
            case 2 -> out.ascii("PRJ-").number(dice.below(90_000) + 1000L, 1, '0');
            case 3 -> hex(dice, 12, out);
            case 4 -> {
                out.ascii("https://www.example.org/").number(dice.below(40), 1, '0').put('/');
                hex(dice, 8, out);
            }
            case 5 ->
                    out.put('v')
                            .number(dice.below(7), 1, '0')
                            .put('.')
                            .number(dice.below(30), 1, '0');
            case 6 -> out.number(dice.below(24), 1, '0').put(':').number(dice.below(60), 2, '0');
            default -> {
                script.word(dice.below(2000), out);
                out.put('_');
                script.word(dice.below(2000), out);
            }
        }
    }

    /// Writes a number of so many hexadecimal digits, at most 16.
    static void hex(Dice dice, int digits, ByteText out) {
        long bits = dice.bits();
        for (int i = 0; i < digits; i++) {
            out.put(HEX.charAt((int) (bits >>> 4 * i) & 15));
        }
    }
}
