package dev.familiar.network.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Binds the names of a question that small words would tear: "Made in Design" is no design made
/// somewhere. A name that has no such word is left as it is. For one question.
///
/// Cost: a look into a table for each of at most [#LONGEST] spans from each word, where one of the
/// words is a small one.
final class KnownNames {

    /// As many words as the longest names have.
    static final int LONGEST = 8;

    /// At one of these a question is cut, or the word is taken out of it.
    private static final List<Set<String>> TEARING =
            List.of(
                    QuestionWords.AT,
                    QuestionWords.IN,
                    QuestionWords.EITHER,
                    QuestionWords.FOR,
                    QuestionWords.OF,
                    QuestionWords.FRAME,
                    QuestionWords.OPEN,
                    QuestionWords.NOW,
                    QuestionWords.FORMERLY,
                    QuestionWords.EVER,
                    QuestionWords.ONCE,
                    QuestionWords.NO);

    private final Roster roster;

    KnownNames(Roster roster) {
        this.roster = roster;
    }

    /// The same words, those of a known name as one that is never taken apart; of names that begin
    /// at the same word the longest.
    List<Token> bound(List<Token> tokens) {
        List<Token> bound = new ArrayList<>();
        for (int from = 0; from < tokens.size(); ) {
            int length = length(tokens, from);
            if (length > 1) {
                List<Token> name = tokens.subList(from, from + length);
                bound.add(
                        new Token(
                                Token.text(name),
                                String.join(" ", Token.flat(name)),
                                Token.flat(name),
                                true));
            } else {
                bound.add(tokens.get(from));
            }
            from += length;
        }
        return bound;
    }

    private int length(List<Token> tokens, int from) {
        for (int length = Math.min(LONGEST, tokens.size() - from); length > 1; length--) {
            List<Token> span = tokens.subList(from, from + length);
            if (mayBegin(tokens, from)
                    && span.stream().anyMatch(KnownNames::isTearing)
                    && span.stream().noneMatch(token -> token.isComma() || token.quoted())
                    && isWholeName(span)) {
                return length;
            }
        }
        return 1;
    }

    /// "at home" in a sentence is a name only where somebody wrote it as one: with a capital, or
    /// behind another small word, or alone.
    private static boolean mayBegin(List<Token> tokens, int from) {
        Token first = tokens.get(from);
        boolean small =
                first.is(QuestionWords.AT)
                        || first.is(QuestionWords.IN)
                        || first.is(QuestionWords.EITHER);
        return !small
                || from == 0
                || Character.isUpperCase(first.raw().codePointAt(0))
                || isCut(tokens.get(from - 1));
    }

    private static boolean isCut(Token token) {
        return token.is(QuestionWords.AT)
                || token.is(QuestionWords.EITHER)
                || token.is(QuestionWords.OF)
                || token.is(QuestionWords.FOR);
    }

    private static boolean isTearing(Token token) {
        return TEARING.stream().anyMatch(token::is);
    }

    /// Whether the words are all of a name in their order; small words that a name has or not ("the
    /// Acme", "Acme and") are none of it at its ends.
    private boolean isWholeName(List<Token> span) {
        return roster.isWholeName(Token.text(span))
                && !isLoose(span.getFirst(), span.subList(1, span.size()))
                && !isLoose(span.getLast(), span.subList(0, span.size() - 1));
    }

    private boolean isLoose(Token end, List<Token> rest) {
        boolean small =
                isTearing(end) || end.is(QuestionWords.ARTICLE) || end.is(QuestionWords.SMALL);
        return small && roster.isWholeName(Token.text(rest));
    }
}
