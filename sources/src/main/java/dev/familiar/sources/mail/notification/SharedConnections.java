package dev.familiar.sources.mail.notification;

import dev.familiar.model.PersonName;
import dev.familiar.model.source.MutualConnections;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what a line says of shared connections: `12 shared connections`, `Ada Example and 3
/// others`, `Ada Example and Ben Example are mutual connections`.
final class SharedConnections {

    private static final int MOST = 30_000;
    private static final String KIND = "(?:shared|mutual) connections?";
    private static final Pattern COUNT =
            Pattern.compile(
                    "(?i)(?:you (?:both )?(?:have|share) )?([0-9]{1,3}(?:,?[0-9]{3})?)\\+? "
                            + KIND
                            + "\\W*");
    private static final Pattern OTHERS =
            Pattern.compile(
                    "(?i)(\\S.{0,200}?),? and ([0-9]{1,5}) others?(?: (?:are )?"
                            + KIND
                            + "| know .*|, you both know)?\\W*");
    private static final Pattern NAMED =
            Pattern.compile("(?i)(\\S.{0,200}?) (?:is|are) (?:an? )?" + KIND + "\\W*");

    private SharedConnections() {}

    /// What the line says; [MutualConnections#NOT_SAID] if it is about something else.
    static MutualConnections read(String line) {
        Matcher count = COUNT.matcher(line);
        if (count.matches()) {
            return of(Integer.parseInt(count.group(1).replace(",", "")), List.of());
        }
        Matcher others = OTHERS.matcher(line);
        if (others.matches()) {
            List<PersonName> names = names(others.group(1));
            return of(names.size() + Integer.parseInt(others.group(2)), names);
        }
        Matcher named = NAMED.matcher(line);
        if (named.matches()) {
            List<PersonName> names = names(named.group(1));
            return of(names.size(), names);
        }
        return MutualConnections.NOT_SAID;
    }

    private static MutualConnections of(int count, List<PersonName> names) {
        return count > MOST ? MutualConnections.NOT_SAID : new MutualConnections(count, names);
    }

    private static List<PersonName> names(String text) {
        List<PersonName> names = new ArrayList<>();
        for (String name : text.split(",\\s*(?:and\\s+)?|\\s+and\\s+", -1)) {
            if (!name.isBlank()) {
                names.add(PersonName.of(name));
            }
        }
        return names;
    }
}
