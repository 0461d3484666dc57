package dev.familiar.app.words;

import dev.familiar.network.search.Answer;
import dev.familiar.network.search.Match;
import dev.familiar.network.search.Part;
import dev.familiar.network.search.Question;
import dev.familiar.network.search.Someone.Acquaintance;
import java.util.ArrayList;
import java.util.List;

/// What both faces say of the answer to a question for people.
public final class FindWords {

    private FindWords() {}

    /// Why somebody answers one part, such as `Cobalt Bank (2019–2023) · signature of 2023-08-31`.
    public static String why(Match match) {
        String span = "";
        if (match.from() != null || match.to() != null) {
            String from = match.from() == null ? "" : match.from();
            String to = match.to() == null ? "" : match.to();
            span = " (" + (from.equals(to) ? from : from + "–" + to) + ")";
        }
        return PlainText.line(match.value()) + span + " · " + PlainText.line(match.how());
    }

    /// The lines of why somebody answers; none where they are only called so.
    public static List<String> why(List<Match> matched) {
        return matched.stream()
                .filter(match -> !match.how().equals("name"))
                .map(FindWords::why)
                .distinct()
                .toList();
    }

    /// How well somebody is known.
    public static String known(Acquaintance known) {
        return switch (known) {
            case WELL -> "known well";
            case SOMEWHAT -> "known somewhat";
            case NOT_AT_ALL -> "not known";
        };
    }

    /// Whether those whom the owner does not know are shown among the others: where names are
    /// asked, or strangers.
    public static boolean isUnfolded(Answer answer) {
        return answer.understood().isWordsOnly()
                || !answer.understood().tie().known().contains(Acquaintance.SOMEWHAT)
                        && !answer.understood().tie().known().contains(Acquaintance.WELL);
    }

    /// Whom the answer folds, such as `connected, not known: 41`; empty if nobody.
    public static String folded(Answer.Counts counts) {
        List<String> folded = new ArrayList<>();
        if (counts.connectedNotKnown() > 0) {
            folded.add("connected, not known: " + Amounts.count(counts.connectedNotKnown()));
        }
        if (counts.onlySeen() > 0) {
            folded.add("only seen in your archives: " + Amounts.count(counts.onlySeen()));
        }
        return String.join(" · ", folded);
    }

    /// Of how many people it is not known whether they are still there; empty if of none.
    public static String perhaps(Answer.Counts counts) {
        return counts.perhaps() == 0
                ? ""
                : "were there, whether still is not known: " + Amounts.count(counts.perhaps());
    }

    private static String unread(Question asked) {
        return asked.unread().isEmpty()
                ? ""
                : "Not understood, and left out: "
                        + PlainText.line(String.join(", ", asked.unread()))
                        + ". ";
    }

    /// What was not understood, what was searched, and of how many people what was asked is known
    /// at all.
    public static String searched(Answer answer) {
        Answer.Gaps gaps = answer.gaps();
        Question asked = answer.understood();
        List<String> known = new ArrayList<>();
        if (asked.text(Part.ORGANISATION).isPresent() || asked.text(Part.KIND).isPresent()) {
            known.add("employers are known of " + gaps.employers() + " %");
        }
        if (asked.text(Part.KIND).isPresent()) {
            known.add("kinds of employer of " + gaps.kinds() + " %");
        }
        if (asked.text(Part.ROLE).isPresent()) {
            known.add("titles of " + gaps.roles() + " %");
        }
        if (asked.text(Part.PLACE).isPresent()) {
            known.add("places of " + gaps.places() + " %");
        }
        String people = gaps.people() == 1 ? "1 person" : Amounts.count(gaps.people()) + " people";
        String searched = unread(asked) + "Searched " + people + " you know or are connected with";
        return known.isEmpty()
                ? searched + "."
                : searched + "; " + String.join(", ", known) + " of them.";
    }
}
