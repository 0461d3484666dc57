package dev.familiar.sources.mail.notice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

// `I have left` may go on with an employer, with the office, with town. What tells is either an
// unmistakable phrase (no longer with, my last day at) or an employer after it: one that the mail
// domain is called like, or just the company. Who says when they return has not left.

/// Tells automatic answers saying that the person behind an address has left their employer.
///
/// @param employer as written; empty where only the mail domain can tell
public record Departure(String employer) {

    private static final int LOOKED_AT = 1200;

    private static final List<String> STEMS =
            List.of(
                    " left",
                    "no longer",
                    "last day",
                    "last working day",
                    "moved on",
                    "nicht mehr",
                    "verlassen",
                    "ausgeschieden",
                    "letzter arbeitstag",
                    "plus chez",
                    "plus pour",
                    "quitt",
                    "ya no ",
                    "dejado");

    private static final List<String> RETURNS =
            List.of(
                    "will return",
                    "return to the office",
                    "returning on",
                    "back on",
                    "will be back",
                    "back in the office",
                    "upon my return",
                    "when i return",
                    "vacation",
                    "holiday",
                    "parental leave",
                    "maternity",
                    "sabbatical",
                    "zur\u00fcck am",
                    "wieder im b\u00fcro",
                    "wieder erreichbar",
                    "urlaub",
                    "elternzeit",
                    "de retour",
                    "cong\u00e9",
                    "vacaciones",
                    "regreso");

    private static final String NAME =
            "((?:the )?\\p{Lu}[\\p{L}\\p{N}&'-]*(?: (?:\\p{Lu}[\\p{L}\\p{N}&'-]*|&|of|and|f\u00fcr|de)){0,4})";

    private static final String COMPANY =
            "(?i:(?:(?:the|this|our|my) )?(?:company|firm|organi[sz]ation|university|business|employer|us"
                    + "|unternehmen|firma|entreprise|soci\u00e9t\u00e9|empresa)\\b)";

    /// What somebody says only of an employer they have left.
    private static final Pattern SURE =
            Pattern.compile(
                    "(?:\\b(?:[Nn]o longer (?:with|at|part of|associated with|an employee (?:of|at)"
                            + "|employed (?:by|at|with|in)|work(?:s|ing)? (?:for|at|with|in))"
                            + "|[Ll]ast (?:working )?day (?:at|with|for)"
                            + "|[Nn]icht mehr (?:bei|f\u00fcr|in|im)"
                            + "|[Nn]e (?:travaille|fais|fait) plus (?:chez|pour|partie de)"
                            + "|[Yy]a no (?:trabajo|trabaja|formo parte|forma parte) (?:en|de|con|para))"
                            + ") (?:"
                            + NAME
                            + "|(?:die |der |dem |l'|la |el )?"
                            + COMPANY
                            + ")");

    /// What needs an employer after it to mean that.
    private static final Pattern LEFT =
            Pattern.compile(
                    "\\b(?:(?:have|has|'ve) (?:now |recently |since |sadly )?left|moved on from"
                            + "|(?:j'ai|a|ai) quitt\u00e9|(?:he|ha) dejado|habe) (?:"
                            + NAME
                            + "|(?:die |das |l'|la )?"
                            + COMPANY
                            + ")(?<german> verlassen)?");

    private static final Pattern BARE =
            Pattern.compile(
                    "(?i)\\b(?:my last (?:working )?day was\\b|aus dem unternehmen ausgeschieden"
                            + "|mein letzter arbeitstag war|nicht mehr (?:im unternehmen|im hause)"
                            + "|no longer (?:employed|works? here|with the company))");

    /// The departure that an automatic answer tells of, if it does.
    ///
    /// @param words the answer's own words
    /// @param label what the sender's mail domain is called, e.g. `acme`; empty if anybody may have
    ///   an address there
    public static Optional<Departure> find(String words, String label) {
        String text = words.length() > LOOKED_AT ? words.substring(0, LOOKED_AT) : words;
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        if (STEMS.stream().noneMatch(lower::contains)
                || RETURNS.stream().anyMatch(lower::contains)) {
            return Optional.empty();
        }
        Matcher sure = SURE.matcher(text);
        if (sure.find()) {
            return Optional.of(new Departure(name(sure.group(1))));
        }
        Matcher left = LEFT.matcher(text);
        while (left.find()) {
            String name = name(left.group(1));
            boolean german = left.group().startsWith("habe");
            boolean called =
                    !label.isEmpty() && Introduction.fold(name).replace(" ", "").startsWith(label);
            boolean verb = !german || left.group("german") != null;
            if (verb && (called || left.group(1) == null || (german && !name.isEmpty()))) {
                return Optional.of(new Departure(name));
            }
        }
        return BARE.matcher(text).find() ? Optional.of(new Departure("")) : Optional.empty();
    }

    private static String name(@org.jspecify.annotations.Nullable String found) {
        if (found == null) {
            return "";
        }
        String name = found.startsWith("the ") ? found.substring(4) : found;
        while (name.endsWith(" of")
                || name.endsWith(" and")
                || name.endsWith(" &")
                || name.endsWith(" de")) {
            name = name.substring(0, name.lastIndexOf(' '));
        }
        return name;
    }

    /// Hides the employer.
    @Override
    public String toString() {
        return "Departure[hidden]";
    }
}
