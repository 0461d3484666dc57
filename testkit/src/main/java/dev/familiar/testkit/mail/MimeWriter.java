package dev.familiar.testkit.mail;

import dev.familiar.testkit.chance.Dice;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Writes the body of a message in one of the many ways mail programs do.
///
/// About one in five has a plain and an HTML part, one in twelve a small attachment with an encoded
/// file name, the rest one part in ASCII, Windows-1252, ISO-8859-1 or UTF-8, bare, quoted-printable
/// or base64. A charset is chosen only if it can hold the text.
final class MimeWriter {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final ByteArrayOutputStream out;
    private final Dice dice;

    MimeWriter(ByteArrayOutputStream out, Dice dice) {
        this.out = out;
        this.dice = dice;
    }

    /// The MIME header fields, an empty line and the body; the last header field comes before.
    void write(String text) {
        ascii("MIME-Version: 1.0\n");
        double u = dice.unit();
        if (u < 0.22) {
            alternative(text, boundary());
        } else if (u < 0.30) {
            withAttachment(text);
        } else {
            single(text, u);
        }
    }

    private void single(String text, double u) {
        boolean latin = WINDOWS.newEncoder().canEncode(text);
        if (HeaderWords.ascii(text.replace("\n", "")) && u < 0.8) {
            part("text/plain; charset=us-ascii", "7bit");
            ascii(text);
        } else if (latin && u < 0.5) {
            part("text/plain; charset=\"windows-1252\"", "8bit");
            out.writeBytes(text.getBytes(WINDOWS));
        } else if (StandardCharsets.ISO_8859_1.newEncoder().canEncode(text) && u < 0.65) {
            part("text/plain; charset=ISO-8859-1; format=flowed", "quoted-printable");
            ascii(Encodings.quotedPrintable(text, StandardCharsets.ISO_8859_1));
        } else if (u < 0.8) {
            part("text/plain; charset=\"UTF-8\"", "base64");
            ascii(Encodings.base64(text.getBytes(StandardCharsets.UTF_8)));
        } else if (u < 0.9) {
            part("text/plain; charset=utf-8", "8bit");
            out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        } else {
            part("text/html; charset=utf-8", "quoted-printable");
            ascii(Encodings.quotedPrintable(html(text), StandardCharsets.UTF_8));
        }
    }

    private void alternative(String text, String boundary) {
        ascii("Content-Type: multipart/alternative;\n boundary=\"" + boundary + "\"\n\n");
        ascii("--" + boundary + "\n");
        part("text/plain; charset=\"UTF-8\"", "quoted-printable");
        ascii(Encodings.quotedPrintable(text, StandardCharsets.UTF_8));
        ascii("\n--" + boundary + "\n");
        part("text/html; charset=\"UTF-8\"", "quoted-printable");
        ascii(Encodings.quotedPrintable(html(text), StandardCharsets.UTF_8));
        ascii("\n--" + boundary + "--\n");
    }

    private void withAttachment(String text) {
        String outer = boundary();
        ascii("Content-Type: multipart/mixed; boundary=" + outer + "\n\n");
        ascii("This is a multi-part message in MIME format.\n--" + outer + "\n");
        alternative(text, boundary());
        ascii("--" + outer + "\n");
        byte[] bytes = new byte[dice.between(20, 900)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) dice.bits();
        }
        ascii(
                "Content-Disposition: attachment;\n filename*=UTF-8''Entw%C3%BCrf%20"
                        + dice.below(99));
        ascii(".pdf\n");
        part("application/pdf; name=\"draft.pdf\"", "base64");
        ascii(Encodings.base64(bytes));
        ascii("--" + outer + "--\n");
    }

    private void part(String type, String encoding) {
        ascii("Content-Type: " + type + "\nContent-Transfer-Encoding: " + encoding + "\n\n");
    }

    private String boundary() {
        return "----=_Part_" + Long.toHexString(dice.bits()).toUpperCase(Locale.ROOT);
    }

    private void ascii(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    static String html(String text) {
        return "<html><head><style>p{margin:0}</style></head><body><p>"
                + escaped(text).replace("\n", "<br>\n")
                + "</p></body></html>\n";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
