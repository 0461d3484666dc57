package dev.familiar.triage;

import dev.familiar.model.Person;
import dev.familiar.model.source.Channel;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.TieFacts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Drafts "how we know each other" from the traces, and the question to a person of interest.
final class NoteDraft {

    private static final Pattern OF_A_PROGRAM =
            Pattern.compile(
                    "(?i)^\\s*(?:labels?|categor(?:y|ies)|groups?|tags?|folders?|source"
                            + "|last (?:synced|modified|updated)|synced|imported(?: from)?)\\s*:");

    private NoteDraft() {}

    /// One or two sentences, e.g. `Worked together at Acme 2012–15; last in touch May 2023 about
    /// the Denver launch.`
    static String howWeKnowEachOther(
            Person person,
            TieFacts facts,
            List<Exchange> exchanges,
            ColleagueClue.@Nullable Shared shared) {
        List<String> parts = new ArrayList<>();
        if (shared != null) {
            parts.add(together(shared.clue().kind()) + shared.employer());
        }
        exchanges.stream()
                .filter(e -> e.channel() == Channel.EVENT && e.direction() == Direction.MET)
                .reduce((first, second) -> second)
                .ifPresent(event ->
                        parts.add(
                                "met at “"
                                        + subject(event.setting().subject())
                                        + "” in "
                                        + Wording.month(
                                                LocalDate.ofInstant(
                                                        event.moment().at(), ZoneOffset.UTC))));
        LocalDate first = facts.period().first();
        LocalDate last = facts.period().last();
        if (facts.written().total() > 0 && first != null && last != null) {
            String about = subject(facts.period().lastSubject());
            parts.add(
                    (first.getYear() == last.getYear()
                                    ? ""
                                    : "in touch since " + first.getYear() + ", ")
                            + "last in "
                            + Wording.month(last)
                            + (about.isEmpty() ? "" : " about “" + about + "”"));
        }
        person.descriptions().stream()
                .map(d -> ownWords(d.biography().note()))
                .filter(note -> !note.isEmpty())
                .findFirst()
                .ifPresent(note -> parts.add("“" + cut(note, 120) + "”"));
        if (parts.isEmpty()) {
            return "";
        }
        String text = String.join("; ", parts) + ".";
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /// That two worked at one place says nothing of when; only the years together do.
    private static String together(String kind) {
        return switch (kind) {
            case "colleague.overlap" -> "worked together at ";
            case "school.same" -> "both went to ";
            default -> "both worked at ";
        };
    }

    /// A note on a card without what programs write there: labels and groups, dates of a
    /// synchronisation.
    private static String ownWords(String note) {
        return note.lines()
                .filter(line -> !OF_A_PROGRAM.matcher(line).find())
                .collect(Collectors.joining(" "))
                .strip();
    }

    /// An honest message to somebody who matters but was never met.
    static String question(ConnectionRequest request) {
        String name = request.requester().name().text();
        int space = name.indexOf(' ');
        String given =
                request.requester().name().given().isEmpty()
                        ? (space < 0 ? name : name.substring(0, space))
                        : request.requester().name().given();
        return "Hello "
                + given
                + ", thank you for your request. I like to connect with people I know, and I cannot"
                + " place where we have met. Could you jog my memory? If we have not met: what made"
                + " you think of me? I am glad to help if I can.";
    }

    /// An honest message to whom a note names as go-between, who may know nothing of it.
    static String toGoBetween(ConnectionRequest request, String goBetween) {
        int space = goBetween.indexOf(' ');
        return "Hello "
                + (space < 0 ? goBetween : goBetween.substring(0, space))
                + ", "
                + request.requester().name().text()
                + " asks to connect with me and writes that it comes from you. Do you know them,"
                + " and is it a good idea?";
    }

    private static String subject(String subject) {
        return cut(
                subject.replaceFirst("(?i)^(?:\\s*(?:re|fwd?|aw|wg|tr|sv|vs)\\s*:\\s*)+", "")
                        .strip(),
                60);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1).strip() + "…";
    }
}
