package dev.familiar.sources.mail.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

// Titles are known by their words, organisations by their legal form, by a word such as University,
// or by being what the sender's mail domain is called. Everything else (a department, a motto, a
// fortune cookie) looks too much like both.

/// Reads title and employer off the lines below a sender's name. For one signature.
final class JobText {

    private static final int LINES_BELOW_NAME = 4;
    private static final int MOST_WORDS = 8;
    private static final int LONGEST = 70;
    private static final int SHORTEST_LABEL = 3;
    private static final int MOST_SMALL_WORDS = 2;
    private static final int SHORT_SENTENCE = 4;

    private static final Set<String> TITLES = TextList.read("titles.txt");
    private static final Set<String> ORGANISATIONS = TextList.read("organisations.txt");

    private static final Set<String> LEGAL_FORMS =
            Set.of("inc", "llc", "ltd", "corp", "gmbh", "ag", "plc", "limited", "corporation");

    /// Grammar inside names.
    private static final Set<String> SMALL =
            Set.of(
                    "of", "for", "and", "the", "de", "der", "des", "die", "di", "du", "do", "da",
                    "la", "le", "les", "del", "della", "fur", "fuer", "und", "et", "en", "e", "y",
                    "in", "at", "am", "an", "zu", "zur", "van", "von", "den", "het", "per", "to",
                    "on", "non", "pour", "para");

    /// `AG Berlin` is the court that keeps the register.
    private static final Set<String> COURTS = Set.of("ag", "hrb", "hra", "sitz", "kg");

    /// Parts of an organisation, which are not the organisation.
    private static final Set<String> PARTS =
            Set.of(
                    "department",
                    "dept",
                    "division",
                    "team",
                    "group",
                    "unit",
                    "faculty",
                    "chair",
                    "section",
                    "abteilung",
                    "lehrstuhl",
                    "fachbereich",
                    "departement");

    private final String label;
    private String title = "";
    private String employer = "";

    private JobText(String label) {
        this.label = label;
    }

    /// The job on these lines.
    ///
    /// @param lines of the signature
    /// @param name index of the line that names the sender
    /// @param label what the sender's mail domain is called, e.g. `acme`; empty if anybody may have
    ///   an address there
    static JobText read(List<String> lines, int name, String label) {
        JobText job = new JobText(label);
        String line = lines.get(name);
        String called = SignatureBlock.beforeMark(line);
        job.line(line.substring(called.length()), false);
        for (int i = name + 1; i <= Math.min(name + LINES_BELOW_NAME, lines.size() - 1); i++) {
            if (!job.line(lines.get(i), true)) {
                break;
            }
        }
        return job;
    }

    String title() {
        return title;
    }

    String employer() {
        return employer;
    }

    /// Takes in one line; false if no job can stand below it.
    private boolean line(String line, boolean whole) {
        if (isSpeech(line)) {
            return false;
        }
        if (line.length() > LONGEST) {
            return true;
        }
        for (String part : parts(line)) {
            part(part);
        }
        return !whole || !line.isEmpty();
    }

    private void part(String part) {
        List<String> words = SenderWords.words(part);
        boolean odd = part.chars().anyMatch(c -> c == ':' || c == '<' || c == '@' || c == '=');
        if (words.isEmpty() || words.size() > MOST_WORDS || odd || hasDigits(part)) {
            return;
        }
        boolean legal = words.size() > 1 && LEGAL_FORMS.contains(words.getLast());
        if (!legal && isTitle(part, words)) {
            title = title.isEmpty() ? withoutStop(part) : title;
        } else if (employer.isEmpty()) {
            employer = organisation(part, words);
        }
    }

    private static boolean isTitle(String part, List<String> words) {
        if (!startsUpper(part)
                || SMALL.contains(words.getLast())
                || words.stream().noneMatch(TITLES::contains)) {
            return false;
        }
        boolean sentence = part.endsWith(".") && words.size() > SHORT_SENTENCE;
        return !sentence && smallWords(part, true) <= MOST_SMALL_WORDS;
    }

