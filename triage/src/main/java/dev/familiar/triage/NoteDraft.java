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

/// Drafts "how we know each other" from the traces, and the question to a person of interest.
final class NoteDraft {

    private NoteDraft() {}

    /// One or two sentences, e.g. `Worked together at Acme (2012–2015); last wrote in May 2023
    /// about "Denver launch".`
    static String howWeKnowEachOther(
            Person person, TieFacts facts, List<Exchange> exchanges, String sharedEmployer) {
        List<String> parts = new ArrayList<>();
        if (!sharedEmployer.isEmpty()) {
            parts.add("Worked together at " + sharedEmployer);
        }
        exchanges.stream()
                .filter(e -> e.channel() == Channel.EVENT && e.direction() == Direction.MET)
                .reduce((first, second) -> second)
                .ifPresent(event ->
                        parts.add(
                                "met at \""
                                        + subject(event.setting().subject())
                                        + "\" in "
                                        + Wording.month(
                                                LocalDate.ofInstant(
                                                        event.moment().at(), ZoneOffset.UTC))));
        LocalDate first = facts.period().first();
        LocalDate last = facts.period().last();
        if (facts.written().total() > 0 && first != null && last != null) {
            if (first.getYear() != last.getYear()) {
                parts.add("in touch " + Wording.years(first, last));
            }
            String about = subject(facts.period().lastSubject());
            parts.add(
                    "last wrote in "
                            + Wording.month(last)
                            + (about.isEmpty() ? "" : " about \"" + about + "\""));
        }
        person.descriptions().stream()
                .map(d -> d.biography().note())
                .filter(note -> !note.isEmpty())
                .findFirst()
                .ifPresent(note -> parts.add("my note: " + cut(note, 120)));
        if (parts.isEmpty()) {
            return "";
        }
        String text = String.join("; ", parts) + ".";
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
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
