package dev.familiar.triage;

import dev.familiar.model.Origin;
import dev.familiar.model.Person;
import dev.familiar.model.source.Channel;
import dev.familiar.model.verdict.Searched;
import dev.familiar.traces.Coverage;
import dev.familiar.traces.Exchange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// States how far each kind of archive was searched, and how much was found there, also when that
/// is nothing.
final class SearchReport {

    private SearchReport() {}

    static List<Searched> of(
            List<Coverage> coverage, @Nullable Person person, List<Exchange> exchanges) {
        return coverage.stream()
                .map(c ->
                        new Searched(
                                c.source(),
                                c.items(),
                                c.from(),
                                c.to(),
                                found(c.source(), person, exchanges)))
                .toList();
    }

    private static long found(String source, @Nullable Person person, List<Exchange> exchanges) {
        return switch (source) {
            case "mail" -> count(exchanges, Channel.MAIL);
            case "calendar" -> count(exchanges, Channel.EVENT);
            case "facebook" -> count(exchanges, Channel.CHAT) + records(person, Origin.Kind.FRIEND);
            case "address-book" ->
                    records(person, Origin.Kind.CARD) + records(person, Origin.Kind.SAVED_CONTACT);
            case "linkedin" ->
                    count(exchanges, Channel.LINKEDIN_MESSAGE)
                            + count(exchanges, Channel.RECOMMENDATION)
                            + count(exchanges, Channel.ENDORSEMENT)
                            + records(person, Origin.Kind.CONNECTION)
                            + records(person, Origin.Kind.FOLLOWED);
            default -> 0;
        };
    }

    private static long count(List<Exchange> exchanges, Channel channel) {
        return exchanges.stream().filter(e -> e.channel() == channel).count();
    }

    private static long records(@Nullable Person person, Origin.Kind kind) {
        return person == null
                ? 0
                : person.descriptions().stream().filter(d -> d.origin().kind() == kind).count();
    }

    static String nothing(List<Coverage> coverage) {
        StringBuilder text = new StringBuilder("no trace in ");
        StringBuilder missing = new StringBuilder();
        boolean any = false;
        for (Coverage c : coverage) {
            if (c.items() > 0) {
                text.append(any ? ", " : "").append(Wording.plural(c.items(), noun(c.source())));
                any = true;
            } else {
                missing.append(missing.isEmpty() ? "; not searched: " : ", ")
                        .append(title(c.source()));
            }
        }
        return (any ? text.toString() : "nothing was searched") + missing;
    }

    private static String noun(String source) {
        return switch (source) {
            case "mail" -> "message";
            case "address-book" -> "card";
            case "calendar" -> "event";
            default -> title(source) + " record";
        };
    }

    private static String title(String source) {
        return switch (source) {
            case "address-book" -> "address book";
            case "linkedin" -> "LinkedIn";
            case "facebook" -> "Facebook";
            default -> source;
        };
    }
}
