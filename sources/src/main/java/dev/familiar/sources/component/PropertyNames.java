package dev.familiar.sources.component;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names of properties that cards have, by which a line is told from the rest of a text.
///
/// Source: vCard 2.1 section 2.9, RFC 2426, RFC 6350.
final class PropertyNames {

    private static final Set<String> KNOWN =
            Set.of(
                    "VERSION",
                    "PRODID",
                    "N",
                    "FN",
                    "SORT-STRING",
                    "SOUND",
                    "NICKNAME",
                    "PHOTO",
                    "BDAY",
                    "ANNIVERSARY",
                    "GENDER",
                    "ADR",
                    "LABEL",
                    "TEL",
                    "EMAIL",
                    "MAILER",
                    "IMPP",
                    "LANG",
                    "TZ",
                    "GEO",
                    "TITLE",
                    "ROLE",
                    "LOGO",
                    "AGENT",
                    "ORG",
                    "MEMBER",
                    "RELATED",
                    "CATEGORIES",
                    "NOTE",
                    "REV",
                    "UID",
                    "URL",
                    "CLASS",
                    "KEY",
                    "KIND",
                    "SOURCE",
                    "NAME",
                    "PROFILE",
                    "XML",
                    "FBURL",
                    "CALURI",
                    "CALADRURI",
                    "CLIENTPIDMAP",
                    "SOCIALPROFILE");

    private static final Pattern START =
            Pattern.compile("(?:[A-Za-z0-9-]{1,30}\\.)?([A-Za-z0-9-]{1,40})([;:])(.?)");

    private static final Pattern COMPONENT =
            Pattern.compile("(?i)(?:BEGIN|END):\\s*[A-Z][A-Z-]*\\s*(?:[\\r\\n]|$)");

    private PropertyNames() {}

    /// Whether a text begins with a property, not with words that end in a colon.
    ///
    /// @param text the start of a line, and what follows it
    /// @param doubtful whether the line may well go on with the text of the one before
    static boolean begin(String text, boolean doubtful) {
        if (COMPONENT.matcher(text).lookingAt()) {
            return true;
        }
        Matcher start = START.matcher(text);
        if (!start.lookingAt()) {
            return false;
        }
        String name = start.group(1);
        String upper = name.toUpperCase(Locale.ROOT);
        boolean known = KNOWN.contains(upper) || (upper.startsWith("X-") && upper.length() > 3);
        boolean parameters = start.group(2).equals(";") && text.indexOf(':') > 0;
        boolean sentence = start.group(2).equals(":") && start.group(3).equals(" ");
        // Names in lower case are allowed and rare, words in lower case are not.
        return known && (parameters || name.equals(upper)) && !(doubtful && sentence);
    }
}
