package dev.familiar.network.search;

import java.util.List;

/// Tells where a question says "not", and that it is no part of a name or a kind: "non profit",
/// "not for profit", "Not Just Bread". Stateless; "no longer" has been taken out before.
final class Negation {

    /// So many words stand from "ne" to "pas".
    private static final int NEAR = 6;

    private Negation() {}

    /// Whether what follows is what somebody is not.
    static boolean isAt(List<Token> tokens, int at, Vocabulary vocabulary) {
        Token token = tokens.get(at);
        boolean last = at == tokens.size() - 1;
        boolean strong = token.is(QuestionWords.NOT);
        // "no" is "in the" in Portuguese: it denies only what is done there.
        boolean weak = !last && token.is(QuestionWords.DENY) && isDone(tokens.get(at + 1));
        return (strong || weak)
                && tokens.size() > 1
                && vocabulary.kindLength(tokens, at) == 0
                && !isTitle(tokens, at)
                && !isNamed(tokens, at);
    }

    /// Whether it is the first half of "ne … pas", which says nothing by itself.
    static boolean isHalf(List<Token> tokens, int at) {
        int end = Math.min(tokens.size(), at + NEAR);
        return tokens.get(at).is(QuestionWords.HALF)
                && tokens.subList(at + 1, end).stream().anyMatch(one -> one.is(QuestionWords.NOT));
    }

    /// Whether it means: not now, and never before.
    static boolean isNever(Token token) {
        return token.is(QuestionWords.NEVER);
    }

    private static boolean isDone(Token next) {
        return next.is(QuestionWords.WORK)
                || next.is(QuestionWords.COPULA)
                || next.is(QuestionWords.AT)
                || next.is(QuestionWords.IN)
                || next.is(QuestionWords.FRAME)
                || next.is(QuestionWords.EITHER);
    }

    /// "non executive director".
    private static boolean isTitle(List<Token> tokens, int at) {
        List<String> words =
                Token.flat(tokens.subList(at, tokens.size())).stream()
                        .map(Titles::singular)
                        .toList();
        return Titles.shipped().longest(words, 0) > 1;
    }

    /// "at Not Just Bread", at which nobody is.
    private static boolean isNamed(List<Token> tokens, int at) {
        Token before = at == 0 ? null : tokens.get(at - 1);
        return before != null
                && Character.isUpperCase(tokens.get(at).raw().codePointAt(0))
                && (before.is(QuestionWords.AT) || before.is(QuestionWords.IN));
    }
}
