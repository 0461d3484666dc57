package dev.familiar.app.policy;

import dev.familiar.app.learning.PolicyFile;
import dev.familiar.app.refusal.ConfigurationException;
import dev.familiar.triage.Interest;
import dev.familiar.triage.Prices;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

// The file is the owner's: comments, order and what they switched off stay as they are. So nothing
// is written anew but the values that are to be others, found by the shape of their lines. TOML
// allows more shapes than these; whoever changes a text here must read the result once more and
// see whether it says what was wanted.

/// The text of a policy with other values in it, and every other letter as it was.
public final class PolicyText {

    private static final Pattern TABLE = Pattern.compile("^\\s*\\[.*");
    private static final String INTEREST = "^\\s*\\[\\[\\s*interest\\s*]]\\s*(#.*)?$";

    private PolicyText() {}

    /// With these prices.
    public static String withPrices(String text, Prices prices) {
        List<String> lines = lines(text);
        Map<String, Double> values =
                Map.of(
                        "wrong_accept", prices.wrongAccept(),
                        "wrong_decline", prices.wrongDecline(),
                        "look_up", prices.lookUp());
        int from = find(lines, "^\\s*\\[\\s*prices\\s*]\\s*(#.*)?$", 0);
        if (from < 0) {
            // After the settings without a table, which may not come later.
            int at = find(lines, TABLE.pattern(), 0);
            from = at < 0 ? lines.size() : at;
            lines.add(from, "[prices]");
            lines.add(from + 1, "");
        }
        for (String key : List.of("wrong_accept", "wrong_decline", "look_up")) {
            set(lines, from, key, number(values.getOrDefault(key, 1.0)));
        }
        return text(lines);
    }

    /// With these people of interest in the place of those there were. A rule that stays is left as
    /// it is, lines and comments; one that is no longer wanted goes with its own.
    public static String withInterests(String text, List<Interest> interests) {
        List<Interest> there = new ArrayList<>(interestsOf(text));
        List<String> lines = lines(text);
        int at = 0;
        int last = -1;
        for (Interest interest : interests) {
            int from = find(lines, INTEREST, at);
            while (from >= 0 && isGone(there, interest)) {
                lines.subList(from, end(lines, from)).clear();
                there.removeFirst();
                from = find(lines, INTEREST, at);
            }
            boolean stays = !there.isEmpty() && there.getFirst().equals(interest);
            if (!there.isEmpty()) {
                there.removeFirst();
            }
            if (from < 0) {
                from = last < 0 ? beforeWeights(lines) : end(lines, last);
                lines.addAll(from, List.of("[[interest]]", ""));
            }
            if (!stays) {
                set(lines, from, "reason", quoted(interest.reason()));
                setList(lines, from, "titles", interest.titles());
                setList(lines, from, "organisations", interest.organisations());
                setList(lines, from, "names", interest.names());
            }
            last = from;
            at = from + 1;
        }
        for (int from = find(lines, INTEREST, at); from >= 0; from = find(lines, INTEREST, at)) {
            lines.subList(from, end(lines, from)).clear();
        }
        return text(lines);
    }

    /// Whether the first of those left is another than the wanted one, which comes later.
    private static boolean isGone(List<Interest> left, Interest wanted) {
        return left.size() > 1
                && !left.getFirst().equals(wanted)
                && left.subList(1, left.size()).contains(wanted);
    }

    private static List<Interest> interestsOf(String text) {
        try {
            return PolicyFile.of(text).interests();
        } catch (ConfigurationException unusable) {
            return List.of();
        }
    }

    /// Rules are tables: they may stand anywhere behind the settings without one.
    private static int beforeWeights(List<String> lines) {
        int weights = find(lines, "^\\s*\\[\\s*weights\\s*].*", 0);
        if (weights < 0) {
            return lines.size();
        }
        // The comment that belongs to the weights stays with them.
        int at = weights;
        while (at > 0 && lines.get(at - 1).startsWith("#")) {
            at--;
        }
        return at;
    }

    /// Where the table that begins at a line ends: at the next one, or at the comment before it.
    private static int end(List<String> lines, int from) {
        int next = from + 1;
        while (next < lines.size() && !TABLE.matcher(lines.get(next)).matches()) {
            next = afterValue(lines, next);
        }
        if (next >= lines.size()) {
            return lines.size();
        }
        int at = next;
        while (at > from + 1 && lines.get(at - 1).startsWith("#")) {
            at--;
        }
        // A comment right behind the rule is the rule's own.
        return at > from + 1 && !lines.get(at - 1).isBlank() ? next : at;
    }

