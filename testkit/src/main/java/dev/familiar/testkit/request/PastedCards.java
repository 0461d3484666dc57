package dev.familiar.testkit.request;

import dev.familiar.testkit.world.Request;
import dev.familiar.testkit.world.RequestCard;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Cards of the invitation page as text: name, invitation line, headline, insight, age, buttons,
/// note.
final class PastedCards {
    private final Instant now;

    PastedCards(Instant now) {
        this.now = now;
    }

    void write(Request request, Writer out) throws IOException {
        RequestCard card = request.card();
        String name = card.profile().name();
        String first = name.split(" ", 2)[0];
        StringBuilder text = new StringBuilder();
        line(text, name);
        if (request.number() % 4 == 1) {
            line(text, "Verified");
        }
        line(
                text,
                request.number() % 3 == 0
                        ? name + " follows you and is inviting you to connect"
                        : name + " is inviting you to connect");
        line(text, card.profile().headline());
        String insight = insight(request.number(), card.mutuals());
        if (!insight.isEmpty()) {
            line(text, insight);
        }
        line(text, age(Duration.between(card.sentAt(), now)));
        line(text, "Ignore");
        line(text, "Accept");
        if (!card.note().isEmpty()) {
            line(text, card.note());
            line(text, "Reply to " + first);
        }
        line(text, "");
        out.append(text);
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }

    /// The count shown is the named people plus the others.
    private static String insight(int number, RequestCard.Mutuals mutuals) {
        Integer count = mutuals.count();
        if (count == null || count == 0) {
            return "";
        }
        List<String> names = mutuals.names();
        int others = count - names.size();
        if (names.isEmpty()) {
            return count == 1
                    ? "1 mutual connection"
                    : count + (number % 2 == 0 ? " mutual connections" : " connections in common");
        }
        String named = String.join(others > 0 ? ", " : " and ", names);
        if (others == 0) {
            return named
                    + (names.size() == 1 ? " is a mutual connection" : " are mutual connections");
        }
        String word = number % 5 == 0 && names.size() == 1 ? " & " : " and ";
        return named + word + others + " other mutual connection" + (others == 1 ? "" : "s");
    }

    private static String age(Duration age) {
        long days = age.toDays();
        if (days < 1) {
            return age.toHours() < 8 ? "Today" : age.toHours() + " hours ago";
        }
        if (days < 2) {
            return "Yesterday";
        }
        if (days < 7) {
            return days + " days ago";
        }
        if (days < 30) {
            return days / 7 == 1 ? "1 week ago" : days / 7 + " weeks ago";
        }
        return days < 60 ? "1 month ago" : days / 30 + " months ago";
    }
}
