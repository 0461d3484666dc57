package dev.familiar.testkit.mail;

import dev.familiar.testkit.chance.Pools;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Puts messages into one mbox file, with `>From ` quoting as mboxrd does it.
///
/// A line of any number of `>` followed by `From ` gets one more `>`; a reader takes exactly one
/// away. The line ends are LF in both flavours. Gmail's separator looks like `From
/// 1458780829589723265@xxx Tue Dec 01 22:39:32 +0000 2020`: a number in place of the sender and the
/// zone before the year; labels follow in a field of their own, encoded when they are not ASCII.
final class MboxWriter {
    private static final DateTimeFormatter PLAIN =
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter GMAIL =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss xxxx yyyy", Locale.ENGLISH);
    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;
    private final MboxFlavour flavour;
    private final MessageWriter messages;

    MboxWriter(OutputStream out, MboxFlavour flavour, MessageWriter messages) {
        this.out = out;
        this.flavour = flavour;
        this.messages = messages;
    }

    void write(Letter letter) throws IOException {
        ascii(separator(letter));
        if (flavour == MboxFlavour.GMAIL_TAKEOUT) {
            ascii("X-GM-THRID: " + messages.threadNumber(letter) + "\n");
            ascii("X-Gmail-Labels: " + HeaderWords.words(labels(letter), letter.id()) + "\n");
        }
        byte[] bytes = messages.bytes(letter);
        int start = 0;
        while (start < bytes.length) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            if (quoted(bytes, start, end)) {
                out.write('>');
            }
            out.write(bytes, start, end - start);
            out.write('\n');
            start = end + 1;
        }
        out.write('\n');
    }

    private String separator(Letter letter) {
        var utc = letter.envelope().date().withZoneSameInstant(ZoneOffset.UTC);
        return switch (flavour) {
            case PLAIN ->
                    "From " + letter.envelope().from().address() + " " + PLAIN.format(utc) + "\n";
            case GMAIL_TAKEOUT ->
                    "From " + messages.threadNumber(letter) + "@xxx " + GMAIL.format(utc) + "\n";
        };
    }

    /// True for any number of `>` followed by `From `.
    private static boolean quoted(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end && bytes[at] == '>') {
            at++;
        }
        if (end - at < FROM.length) {
            return false;
        }
        for (int i = 0; i < FROM.length; i++) {
            if (bytes[at + i] != FROM[i]) {
                return false;
            }
        }
        return true;
    }

    private static String labels(Letter letter) {
        return switch (letter.kind()) {
            case PERSONAL, COPIED ->
                    letter.outgoing()
                            ? "Sent,Opened"
                            : letter.id() % 11 == 0
                                    ? "Inbox,Important,Opened,\"Clients, old\",Réunions"
                                    : "Inbox,Important,Opened";
            case LIST, POST -> "Inbox,Category forums,Unread";
            case INVITATION, OLD_INVITATION -> "Inbox,Category social,Opened";
            case BULK -> bulkLabels(Pools.lines("bulk.txt").get(letter.place().subject()));
        };
    }

    private static String bulkLabels(String sender) {
        return sender.startsWith("spam|")
                ? "Spam,Unread"
                : sender.startsWith("newsletter|")
                        ? "Inbox,Category promotions,Unread"
                        : "Inbox,Category updates,Opened";
    }

    private void ascii(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
