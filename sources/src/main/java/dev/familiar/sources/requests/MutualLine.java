package dev.familiar.sources.requests;

import dev.familiar.model.PersonName;
import dev.familiar.model.source.MutualConnections;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The line of a card that tells of connections in common, in all its phrasings:
///
/// - `<A> and 8 other mutual connections` (9), `<A>, <B> and 1 other mutual connection` (3), `&`
///   for `and`;
/// - `<A> and <B> are mutual connections` (2), `<A> is a mutual connection` (1);
/// - `12 mutual connections`, `1 mutual connection`, `500+ mutual connections`;
/// - `12 connections in common`, `3 shared connections`.
///
/// The count is those named and those not.
final class MutualLine {

    private static final String NUMBER = "(\\d{1,3}(?:[,.\u2019 ]\\d{3})*|\\d{1,6})\\+?";
    private static final String WHAT = "(?:mutual|shared) (?:connection|contact)s?";

    private static final Pattern AND_OTHERS =
            Pattern.compile("(?i)(.{1,400}?),? (?:and|&) " + NUMBER + " others? ?(?:" + WHAT + ")");
    private static final Pattern ARE = Pattern.compile("(?i)(.{1,400}) (?:is a|are) " + WHAT);
    private static final Pattern COUNT =
            Pattern.compile(
                    "(?i)" + NUMBER + " (?:" + WHAT + "|(?:connection|contact)s? in common)");

    /// What may follow a name after a comma and is no name itself.
    private static final Set<String> CREDENTIALS =
            Set.of(
                    "phd",
                    "dphil",
                    "md",
                    "mba",
                    "emba",
                    "msc",
                    "bsc",
                    "ma",
                    "ba",
                    "jd",
                    "esq",
                    "cpa",
                    "cfa",
                    "cissp",
                    "pmp",
                    "pe",
                    "peng",
                    "rn",
                    "jr",
                    "sr",
                    "ii",
                    "iii",
                    "llm",
                    "mph",
                    "edd",
                    "dba",
                    "frm",
                    "shrm-cp",
                    "shrm-scp",
                    "csm",
                    "acca",
                    "ca",
                    "fca",
                    "csp");

    private MutualLine() {}

    /// What the line says; empty if it is another line.
    static Optional<MutualConnections> parse(String line) {
        Matcher others = AND_OTHERS.matcher(line);
        if (others.matches()) {
            List<PersonName> names = names(others.group(1));
            return Optional.of(
                    new MutualConnections(names.size() + number(others.group(2)), names));
        }
        Matcher count = COUNT.matcher(line);
        if (count.matches()) {
            return Optional.of(new MutualConnections(number(count.group(1)), List.of()));
        }
        Matcher are = ARE.matcher(line);
        if (are.matches()) {
            List<PersonName> names = names(are.group(1));
            return Optional.of(new MutualConnections(names.size(), names));
        }
        return Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits.replaceAll("\\D", ""));
    }

    private static List<PersonName> names(String joined) {
        List<String> names = new ArrayList<>();
        for (String part : joined.split(", (?:and |& )?| and | & ", -1)) {
            String bare = part.strip();
            String credential = bare.toLowerCase(Locale.ROOT).replace(".", "");
            if (!names.isEmpty() && CREDENTIALS.contains(credential)) {
                names.set(names.size() - 1, names.getLast() + ", " + bare);
            } else if (!bare.isEmpty()) {
                names.add(bare);
            }
        }
        return names.stream().map(PersonName::of).toList();
    }
}
