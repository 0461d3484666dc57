package dev.familiar.sources.mail.outlook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes a message down as it would have gone over the internet (RFC 5322), so that it is read
/// like every other: the header that it came with, if it did, completed by what Outlook knows, and
/// its text.
///
/// Bytes above 127 stand in the header as UTF-8 (RFC 6532). One message, one thread.
final class MailText {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss '-0000'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private static final int LONGEST_NAME = 200;

    private final StringBuilder header = new StringBuilder();
    private final Set<String> present = new HashSet<>();

    /// Takes over a header, up to its end, without what it says of a body we do not have.
    void original(String text) {
        boolean kept = false;
        boolean started = false;
        for (String line : text.split("\r?\n|\r", -1)) {
            if (line.isBlank() && started) {
                return;
            }
            boolean folded = line.startsWith(" ") || line.startsWith("\t");
            if (!folded) {
                int colon = line.indexOf(':');
                String name = line.substring(0, Math.max(0, colon)).strip();
                String lower = name.toLowerCase(Locale.ROOT);
                kept =
                        !name.isEmpty()
                                && name.indexOf(' ') < 0
                                && !lower.startsWith("content-")
                                && !lower.equals("mime-version");
                if (kept) {
                    present.add(lower);
                    started = true;
                }
            }
            if (kept) {
                header.append(line).append('\n');
            }
        }
    }

    /// Adds a field, unless it is there already or has no value.
    void field(String name, String value) {
        String flat = flat(value);
        if (!flat.isEmpty() && present.add(name.toLowerCase(Locale.ROOT))) {
            header.append(name).append(": ").append(flat).append('\n');
        }
    }

    /// Adds the date, without an offset, which Outlook does not keep.
    void date(@Nullable Instant time) {
        if (time != null) {
            field("Date", DATE.format(time));
        }
    }

    /// Adds one person; a person without an address is counted as unreadable by whoever reads this.
    void person(String name, String who, String address) {
        field(name, mailbox(who, address));
    }

    /// Adds the recipients of one kind.
    void people(String name, List<Recipient> recipients, int kind) {
        StringBuilder list = new StringBuilder();
        for (Recipient recipient : recipients) {
            if (recipient.kind() == kind) {
                list.append(list.isEmpty() ? "" : ", ")
                        .append(mailbox(recipient.name(), recipient.address()));
            }
        }
        field(name, list.toString());
    }

    private static String mailbox(String name, String address) {
        String bare = flat(name).replace("\\", "").replace("\"", "");
        String shown = bare.substring(0, Math.min(bare.length(), LONGEST_NAME));
        boolean named = !shown.isEmpty() && !shown.equalsIgnoreCase(address);
        return (named ? "\"" + shown + "\" " : "") + "<" + address + ">";
    }

    private static String flat(String value) {
        return value.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /// The header with its blank line, of a message whose body is left out.
    byte[] header() {
        return (header + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// The header and one text.
    ///
    /// @param type with its parameters, e.g. `text/plain; charset=utf-8`
    /// @param more parts after the text, with the boundary `part` before each; empty if none
    byte[] with(String type, byte[] text, String more) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(header.length() + text.length);
        bytes.write(header.toString().getBytes(StandardCharsets.UTF_8));
        String head = "Content-Type: " + type + "\nContent-Transfer-Encoding: 8bit\n\n";
        if (more.isEmpty()) {
            bytes.write(head.getBytes(StandardCharsets.US_ASCII));
            bytes.write(text);
        } else {
            String open = "Content-Type: multipart/mixed; boundary=\"" + BOUNDARY + "\"\n\n--";
            bytes.write((open + BOUNDARY + "\n" + head).getBytes(StandardCharsets.US_ASCII));
            bytes.write(text);
            String close = "\n--" + BOUNDARY + "\n" + more + "\n--" + BOUNDARY + "--\n";
            bytes.write(close.getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }

    private static final String BOUNDARY = "=_b1c0f4c2a9e84d0f";
}
