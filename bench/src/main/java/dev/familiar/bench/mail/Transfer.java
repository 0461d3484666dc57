package dev.familiar.bench.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// How the bytes of a part are carried (RFC 2045 section 6).
enum Transfer {
    /// ASCII as it is.
    SEVEN_BIT("7bit"),
    /// Any bytes as they are.
    EIGHT_BIT("8bit"),
    /// Quoted-printable: readable but for the letters outside ASCII.
    QUOTED("quoted-printable"),
    /// Base64, 76 letters to a line.
    BASE64("base64");

    private static final int LINE = 76;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private final String word;

    Transfer(String word) {
        this.word = word;
    }

    /// The word in the field Content-Transfer-Encoding.
    String word() {
        return word;
    }

    /// Writes a text, which ends with a line end, into `out` as this carries it.
    void write(ByteText text, ByteText out) {
        switch (this) {
            case SEVEN_BIT, EIGHT_BIT -> out.put(text, 0, text.length());
            case QUOTED -> quoted(text, out);
            case BASE64 -> {
                byte[] all = text.copy(0, text.length());
                out.put(Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encode(all)).put('\n');
            }
        }
    }

    private static void quoted(ByteText text, ByteText out) {
        int column = 0;
        for (int i = 0; i < text.length(); i++) {
            byte letter = text.at(i);
            if (letter == '\n') {
                out.put('\n');
                column = 0;
                continue;
            }
            boolean atEnd = i + 1 == text.length() || text.at(i + 1) == '\n';
            boolean plain =
                    letter > ' ' && letter < 127 && letter != '=' || letter == ' ' && !atEnd;
            if (column + (plain ? 1 : 3) >= LINE) {
                out.put('=').put('\n');
                column = 0;
            }
            if (plain) {
                out.put(letter);
                column++;
            } else {
                out.put('=').put(HEX[letter >> 4 & 15]).put(HEX[letter & 15]);
                column += 3;
            }
        }
    }
}
