package dev.familiar.triage;

import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.source.Requester;
import dev.familiar.model.verdict.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Clues read off the request alone: advertised connection counts, sales pitches, marks of made-up
/// accounts.
final class RequestClues {

    /// Several marks together suggest a made-up account; one is nothing.
    static final int MARKS_OF_A_FAKE = 3;

    private static final Pattern ADVERTISED =
            Pattern.compile(
                    "(\\d{1,3}(?:[.,]\\d{3})+|\\d{1,3}\\s?k|\\d{4,6})\\s*\\+?\\s*(?:1st\\s+)?(?:level\\s+)?(?:direct\\s+)?"
                            + "(?:linkedin\\s+)?(?:connections|contacts|followers|network)",
                    Pattern.CASE_INSENSITIVE);
    private static final Phrases OPEN_NETWORKER = Phrases.load("open-networker-phrases.txt");
    private static final Phrases SALES = Phrases.load("sales-phrases.txt");
    private static final Phrases SCAM = Phrases.load("scam-phrases.txt");

    private final Weights weights;

    RequestClues(Weights weights) {
        this.weights = weights;
    }

    Optional<Evidence> openNetworker(Requester requester) {
        String text = requester.headline() + " · " + requester.name().text();
        Matcher count = ADVERTISED.matcher(text);
        if (count.find()) {
            return Optional.of(
                    line(
                            "headline.open-networker",
                            1,
                            "the headline advertises \"" + count.group() + "\""));
        }
        return OPEN_NETWORKER
                .findIn(text)
                .map(phrase ->
                        line("headline.open-networker", 1, "the headline says \"" + phrase + "\""));
    }

    List<Evidence> pitch(ConnectionRequest request, TraceBook book) {
        List<Evidence> lines = new ArrayList<>();
        String note = request.invitation().note();
        if (note.isEmpty()) {
            return lines;
        }
        SALES.findIn(note)
                .ifPresent(phrase ->
                        lines.add(line("note.sales", 1, "the note says \"" + phrase + "\"")));
        int others = book.otherRequestsWithNote(request.key(), note);
        if (others > 0) {
            lines.add(
                    line(
                            "note.repeated",
                            1,
                            Wording.plural(others, "other request") + " with the same note"));
        }
        return lines;
    }

    /// One line per mark of a made-up account.
    List<Evidence> fakeMarks(ConnectionRequest request) {
        Requester requester = request.requester();
        List<String> marks = new ArrayList<>();
        String name = requester.name().text();
        SCAM.findIn(requester.headline() + " · " + request.invitation().note())
                .ifPresent(phrase -> marks.add("says \"" + phrase + "\""));
        if (name.matches(".*\\d.*")) {
            marks.add("a digit in the name");
        }
        if (!name.contains(" ")) {
            marks.add("a single name");
        }
        if (requester.profile() != null && slugIsForeign(requester.profile().slug(), name)) {
            marks.add("a profile address that spells another name");
        }
        if (request.invitation().mutuals().count() == 0) {
            marks.add("no connection in common");
        }
        if (requester.headline().isBlank() || requester.headline().equals("--")) {
            marks.add("no headline");
        }
        return marks.stream().map(mark -> line("fake.mark", 1, mark)).toList();
    }

    /// Whether a slug made of letters shares no run of three letters with any part of the name.
    private static boolean slugIsForeign(String slug, String name) {
        String letters = slug.replaceAll("[^a-z]+", " ").strip();
        boolean latin = name.toLowerCase(Locale.ROOT).matches("[a-z .'-]+");
        if (!latin || letters.replace(" ", "").length() < 8) {
            return false;
        }
        for (String part : name.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            if (part.length() >= 3 && letters.replace(" ", "").contains(part.substring(0, 3))) {
                return false;
            }
        }
        return true;
    }

    private Evidence line(String kind, double times, String text) {
        return Evidence.of(kind, weights.of(kind) * times, text);
    }
}
