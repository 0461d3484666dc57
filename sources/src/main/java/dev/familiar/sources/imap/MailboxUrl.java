package dev.familiar.sources.imap;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a mailbox is: `imaps://USER@HOST[:PORT][/FOLDER]`, after RFC 5092 but without its search
/// and its authentication parts.
///
/// With `imaps` the connection is encrypted from its start, with `imap` after STARTTLS. Letters
/// that a URL cannot hold are written `%40`; the `@` of an address as user may stand as it is.
///
/// @param encrypted whether the connection is encrypted from its start
/// @param user who logs in
/// @param host the server's name or number
/// @param port 993 or 143 unless the URL says otherwise
/// @param folder with `/` between parts; empty for all folders
public record MailboxUrl(boolean encrypted, String user, String host, int port, String folder) {

    private static final int ENCRYPTED_PORT = 993;
    private static final int PLAIN_PORT = 143;

    private static final Pattern SHAPE =
            Pattern.compile(
                    "(?i)(imaps?)://(?:([^/]*)@)?(\\[[0-9a-f:.]+]|[^/:@\\[\\]]*)(?::([0-9]{1,5}))?(?:/(.*))?",
                    Pattern.DOTALL);

    /// Whether text starts like such a URL.
    public static boolean isOne(String text) {
        return text.regionMatches(true, 0, "imaps://", 0, 8)
                || text.regionMatches(true, 0, "imap://", 0, 7);
    }

    /// Reads a URL.
    ///
    /// @throws IllegalArgumentException if it is none; the message is a sentence for the owner that
    ///   repeats nothing of it
    public static MailboxUrl parse(String text) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches() || parts.group(3).isEmpty()) {
            throw new IllegalArgumentException(
                    "expected imaps://USER@HOST, imaps://USER@HOST:PORT or"
                            + " imaps://USER@HOST/FOLDER");
        }
        boolean encrypted = parts.group(1).equalsIgnoreCase("imaps");
        String login = parts.group(2) == null ? "" : parts.group(2);
        if (login.indexOf(':') >= 0) {
            throw new IllegalArgumentException(
                    "it holds a password, which other programs and the history of your shell can"
                            + " see; leave it out: you are asked for it, or set"
                            + " FAMILIAR_IMAP_PASSWORD");
        }
        if (login.isEmpty()) {
            throw new IllegalArgumentException(
                    "it names nobody to log in as; expected imaps://USER@HOST, where USER is"
                            + " usually your whole address");
        }
        String host = parts.group(3).toLowerCase(Locale.ROOT);
        int port = encrypted ? ENCRYPTED_PORT : PLAIN_PORT;
        if (parts.group(4) != null) {
            port = Integer.parseInt(parts.group(4));
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("its port is not between 1 and 65535");
        }
        String folder = parts.group(5) == null ? "" : decode(parts.group(5));
        return new MailboxUrl(
                encrypted,
                decode(login),
                host.startsWith("[") ? host.substring(1, host.length() - 1) : host,
                port,
                folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder);
    }

    /// The URL of the whole mailbox, without the folder: the same text for the same mailbox.
    public String server() {
        boolean usual = port == (encrypted ? ENCRYPTED_PORT : PLAIN_PORT);
        return (encrypted ? "imaps://" : "imap://")
                + URLEncoder.encode(user, StandardCharsets.UTF_8).replace("+", "%20")
                + "@"
                + (host.indexOf(':') >= 0 ? "[" + host + "]" : host)
                + (usual ? "" : ":" + port);
    }

    /// Whether the server runs on this very machine, so that nobody is in between.
    boolean isLoopback() {
        return host.equals("localhost")
                || host.matches("127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}")
                || host.equals("::1");
    }

    /// Undoes `%40`. A plus sign stands for itself, unlike in forms.
    private static String decode(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * text.length());
        int i = 0;
        while (i < text.length()) {
            int hex = text.charAt(i) == '%' && i + 2 < text.length() ? hex(text, i + 1) : -1;
            if (hex >= 0) {
                bytes.put((byte) hex);
                i += 3;
            } else {
                int end = text.offsetByCodePoints(i, 1);
                bytes.put(text.substring(i, end).getBytes(StandardCharsets.UTF_8));
                i = end;
            }
        }
        String decoded;
        try {
            decoded = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "a letter written as %.. in it is not UTF-8; %40 means @", e);
        }
        if (decoded.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            throw new IllegalArgumentException("it holds a control character");
        }
        return decoded;
    }

    private static int hex(String text, int at) {
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    /// Hides who and where.
    @Override
    public String toString() {
        return "MailboxUrl[hidden]";
    }
}
