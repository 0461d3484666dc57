package dev.familiar.bench.mail;

import dev.familiar.bench.mail.Letter.Kind;
import dev.familiar.testkit.chance.Dice;

/// The MIME structure of a message (RFC 2046): a text, a version in HTML beside it, an attachment
/// behind both. For one thread.
final class LetterBody {
    private static final byte[] BASE64 = new byte[64];
    private static final int LONGEST_ATTACHMENT = 290_000;

    static {
        String all = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < BASE64.length; i++) {
            BASE64[i] = (byte) all.charAt(i);
        }
    }

    private final HtmlText htmls;
    private final ByteText html = new ByteText();
    private final Prose prose;
    private final ByteText patch = new ByteText();

    LetterBody(Prose prose) {
        this.prose = prose;
        this.htmls = new HtmlText(prose);
    }

    /// What a body consists of.
    ///
    /// @param html whether there is a version in HTML
    /// @param attached whether there is an attachment
    /// @param kind of the message
    record Form(boolean html, boolean attached, Kind kind) {}

    /// Writes the fields that describe the body, the empty line, and the body.
    void write(ByteText plain, Form form, Dice own, ByteText out) {
        String outer = boundary('m', own);
        if (form.attached()) {
            out.ascii("Content-Type: multipart/mixed; boundary=\"").ascii(outer).ascii("\"\n\n");
            open(outer, out);
        }
        if (form.html()) {
            alternatives(plain, form, own, out);
        } else {
            part("text/plain", plain, own, out);
        }
        if (form.attached()) {
            open(outer, out);
            attachment(form.kind(), own, out);
            close(outer, out);
        }
    }

    private void alternatives(ByteText plain, Form form, Dice own, ByteText out) {
        String inner = boundary('a', own);
        out.ascii("Content-Type: multipart/alternative; boundary=\"").ascii(inner).ascii("\"\n\n");
        open(inner, out);
        part("text/plain", plain, own, out);
        open(inner, out);
        html.clear();
        htmls.write(plain, form.kind() == Kind.NEWSLETTER, own, html);
        part("text/html", html, own, out);
        close(inner, out);
    }

    private static void part(String type, ByteText text, Dice own, ByteText out) {
        boolean ascii = text.isAscii();
        int drawn = own.below(10);
        Transfer transfer =
                ascii
                        ? drawn < 6
                                ? Transfer.SEVEN_BIT
                                : drawn < 9 ? Transfer.QUOTED : Transfer.BASE64
                        : drawn < 4
                                ? Transfer.EIGHT_BIT
                                : drawn < 8 ? Transfer.QUOTED : Transfer.BASE64;
        out.ascii("Content-Type: ").ascii(type);
        out.ascii(ascii && drawn % 2 == 0 ? "; charset=us-ascii\n" : "; charset=\"UTF-8\"\n");
        out.ascii("Content-Transfer-Encoding: ").ascii(transfer.word()).put('\n').put('\n');
        transfer.write(text, out);
    }

    private void attachment(Kind kind, Dice own, ByteText out) {
        boolean text = kind == Kind.LIST || own.chance(0.1);
        if (text) {
            out.ascii("Content-Disposition: attachment; filename=\"change.patch\"\n");
            patch.clear();
            prose.paragraphs(Script.ENGLISH, 60 * own.heavy(40), own, patch);
            part("text/x-patch", patch, own, out);
            return;
        }
        String type = own.chance(0.5) ? "application/pdf" : "image/jpeg";
        out.ascii("Content-Type: ").ascii(type);
        out.ascii("; name=\"").number(own.below(100_000), 5, '0').ascii("\"\n");
        out.ascii("Content-Disposition: attachment\nContent-Transfer-Encoding: base64\n\n");
        int left = Math.min(LONGEST_ATTACHMENT, 12_000 * own.heavy(40) + own.below(12_000));
        while (left > 0) {
            int line = Math.min(76, (left + 3) / 4 * 4);
            noise(line, own, out);
            out.put('\n');
            left -= line;
        }
    }

    /// Writes so many random letters of the base64 alphabet.
    static void noise(int letters, Dice own, ByteText out) {
        long bits = 0;
        for (int i = 0; i < letters; i++) {
            if (i % 10 == 0) {
                bits = own.bits();
            }
            out.put(BASE64[(int) bits & 63]);
            bits >>>= 6;
        }
    }

    private static String boundary(char kind, Dice own) {
        return "=_" + kind + Long.toHexString(own.bits());
    }

    private static void open(String boundary, ByteText out) {
        out.ascii("\n--").ascii(boundary).put('\n');
    }

    private static void close(String boundary, ByteText out) {
        out.ascii("\n--").ascii(boundary).ascii("--\n");
    }
}
