package dev.familiar.network.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Several things of which one will do: "Google or Apple", "Berlin, München oder Wien". Stateless.
///
/// A name that holds such a word itself, "Marks and Spencer", is one: the longest that is known is
/// taken first.
final class Alternatives {

    /// Nobody lists more; each is tried with all that follow it.
    private static final int MOST = 8;

    private Alternatives() {}

    /// What was found of a list.
    ///
    /// @param found of each part that is known
    /// @param known the known parts as asked
    /// @param unknown the other parts as asked
    record Found<T>(List<T> found, List<String> known, List<String> unknown) {

        /// Whether it is a list of which all is known.
        boolean isAll() {
            return found.size() > 1 && unknown.isEmpty();
        }
    }

    /// The words of the question without what only announces a list ("either"), and without the
    /// small word that is said again for each of a list: "at Google or at Apple".
    static List<Token> plain(List<Token> tokens) {
        List<Token> kept = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean announces =
                    token.is(QuestionWords.ANNOUNCE)
                            && tokens.subList(i + 1, tokens.size()).stream()
                                    .anyMatch(Alternatives::isParting);
            boolean again = !kept.isEmpty() && isOr(kept.getLast()) && isSaidAgain(kept, token);
            if (!announces && !again) {
                kept.add(token);
            }
        }
        return kept;
    }

    private static boolean isSaidAgain(List<Token> before, Token token) {
        Set<String> same =
                token.is(QuestionWords.AT)
                        ? QuestionWords.AT
                        : token.is(QuestionWords.IN) ? QuestionWords.IN : Set.of();
        return before.stream().anyMatch(one -> one.is(same));
    }

    static boolean isOr(Token token) {
        return token.is(QuestionWords.OR);
    }

    /// Whether the word parts the things of a list.
    static boolean isParting(Token token) {
        return isOr(token) || token.is(QuestionWords.AND);
    }

    /// What each part of a list means; nothing of what is no list.
    ///
    /// @param find null for what is not known
    static <T> Found<T> of(String text, Function<String, @Nullable T> find) {
        List<String> words = List.of(text.strip().split("\\s+", -1));
        List<Span> spans = spans(words);
        List<T> found = new ArrayList<>();
        List<String> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        boolean list = spans.size() > 1 && spans.size() <= MOST;
        for (int from = 0; list && from < spans.size(); ) {
            int to = from == 0 ? spans.size() - 2 : spans.size() - 1;
            T one = null;
            String part = "";
            for (; one == null && to >= from; to--) {
                part = text(words.subList(spans.get(from).from(), spans.get(to).to()));
                one = find.apply(part);
            }
            if (one == null) {
                unknown.add(part);
                from++;
            } else {
                found.add(one);
                known.add(part);
                from = to + 2;
            }
        }
        return new Found<>(found, known, unknown);
    }

    /// Where a thing of a list stands among the words.
    private record Span(int from, int to) {}

    private static List<Span> spans(List<String> words) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            String bare = words.get(i).toLowerCase(Locale.ROOT);
            boolean parts = QuestionWords.OR.contains(bare) || QuestionWords.AND.contains(bare);
            int end = parts ? i : bare.endsWith(",") || i == words.size() - 1 ? i + 1 : -1;
            if (end > from) {
                spans.add(new Span(from, end));
            }
            from = end >= 0 ? i + 1 : from;
        }
        return spans;
    }

    private static String text(List<String> words) {
        String text = String.join(" ", words);
        return text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
    }

    /// The same words, a list of known employers as one that is never taken apart: "en" and commas
    /// would part it.
    static List<Token> bound(List<Token> tokens, Vocabulary vocabulary) {
        if (tokens.stream().noneMatch(Alternatives::isParting)) {
            return tokens;
        }
        List<Token> bound = new ArrayList<>();
        for (int from = 0; from < tokens.size(); ) {
            int end = listEnd(tokens, from, vocabulary);
            if (end > from) {
                bound.add(list(tokens.subList(from, end)));
                from = end;
            } else {
                bound.add(tokens.get(from));
                from++;
            }
        }
        return bound;
    }

    /// A list as one, with its commas.
    static Token list(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            text.append(text.isEmpty() || token.isComma() ? "" : " ").append(token.raw());
        }
        List<String> words = Token.flat(tokens);
        return new Token(text.toString(), String.join(" ", words), words, true);
    }

    /// Where a list of employers that begins there ends; that place itself if there is none.
    private static int listEnd(List<Token> tokens, int from, Vocabulary vocabulary) {
        int end = from + nameLength(tokens, from, vocabulary);
        boolean parted = false;
        boolean goesOn = end > from;
        int last = from;
        while (goesOn) {
            last = end;
            int next = end;
            while (next < tokens.size()
                    && (tokens.get(next).isComma() || isParting(tokens.get(next)))) {
                next++;
            }
            int length = next > end ? nameLength(tokens, next, vocabulary) : 0;
            goesOn = length > 0;
            if (goesOn) {
                parted |= tokens.subList(end, next).stream().anyMatch(Alternatives::isParting);
                end = next + length;
            }
        }
        return parted ? last : from;
    }

    private static int nameLength(List<Token> tokens, int from, Vocabulary vocabulary) {
        int most = Math.min(KnownNames.LONGEST, tokens.size() - from);
        return IntStream.iterate(most, length -> length > 0, length -> length - 1)
                .filter(length -> {
                    List<Token> span = tokens.subList(from, from + length);
                    boolean begins = !isParting(span.getFirst()) && !isParting(span.getLast());
                    return begins
                            && span.stream().noneMatch(Token::isComma)
                            && vocabulary.isOnlyEmployer(span);
                })
                .findFirst()
                .orElse(0);
    }
}
