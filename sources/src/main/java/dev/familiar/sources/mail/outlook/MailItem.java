package dev.familiar.sources.mail.outlook;

import dev.familiar.sources.mail.Filing;
import dev.familiar.sources.mail.MessageFeed;
import dev.familiar.sources.mail.tnef.TnefText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A message of Outlook's as an internet message. Source: [MS-OXPROPS], [MS-OXOMSG].
///
/// @param item the message
/// @param parts its parts
/// @param file both are in
/// @param addresses known so far
record MailItem(Properties item, Parts parts, PstFile file, Addresses addresses) {

    private static final int TRANSPORT_HEADER = 0x007d;
    private static final int MESSAGE_CLASS = 0x001a;
    private static final int SUBJECT = 0x0037;
    private static final int SUBMITTED = 0x0039;
    private static final int DELIVERED = 0x0e06;
    private static final int MESSAGE_FLAGS = 0x0e07;
    private static final int AUTHOR_NAME = 0x0042;
    private static final int SENDER_NAME = 0x0c1a;
    private static final int BODY = 0x1000;
    private static final int RICH_TEXT = 0x1009;
    private static final int HTML = 0x1013;
    private static final int MESSAGE_ID = 0x1035;
    private static final int REFERENCES = 0x1039;
    private static final int IN_REPLY_TO = 0x1042;

    private static final int UNSENT = 0x08;
    private static final int FROM_OWNER = 0x20;

    private static final int LONGEST_HEADER = 1 << 20;
    private static final int LONGEST_BODY = 128 << 10;
    private static final int LONGEST_HTML = 256 << 10;
    private static final int LONGEST_RICH = 512 << 10;

    /// Its class in lower case, e.g. `ipm.note`.
    static String kind(Properties item) throws IOException {
        return item.text(MESSAGE_CLASS, 512).toLowerCase(Locale.ROOT);
    }

    /// Whether an item of this class is a message, and not a task, a note or a contact.
    static boolean isMail(String kind) {
        return kind.isEmpty()
                || kind.equals("ipm")
                || kind.startsWith("ipm.note")
                || kind.startsWith("ipm.schedule.meeting")
                || kind.startsWith("ipm.post")
                || kind.startsWith("ipm.recall")
                || kind.startsWith("report.");
    }

    /// Where it is filed: its folder, and what Outlook notes at the message itself.
    Filing filing(Filing folder) throws IOException {
        int flags = item.number(MESSAGE_FLAGS, 0);
        if ((flags & (UNSENT | FROM_OWNER)) == 0) {
            return folder;
        }
        Set<String> uses = new HashSet<>(folder.uses());
        if ((flags & UNSENT) != 0) {
            uses.add("\\drafts");
        }
        if ((flags & FROM_OWNER) != 0) {
            uses.add("\\sent");
        }
        return new Filing(folder.folder(), uses, folder.labels());
    }

    /// Whether only Exchange's name of the author is known, and might become known as an address
    /// once more of the file was read.
    boolean waitsForAuthor() throws IOException {
        boolean named = !item.text(TRANSPORT_HEADER, 64).isBlank();
        return !named
                && Addresses.isForeign(item, Addresses.Fields.AUTHOR)
                && addresses.find(item, Addresses.Fields.AUTHOR).isEmpty();
    }

    /// The message, with as much of its text as `feed` asks for.
    byte[] text(MessageFeed feed) throws IOException {
        MailText text = new MailText();
        text.original(item.text(TRANSPORT_HEADER, LONGEST_HEADER));
        author(text);
        recipients(text);
        text.date(item.time(SUBMITTED));
        text.date(item.time(DELIVERED));
        text.field("Subject", subject(item.text(SUBJECT)));
        text.field("Message-ID", item.text(MESSAGE_ID));
        text.field("In-Reply-To", item.text(IN_REPLY_TO));
        text.field("References", item.text(REFERENCES, LONGEST_HEADER));
        String kind = kind(item);
        if (kind.startsWith("report.") || kind.startsWith("ipm.note.rules.")) {
            text.field("Auto-Submitted", "auto-generated");
        }
        byte[] header = text.header();
        return feed.needsText(header) ? body(text, kind) : header;
    }

    private void author(MailText text) throws IOException {
        String author = addresses.find(item, Addresses.Fields.AUTHOR);
        String sender = addresses.find(item, Addresses.Fields.SENDER);
        if (!author.isEmpty()) {
            text.person("From", item.text(AUTHOR_NAME), author);
        }
        if (!sender.isEmpty() && !sender.equalsIgnoreCase(author)) {
            text.person("Sender", item.text(SENDER_NAME), sender);
        }
    }

    private void recipients(MailText text) throws IOException {
        List<Recipient> recipients;
        try {
            recipients = Recipient.of(file, parts, CodePages.charset(item), addresses);
        } catch (DamageException itsHeaderMayNameThem) {
            return;
        }
        text.people("To", recipients, Recipient.TO);
        text.people("Cc", recipients, Recipient.CC);
        text.people("Bcc", recipients, Recipient.BCC);
    }

    /// Without the two characters that may say how long the `Re: ` before it is.
    static String subject(String text) {
        return text.startsWith("\u0001") ? text.substring(Math.min(2, text.length())) : text;
    }

    private byte[] body(MailText text, String kind) throws IOException {
        String calendar = "";
        if (kind.startsWith("ipm.schedule.meeting")) {
            String method =
                    kind.contains(".resp")
                            ? "REPLY"
                            : kind.contains(".cancel") ? "CANCEL" : "REQUEST";
            calendar = "Content-Type: text/calendar; method=" + method + "\n";
        }
        String plain = item.text(BODY, LONGEST_BODY);
        if (!plain.isBlank()) {
            byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
            return text.with("text/plain; charset=utf-8", bytes, calendar);
        }
        byte[] html = item.binary(HTML, LONGEST_HTML);
        String charset = CodePages.ofHtml(item);
        if (html.length == 0) {
            html = item.text(HTML, LONGEST_HTML).getBytes(StandardCharsets.UTF_8);
            charset = "utf-8";
        }
        if (html.length == 0) {
            TnefText rich = TnefText.ofRichText(item.binary(RICH_TEXT, LONGEST_RICH)).orElse(null);
            String type = rich != null && rich.isHtml() ? "text/html" : "text/plain";
            byte[] words = rich == null ? html : rich.text().getBytes(StandardCharsets.UTF_8);
            return text.with(type + "; charset=utf-8", words, calendar);
        }
        return text.with(
                charset.isEmpty() ? "text/html" : "text/html; charset=" + charset, html, calendar);
    }

    /// Hides the message.
    @Override
    public String toString() {
        return "MailItem[hidden]";
    }
}
