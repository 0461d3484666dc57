package dev.familiar.sources.mail.tnef;

import dev.familiar.sources.mail.header.CodePage;
import dev.familiar.sources.mail.header.TextDecoder;

/// The texts among the MAPI properties of a message (attMsgProps, [MS-OXTNEF] section 2.1.3.4):
/// each is a type, a number, for named ones a name, and a value, padded to four bytes.
final class Bodies {

    static final Bodies NONE = new Bodies("", "", new byte[0], false);

    private static final int PLAIN = 0x1000;
    private static final int RICH = 0x1009;
    private static final int HTML = 0x1013;
    private static final int INTERNET_CODE_PAGE = 0x3fde;

    private static final int FIRST_NAMED = 0x8000;
    private static final int LONGEST_NAME_KIND = 1;

    private static final int MANY = 0x1000;
    private static final int TEXT = 0x001e;
    private static final int WIDE_TEXT = 0x001f;
    private static final int OBJECT = 0x000d;
    private static final int BINARY = 0x0102;

    private static final int MOST = 10_000;

    private final String plain;
    private final String html;
    private final byte[] rich;
    private final boolean broken;

    private Bodies(String plain, String html, byte[] rich, boolean broken) {
        this.plain = plain;
        this.html = html;
        this.rich = rich;
        this.broken = broken;
    }

    /// PR_BODY; empty if there is none.
    String plain() {
        return plain;
    }

    /// PR_BODY_HTML or PR_HTML; empty if there is none.
    String html() {
        return html;
    }

    /// PR_RTF_COMPRESSED as it stands; empty if there is none. Not to be changed.
    byte[] rich() {
        return rich;
    }

    /// Whether the list broke off, or has a type that nobody knows: what comes behind cannot be
    /// found then.
    boolean broken() {
        return broken;
    }

    static Bodies read(Little in, String charset) {
        String plain = "";
        byte[] html = new byte[0];
        String wideHtml = "";
        byte[] rich = new byte[0];
        String page = "";
        long count = in.number(4);
        boolean broken = false;
        for (long n = 0; n < Math.min(count, MOST) && !broken; n++) {
            int type = (int) in.number(2);
            int id = (int) in.number(2);
            if (id >= FIRST_NAMED) {
                name(in);
            }
            int fixed = fixed(type & ~MANY);
            if (fixed < 0 || in.left() == 0) {
                broken = true;
            } else if (fixed > 0) {
                long values = (type & MANY) != 0 ? in.number(4) : 1;
                if (id == INTERNET_CODE_PAGE && values == 1) {
                    page = CodePage.charset((int) in.number(4));
                } else {
                    in.skip(values * padded(fixed));
                }
            } else {
                long values = in.number(4);
                for (long v = 0; v < values && in.left() > 0; v++) {
                    long length = in.number(4);
                    byte[] value = in.take(length).bytes(TnefText.MOST_BYTES);
                    in.skip(padded(length) - length);
                    boolean isWide = (type & ~MANY) == WIDE_TEXT;
                    switch (id) {
                        case PLAIN -> plain = isWide ? TnefText.wide(value) : text(value, charset);
                        case HTML -> {
                            wideHtml = isWide ? TnefText.wide(value) : "";
                            html = isWide ? new byte[0] : value;
                        }
                        case RICH -> rich = value;
                        default -> {
                            // Nobody's words.
                        }
                    }
                }
            }
        }
        return new Bodies(
                plain,
                wideHtml.isEmpty() ? text(html, page.isEmpty() ? charset : page) : wideHtml,
                rich,
                broken);
    }

    /// A name is a set, and within it a number or a text.
    private static void name(Little in) {
        in.skip(16);
        if (in.number(4) == LONGEST_NAME_KIND) {
            long length = in.number(4);
            in.skip(padded(length));
        } else {
            in.skip(4);
        }
    }

    private static long padded(long length) {
        return length + 3 & ~3L;
    }

    /// How long a value of this type is; 0 where it says itself, -1 if nobody knows the type.
    private static int fixed(int type) {
        return switch (type) {
            case 0x0002, 0x0003, 0x0004, 0x000a, 0x000b -> 4;
            case 0x0005, 0x0006, 0x0007, 0x0014, 0x0040 -> 8;
            case 0x0048 -> 16;
            case TEXT, WIDE_TEXT, OBJECT, BINARY -> 0;
            default -> -1;
        };
    }

    private static String text(byte[] value, String charset) {
        int end = value.length;
        while (end > 0 && value[end - 1] == 0) {
            end--;
        }
        return charset.isEmpty()
                ? TextDecoder.guess(value, 0, end)
                : TextDecoder.decode(value, 0, end, charset).text();
    }
}
