package dev.familiar.sources.event;

import dev.familiar.sources.component.Properties;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/// The words of an event: where, and what the invitation says, without mark-up and without the
/// block that conference services add.
final class EventWords {

    private static final int LONGEST = 8192;
    private static final int LONGEST_SUBJECT = 300;

    private static final Pattern CONFERENCE =
            Pattern.compile("(?s)(?:-::~|(?m:^)[ \\t]*+(?:_{20,}|\\.{40,})).*");

    private EventWords() {}

    /// The summary.
    static String subject(Properties event) {
        String summary = event.text("SUMMARY").replaceAll("\\s+", " ");
        return summary.substring(0, Math.min(summary.length(), LONGEST_SUBJECT));
    }

    /// The location on a line of its own, then the description.
    static String excerpt(Properties event) {
        String place = plain(event.text("LOCATION")).replaceAll("\\s+", " ");
        String said = withoutConference(plain(event.text("DESCRIPTION")));
        return (place + "\n" + said).strip();
    }

    /// The text without tags; text that holds none is left alone, because `<ada@example.org>` is no
    /// tag.
    private static String plain(String text) {
        String start = text.substring(0, Math.min(text.length(), LONGEST));
        boolean html =
                start.matches("(?is).*<(br|p|div|a|b|i|u|ul|ol|li|span|html|body|table)\\b.*");
        return html ? Jsoup.parse(start).wholeText().strip() : start;
    }

    /// Google closes the owner's words with `-::~:~::~:~`, Teams with a row of underscores.
    private static String withoutConference(String text) {
        return CONFERENCE.matcher(text).replaceFirst("").strip();
    }
}
