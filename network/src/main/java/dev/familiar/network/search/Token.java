package dev.familiar.network.search;

import dev.familiar.identity.name.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A word of a question, or what stands in quotes, which is one thing however many words it has.
///
/// @param raw as typed
/// @param folded its words with blanks between
/// @param words the same; none for a comma
/// @param quoted whether it stood in quotes
record Token(String raw, String folded, List<String> words, boolean quoted) {

    private static final Pattern PIECES = Pattern.compile("[\"“”„]([^\"“”„]{1,100})[\"“”]|\\S+");
    private static final Pattern EDGES = Pattern.compile("^[,;:?!.()]+|[,;:?!.()]+$");

    /// "l'agence", "dell'università", "d'Acme": two words.
    private static final Pattern ELIDED =
            Pattern.compile("(?iu)^(l|d|un|dell|nell|all|dall|sull|quell|qu|c)['’](\\p{L}{2}.*)$");

    private static final Pattern FORMER = Pattern.compile("(?iu)^(ex|oud|former)-(\\S{2,})$");

    /// "Acme's".
    private static final Pattern POSSESSIVE = Pattern.compile("(?iu)(?<=\\p{L})['’]s$");

    /// Nobody types more; a pasted page must not take long.
    private static final int MOST = 60;

    Token {
        words = List.copyOf(words);
    }

    /// Whether it is one of these words, or consists of them ("connais-je").
    boolean is(Set<String> set) {
        return !quoted && (set.contains(folded) || (words.size() > 1 && set.containsAll(words)));
    }

    boolean isComma() {
        return folded.equals(",");
    }

    /// The words of a question; those after the sixtieth are left out.
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = PIECES.matcher(text.strip());
        while (matcher.find() && tokens.size() < MOST) {
            String quoted = matcher.group(1);
            if (quoted != null) {
                add(tokens, quoted, true);
                continue;
            }
            String raw = matcher.group();
            // "ex-Acme" is "formerly at Acme", and "oud-medewerkers" are former employees.
            Matcher former = FORMER.matcher(raw);
            if (former.matches()) {
                add(tokens, former.group(1), false);
                add(tokens, former.group(2), false);
            } else {
                add(tokens, raw, false);
            }
        }
        return tokens;
    }

    private static void add(List<Token> tokens, String raw, boolean quoted) {
        boolean comma = raw.endsWith(",") && raw.length() > 1;
        String bare = raw.equals("@") ? raw : EDGES.matcher(raw).replaceAll("");
        Matcher elided = ELIDED.matcher(bare);
        if (!quoted && elided.matches()) {
            String small = elided.group(1) + "'";
            tokens.add(new Token(small, small.toLowerCase(Locale.ROOT), List.of(), false));
            bare = elided.group(2);
        }
        bare = POSSESSIVE.matcher(bare).replaceFirst("");
        List<String> folded = bare.equals("@") ? List.of("@") : FoldedText.words(bare);
        if (!folded.isEmpty()) {
            tokens.add(new Token(bare, String.join(" ", folded), folded, quoted));
        }
        if (comma) {
            tokens.add(new Token(",", ",", List.of(), false));
        }
    }

    /// As typed, with blanks between.
    static String text(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            text.append(text.isEmpty() ? "" : " ").append(token.raw());
        }
        return text.toString();
    }

    /// All words of all.
    static List<String> flat(List<Token> tokens) {
        List<String> flat = new ArrayList<>();
        tokens.forEach(token -> flat.addAll(token.words()));
        return flat;
    }

    /// Without the articles that stand first.
    static List<Token> withoutArticles(List<Token> tokens) {
        int from = 0;
        while (from < tokens.size() - 1 && tokens.get(from).is(QuestionWords.ARTICLE)) {
            from++;
        }
        return tokens.subList(from, tokens.size());
    }

    /// Without the words at both ends that say nothing of a kind of organisation: "the energy
    /// industry", "secteur de l'énergie".
    static List<Token> withoutGenerics(List<Token> tokens) {
        int from = 0;
        int to = tokens.size();
        while (to - from > 1 && tokens.get(to - 1).is(QuestionWords.GENERIC)) {
            to--;
        }
        boolean generic = true;
        while (generic && to - from > 1) {
            Token first = tokens.get(from);
            generic = first.is(QuestionWords.GENERIC) || first.is(QuestionWords.SMALL);
            generic |= first.is(QuestionWords.ARTICLE);
            from += generic ? 1 : 0;
        }
        return tokens.subList(from, to);
    }

    /// Without the words at the end that questions are put with: verbs end a German clause. With a
    /// capital, they end a name; "I" has none.
    static List<Token> trimmed(List<Token> tokens) {
        List<Token> kept = new ArrayList<>(tokens);
        while (kept.size() > 1
                && kept.getLast().is(QuestionWords.FRAME)
                && (kept.getLast().raw().equals("I")
                        || !Character.isUpperCase(kept.getLast().raw().codePointAt(0)))) {
            kept.removeLast();
        }
        return kept;
    }

    /// Hides what was typed.
    @Override
    public String toString() {
        return "Token[hidden]";
    }
}
