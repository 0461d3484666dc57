package dev.familiar.identity.name;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

// In the mail of firms a name is often an entry of a directory: Lotus Notes writes `Jane
// Doe/NA/Acme`
// or `CN=Jane Doe/OU=NA/O=Acme@Acme`, Exchange `Doe, Jane </O=ACME/OU=NA/CN=RECIPIENTS/CN=JDOE>`.
// Read as a name, the units become family names and everybody at Acme is a Doe/NA/Acme.

/// Names as entries of a directory (Lotus Domino's hierarchical names, the distinguished names of
/// X.500 that Exchange keeps).
final class DirectoryName {

    /// A distinguished name in brackets after the name, or cut off before its end.
    private static final Pattern EXCHANGE = Pattern.compile("(?i)\\s*[<\\[(]?/o=.*");

    private static final Pattern COMMON_NAME = Pattern.compile("(?i)^cn=([^/]+)/.*");

    /// Units follow, and after them a domain, or at least two units in capitals: a couple writes
    /// one slash.
    private static final Pattern UNITS =
            Pattern.compile("^([^/@<>]+)/(?:[^@<>]*@\\S+|[\\p{Lu}\\d&. -]+/[^@<>/]+)$");

    private DirectoryName() {}

    /// The name alone; the text itself if it is no entry of a directory.
    static String plain(String text) {
        if (text.indexOf('/') < 0) {
            return text;
        }
        Matcher common = COMMON_NAME.matcher(text);
        if (common.matches()) {
            return common.group(1).strip();
        }
        String cut = EXCHANGE.matcher(text).replaceFirst("").strip();
        String name = cut.isEmpty() ? text : cut;
        Matcher units = UNITS.matcher(name);
        return units.matches() ? units.group(1).strip() : name;
    }
}