    /// The organisation that a piece names, empty if it names none. `Acme Storage Division` of
    /// somebody at acme.example is Acme.
    private String organisation(String part, List<String> words) {
        boolean known = label.length() >= SHORTEST_LABEL;
        if (known && String.join("", words).equals(label) && part.indexOf('.') < 0) {
            return part;
        }
        if (!startsUpper(part) && !words.getFirst().equals(label)) {
            return "";
        }
        boolean marked =
                words.size() > 1
                        && words.stream().anyMatch(ORGANISATIONS::contains)
                        && !COURTS.contains(words.getFirst())
                        && words.stream().noneMatch(PARTS::contains)
                        && !SMALL.contains(words.getLast())
                        && !part.startsWith("School of ")
                        && smallWords(part, false) <= (words.getFirst().equals(label) ? 1 : 0);
        if (marked) {
            return LEGAL_FORMS.contains(words.getLast()) ? part : withoutStop(part);
        }
        int space = part.indexOf(' ');
        boolean titled = words.stream().anyMatch(TITLES::contains);
        return known && space > 0 && !titled && words.getFirst().equals(label)
                ? withoutStop(part.substring(0, space))
                : "";
    }

    /// How many words begin small that are neither grammar nor a title: what is called something
    /// has few, a sentence many.
    private static int smallWords(String part, boolean titlesAllowed) {
        int small = 0;
        for (String word : part.split("[^\\p{L}'.]+")) {
            boolean lower = !word.isEmpty() && Character.isLowerCase(word.charAt(0));
            String folded = SenderWords.fold(word);
            if (lower && !SMALL.contains(folded) && !(titlesAllowed && TITLES.contains(folded))) {
                small++;
            }
        }
        return small;
    }

    private static String withoutStop(String text) {
        return text.endsWith(".") || text.endsWith(",")
                ? text.substring(0, text.length() - 1)
                : text;
    }

    /// The pieces between commas, bars, dashes with spaces, `at` and `@`.
    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < line.length(); i++) {
            int width = separator(line, i);
            if (width > 0) {
                add(parts, line.substring(start, i));
                start = i + width;
                i = start - 1;
            }
        }
        add(parts, line.substring(start));
        return parts;
    }

    private static int separator(String line, int i) {
        char c = line.charAt(i);
        if (c == ',' && isLegalForm(line, i + 1)) {
            return 0;
        }
        if (c == ',' || c == '|' || c == ';' || c == '\u2022' || c == '\u00b7' || c == '\t') {
            return 1;
        }
        if (c == ' ' && line.startsWith(" at ", i)) {
            return 4;
        }
        if (line.startsWith("   ", i)) {
            return 3;
        }
        boolean spaced = c == ' ' && i + 2 < line.length() && line.charAt(i + 2) == ' ';
        char mark = spaced ? line.charAt(i + 1) : ' ';
        if (mark == '-' || mark == '\u2013' || mark == '\u2014' || mark == '@' || mark == '/') {
            return 3;
        }
        return c == '(' || c == ')' ? 1 : 0;
    }

    /// `Acme, Inc.` is one piece.
    private static boolean isLegalForm(String line, int from) {
        int end = from;
        while (end < line.length()
                && (line.charAt(end) == ' ' || Character.isLetter(line.charAt(end)))) {
            end++;
        }
        String word = SenderWords.fold(line.substring(from, end).strip());
        return LEGAL_FORMS.contains(word);
    }

    private static void add(List<String> parts, String part) {
        String bare = part.strip();
        while (!bare.isEmpty() && "-:.,<>[]".indexOf(bare.charAt(0)) >= 0) {
            bare = bare.substring(1).strip();
        }
        if (!bare.isEmpty()) {
            parts.add(bare);
        }
    }

    /// Whether a line is a saying or a sentence rather than a fact.
    private static boolean isSpeech(String line) {
        if (line.isEmpty()) {
            return false;
        }
        char first = line.charAt(0);
        return first == '"'
                || first == '\''
                || first == '\u201c'
                || first == '\u201e'
                || first == '*'
                || first == '#'
                || line.indexOf('!') >= 0
                || line.indexOf('?') >= 0
                || (line.endsWith(".") && SenderWords.words(line).size() > MOST_WORDS);
    }

    private static boolean startsUpper(String text) {
        return Character.isUpperCase(text.charAt(0))
                || Character.isUpperCase(text.charAt(text.length() - 1));
    }

    private static boolean hasDigits(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }
}
