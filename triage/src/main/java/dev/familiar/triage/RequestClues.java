package dev.familiar.triage;

import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.source.Requester;
import dev.familiar.triage.evidence.Clue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Clues read off the request alone: advertised connection counts, sales pitches, marks of made-up
/// accounts.
final class RequestClues {

    /// Several marks together suggest a made-up account; one is nothing.
    static final int MARKS_OF_A_FAKE = 3;

    /// Those that real people show, too.
    private static final Set<String> MARKS = Set.of("mutuals.none", "headline.none");

    private static final Pattern ADVERTISED =
            Pattern.compile(
                    "(\\d{1,3}(?:[.,]\\d{3})+|\\d{1,3}\\s?k|\\d{4,6})\\s*\\+?\\s*(?:1st\\s+)?(?:level\\s+)?(?:direct\\s+)?"
                            + "(?:linkedin\\s+)?(?:connections|contacts|followers|network)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_THAN_LETTERS = Pattern.compile("[^a-z]+");
    private static final Pattern LATIN_NAME = Pattern.compile("[a-z .'-]+");
    private static final Phrases OPEN_NETWORKER = Phrases.load("open-networker-phrases.txt");
    private static final Phrases RECRUITING = Phrases.load("recruiting-phrases.txt");
    private static final Phrases SALES = Phrases.load("sales-phrases.txt");
    private static final Phrases SCAM = Phrases.load("scam-phrases.txt");

    private RequestClues() {}

    /// Everything the request itself tells, in no order.
    static List<Clue> of(ConnectionRequest request, TraceBook book) {
        List<Clue> clues = new ArrayList<>();
        openNetworker(request.requester()).ifPresent(clues::add);
        note(request, book, clues);
        marks(request, clues);
        return clues;
    }

    /// How many of the clues are marks of a made-up account.
    static long marks(List<Clue> clues) {
        return clues.stream().filter(clue -> isMark(clue.kind())).count();
    }

    private static boolean isMark(String kind) {
        return kind.startsWith("fake.") || MARKS.contains(kind);
    }

    private static Optional<Clue> openNetworker(Requester requester) {
        String text = requester.headline() + " · " + requester.name().text();
        Matcher count = ADVERTISED.matcher(text);
        if (count.find()) {
            return Optional.of(
                    Clue.of(
                            "headline.open-networker",
                            1,
                            "the headline advertises \"" + count.group() + "\""));
        }
        return OPEN_NETWORKER
                .findIn(text)
                .map(phrase ->
                        Clue.of(
                                "headline.open-networker",
                                1,
                                "the headline says \"" + phrase + "\""));
    }

    private static void note(ConnectionRequest request, TraceBook book, List<Clue> clues) {
        String note = request.invitation().note();
        if (note.isEmpty()) {
            return;
        }
        Optional<String> sells = SALES.findIn(note);
        Optional<String> recruits = RECRUITING.findIn(note);
        sells.ifPresent(phrase -> clues.add(said("note.sales", phrase)));
        recruits.ifPresent(phrase -> clues.add(said("note.recruiting", phrase)));
        int others = book.otherRequestsWithNote(request.key(), note);
        if (others > 0) {
            clues.add(
                    Clue.of(
                            "note.repeated",
                            1,
                            Wording.plural(others, "other request") + " with the same note"));
        } else if (sells.isEmpty() && recruits.isEmpty()) {
            clues.add(Clue.of("note.own", 1, "they wrote a note of their own"));
        }
    }

    private static Clue said(String kind, String phrase) {
        return Clue.of(kind, 1, "the note says \"" + phrase + "\"");
    }

    private static void marks(ConnectionRequest request, List<Clue> clues) {
        Requester requester = request.requester();
        String name = requester.name().text();
        SCAM.findIn(requester.headline() + " · " + request.invitation().note())
                .ifPresent(phrase -> clues.add(Clue.of("fake.scam", 1, "says \"" + phrase + "\"")));
        if (name.chars().anyMatch(Character::isDigit)) {
            clues.add(Clue.of("fake.digit", 1, "a digit in the name"));
        }
        if (isOneWord(name)) {
            clues.add(Clue.of("fake.single-name", 1, "a single name"));
        }
        if (requester.profile() != null && slugIsForeign(requester.profile().slug(), name)) {
            clues.add(
                    Clue.of("fake.foreign-slug", 1, "a profile address that spells another name"));
        }
        if (requester.headline().isBlank() || requester.headline().equals("--")) {
            clues.add(Clue.of("headline.none", 1, "no headline"));
        }
    }

    /// A name of a script written without blanks is whole as it is: 李小明, 김민준.
    private static boolean isOneWord(String name) {
        return !name.contains(" ") && name.codePoints().noneMatch(RequestClues::needsNoBlank);
    }

    private static boolean needsNoBlank(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, THAI, LAO, KHMER, MYANMAR, TIBETAN ->
                    true;
            default -> false;
        };
    }

    /// Whether a slug made of letters shares no run of three letters with any part of the name, nor
    /// a part of two letters.
    private static boolean slugIsForeign(String slug, String name) {
        String letters = OTHER_THAN_LETTERS.matcher(slug).replaceAll("");
        String lower = name.toLowerCase(Locale.ROOT);
        if (letters.length() < 8 || !LATIN_NAME.matcher(lower).matches()) {
            return false;
        }
        boolean comparable = false;
        for (String part : OTHER_THAN_LETTERS.split(lower)) {
            if (part.length() < 2) {
                continue;
            }
            comparable = true;
            if (letters.contains(part.substring(0, Math.min(3, part.length())))) {
                return false;
            }
        }
        return comparable;
    }
}
