package dev.familiar.sources.mail.notice;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

// People introduce others in few ways, but the words of an introduction are used for other things
// too: one introduces a feature, oneself, or a topic. So two things must come together: words that
// introduce somebody to somebody, and the given name of one of those the message goes to.

/// Tells messages that introduce their recipients to each other. English, German, French, Spanish.
///
/// Cost: a few searches in the first words; patterns run only where one of them finds something.
public final class Introduction {

    /// An introduction comes first; further down people speak of other introductions.
    private static final int LOOKED_AT = 800;

    private static final int SHORTEST_NAME = 2;

    /// One of these is in every introduction, whatever its case and accents; spares most messages
    /// the patterns.
    private static final List<String> STEMS =
            List.of(
                    "ntro",
                    "eet ",
                    "n touch",
                    "onnect",
                    "c'ing",
                    "c\u2019ing",
                    "cing ",
                    "opying",
                    "ooping in",
                    "orstell",
                    "ekannt",
                    "ontakt",
                    "sent",
                    "ontact",
                    "elation");

    /// Words that introduce the readers to each other; a name must stand anywhere.
    private static final Pattern EACH_OTHER =
            Pattern.compile(
                    "\\b(?:introduce you|introducing you|introduce the two of you|intro you"
                            + "|(?:like|want|love) (?:you|the two of you) (?:two |both )?to meet"
                            + "|connect(?:ing)? (?:you|the two of you|you two|you both)\\b"
                            + "|put(?:ting)? (?:you|the two of you) (?:two |both |guys )?in touch"
                            + "|(?:e-?mail|email) introduction|e-intro"
                            + "|you (?:two|both|guys) should (?:meet|talk|connect)"
                            + "|(?:darf|mochte|wollte|will) (?:ich )?(?:dir|euch|ihnen|dich|sie)"
                            + " .{0,60}vorstellen"
                            + "|einander (?:bekannt|vorstellen)|miteinander bekannt"
                            + "|(?:dich|euch|sie) .{0,40}(?:in kontakt bringen|bekannt ?machen)"
                            + "|je (?:vous|te) presente|(?:vous|te) presenter"
                            + "|(?:mets|mettre|met) en (?:contact|relation)|mise en relation"
                            + "|faire les presentations"
                            + "|(?:te|os|les|le) presento|presentar(?:te|os|les)"
                            + "|(?:pongo|poner(?:os|los|te|les)?) en contacto)");

    /// Words that introduce the name after them.
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:\\b(?:please |pls )?meet (?:my \\w+ )?|\\bintroduc(?:e|ing) (?:my \\w+ )?"
                            + "|\\b(?:te|os|les|le) presento a (?:mi \\w+ )?"
                            + "|\\bje (?:vous|te) presente (?:mon \\w+ |ma \\w+ )?)"
                            + "([\\p{L}'-]{2,30})");

    /// Somebody is copied, and it is said who that is.
    private static final Pattern COPIED =
            Pattern.compile(
                    "\\b(?:cc'?ing|copying|looping in|copied) (?:in )?(?:my \\w+ )?([\\p{L}'-]{2,30})"
                            + "[^.\\n]{0,40}\\b(?:who|my|our)\\b");

    /// `Intro: Ada <> Ben`, `Ada / Ben introduction`.
    private static final Pattern SUBJECT = Pattern.compile("\\bintro(?:duction|ducing|s)?\\b");

    private Introduction() {}

    /// Whether the message introduces.
    ///
    /// @param subject decoded
    /// @param words the sender's own words
    /// @param recipients display names of those it goes to, or local parts of their addresses
    public static boolean isOne(String subject, String words, List<String> recipients) {
        String start = words.length() > LOOKED_AT ? words.substring(0, LOOKED_AT) : words;
        if (STEMS.stream().noneMatch(stem -> start.contains(stem) || subject.contains(stem))) {
            return false;
        }
        String text = fold(start);
        String title = fold(subject);
        Set<String> names = new HashSet<>();
        recipients.forEach(recipient -> addGiven(recipient, names));
        long titled = names.stream().filter(name -> holds(title, name)).count();
        if (titled >= 2 && SUBJECT.matcher(title).find()) {
            return true;
        }
        if (finds(NAMED, text, names) || finds(COPIED, text, names)) {
            return true;
        }
        return EACH_OTHER.matcher(text).find()
                && names.stream().anyMatch(name -> holds(text, name) || holds(title, name));
    }

    private static boolean finds(Pattern pattern, String text, Set<String> names) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (names.contains(matcher.group(1))) {
                return true;
            }
        }
        return false;
    }

    /// The given name: after the comma if there is one, else the first word.
    private static void addGiven(String recipient, Set<String> names) {
        int comma = recipient.indexOf(',');
        String rest = fold(comma < 0 ? recipient : recipient.substring(comma + 1)).strip();
        int end = 0;
        while (end < rest.length() && Character.isLetter(rest.charAt(end))) {
            end++;
        }
        if (end >= SHORTEST_NAME) {
            names.add(rest.substring(0, end));
        }
    }

    /// Whether `word` stands in `text` as a word of its own.
    private static boolean holds(String text, String word) {
        int at = text.indexOf(word);
        while (at >= 0) {
            int end = at + word.length();
            boolean starts = at == 0 || !Character.isLetter(text.charAt(at - 1));
            boolean ends = end == text.length() || !Character.isLetter(text.charAt(end));
            if (starts && ends) {
                return true;
            }
            at = text.indexOf(word, end);
        }
        return false;
    }

    static String fold(String text) {
        String bare =
                text.chars().allMatch(c -> c < 0x80)
                        ? text
                        : Normalizer.normalize(text, Normalizer.Form.NFKD)
                                .replaceAll("\\p{M}+", "")
                                .replace('\u2019', '\'');
        return bare.toLowerCase(Locale.ROOT);
    }
}