    private static void setList(List<String> lines, int table, String key, List<String> values) {
        if (values.isEmpty()) {
            remove(lines, table, key);
        } else {
            set(
                    lines,
                    table,
                    key,
                    values.stream()
                            .map(PolicyText::quoted)
                            .collect(Collectors.joining(", ", "[", "]")));
        }
    }

    private static void remove(List<String> lines, int table, String key) {
        int at = within(lines, table, key);
        if (at >= 0) {
            lines.subList(at, afterValue(lines, at)).clear();
        }
    }

    /// Sets a value, and leaves the comment behind it.
    private static void set(List<String> lines, int table, String key, String value) {
        int at = within(lines, table, key);
        if (at < 0) {
            lines.add(lastOf(lines, table) + 1, key + " = " + value);
            return;
        }
        int after = afterValue(lines, at);
        String whole = String.join("\n", lines.subList(at, after));
        Matcher start = Pattern.compile("^(\\s*\"?" + key + "\"?\\s*=\\s*)").matcher(whole);
        if (!start.find()) {
            return;
        }
        String rest = whole.substring(start.end());
        int comment = comment(rest);
        String old = rest.substring(0, comment).stripTrailing();
        if (old.equals(value)) {
            return;
        }
        String gap = rest.substring(old.length(), comment);
        lines.subList(at, after).clear();
        lines.add(at, start.group(1) + value + gap + rest.substring(comment).replace('\n', ' '));
    }

    /// The last line of a table that says something, or its heading.
    private static int lastOf(List<String> lines, int table) {
        int last = table;
        int at = table + 1;
        while (at < lines.size() && !TABLE.matcher(lines.get(at)).matches()) {
            int after = afterValue(lines, at);
            if (!lines.get(at).isBlank() && !lines.get(at).startsWith("#")) {
                last = after - 1;
            }
            at = after;
        }
        return last;
    }

    private static int within(List<String> lines, int table, String key) {
        Pattern setting = Pattern.compile("^\\s*\"?" + key + "\"?\\s*=.*", Pattern.DOTALL);
        int at = table + 1;
        while (at < lines.size() && !TABLE.matcher(lines.get(at)).matches()) {
            if (setting.matcher(lines.get(at)).matches()) {
                return at;
            }
            at = afterValue(lines, at);
        }
        return -1;
    }

    /// The line behind a setting, whose list may go over several.
    private static int afterValue(List<String> lines, int at) {
        int depth = 0;
        for (int line = at; line < lines.size(); line++) {
            String text = lines.get(line);
            if (line == at && !text.matches("^\\s*[\\w\".-]+\\s*=.*")) {
                return at + 1;
            }
            depth += brackets(text.substring(0, comment(text)));
            if (depth <= 0) {
                return line + 1;
            }
        }
        return at + 1;
    }

    /// Where the comment of a line, or of the last of several, begins; the end if there is none. A
    /// `#` within quotes begins none.
    private static int comment(String text) {
        int hash = unquoted(text).indexOf('#', text.lastIndexOf('\n') + 1);
        return hash < 0 ? text.length() : hash;
    }

    /// How many more square brackets open than close, without those in quotes.
    private static int brackets(String text) {
        String bare = unquoted(text);
        return (int)
                (bare.chars().filter(c -> c == '[').count()
                        - bare.chars().filter(c -> c == ']').count());
    }

    /// The text, as long as before, with blanks for what stands in quotes. Quotes in the comment of
    /// a line are none.
    private static String unquoted(String text) {
        StringBuilder bare = new StringBuilder(text);
        char open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (open != 0) {
                bare.setCharAt(i, ' ');
                if (c == '\\' && open == '"' && i + 1 < text.length()) {
                    bare.setCharAt(++i, ' ');
                } else if (c == open) {
                    open = 0;
                }
            } else if (c == '"' || c == '\'') {
                open = c;
            } else if (c == '#') {
                int end = text.indexOf('\n', i);
                i = end < 0 ? text.length() : end;
            }
        }
        return bare.toString();
    }

    private static int find(List<String> lines, String pattern, int from) {
        Pattern wanted = Pattern.compile(pattern);
        for (int i = from; i < lines.size(); i++) {
            if (wanted.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(text.lines().toList());
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    /// Without a needless fraction: `6`, `2.5`.
    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.2f", value).replaceAll("0$", "");
    }

    /// A basic string (TOML 1.0, String); what nobody types into one line is a space.
    private static String quoted(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return '"' + plain.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
