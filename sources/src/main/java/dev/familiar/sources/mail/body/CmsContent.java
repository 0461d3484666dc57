package dev.familiar.sources.mail.body;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// What an S/MIME message carries: the part that was signed, or compressed, or that it is sealed.
///
/// A walk over the few outer elements of the Cryptographic Message Syntax, with definite and with
/// indefinite lengths; no signature is checked and nothing is ever decrypted. What is cut off ends
/// early and is kept. At most [#MOST_BYTES] of content; nothing nests deeper than eight. Sources:
/// RFC 5652 sections 3 to 6, RFC 3274, RFC 8551 section 3, ITU-T X.690 sections 8.1 and 8.7.
final class CmsContent {

    static final int MOST_BYTES = 4 << 20;

    private static final int DEEPEST = 8;

    private static final int OBJECT = 0x06;
    private static final int OCTETS = 0x04;
    private static final int OCTETS_IN_PIECES = 0x24;
    private static final int SEQUENCE = 0x30;
    private static final int EXPLICIT = 0xa0;

    /// 1.2.840.113549.1.7, the arc of the content types.
    private static final byte[] PKCS7 = {
        0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 0x01, 0x07
    };

    /// 1.2.840.113549.1.9.16.1, the arc of those that came later.
    private static final byte[] SMIME = {
        0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 0x01, 0x09, 0x10, 0x01
    };

    private final Kind kind;
    private final byte[] content;

    private CmsContent(Kind kind, byte[] content) {
        this.kind = kind;
        this.content = content;
    }

    enum Kind {
        /// Signed, readable by anybody; without content it only carries certificates.
        SIGNED,
        /// Compressed by zlib.
        COMPRESSED,
        /// Encrypted for somebody.
        SEALED,
        /// None of these.
        UNKNOWN
    }

    /// Which of them.
    Kind kind() {
        return kind;
    }

    /// A MIME entity; empty where there is none or it cannot be read. Not to be changed.
    byte[] content() {
        return content;
    }

    /// Reads the outermost layer of a message.
    static CmsContent read(byte[] der) {
        Walk walk = new Walk(der);
        if (!walk.enter(SEQUENCE) || !walk.is(OBJECT)) {
            return new CmsContent(Kind.UNKNOWN, new byte[0]);
        }
        Kind kind = walk.kind();
        return switch (kind) {
            case SIGNED, COMPRESSED -> {
                byte[] content = inner(walk);
                yield new CmsContent(kind, kind == Kind.COMPRESSED ? inflate(content) : content);
            }
            case SEALED, UNKNOWN -> new CmsContent(kind, new byte[0]);
        };
    }

    /// Past the version and the algorithms to the content that they were applied to.
    private static byte[] inner(Walk walk) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean found =
                walk.skip()
                        && walk.enter(EXPLICIT)
                        && walk.enter(SEQUENCE)
                        && walk.skip()
                        && walk.skip()
                        && walk.enter(SEQUENCE)
                        && walk.skip()
                        && walk.enter(EXPLICIT);
        if (found) {
            walk.octets(out, 0);
        }
        return out.toByteArray();
    }

    private static byte[] inflate(byte[] packed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] piece = new byte[16 << 10];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed);
            while (out.size() < MOST_BYTES) {
                int n = inflater.inflate(piece);
                if (n == 0) {
                    break;
                }
                out.write(piece, 0, n);
            }
        } catch (DataFormatException damaged) {
            // What came before is kept.
            return out.toByteArray();
        }
        return out.toByteArray();
    }

    /// Goes forward through the elements; never back, so that its work is linear.
    private static final class Walk {

        private static final long UNTIL_MARK = -1;

        private final byte[] der;
        private int pos;

        Walk(byte[] der) {
            this.der = der;
        }

        boolean is(int tag) {
            return pos < der.length && (der[pos] & 0xff) == tag;
        }

        /// Moves into an element of this tag.
        boolean enter(int tag) {
            if (!is(tag)) {
                return false;
            }
            pos++;
            length();
            return true;
        }

        /// What the object identifier here names; moves nowhere.
        Kind kind() {
            int start = pos + 2;
            if (matches(PKCS7, start)) {
                return switch (at(start + PKCS7.length)) {
                    case 2 -> Kind.SIGNED;
                    case 3, 4, 6 -> Kind.SEALED;
                    default -> Kind.UNKNOWN;
                };
            }
            if (matches(SMIME, start)) {
                return switch (at(start + SMIME.length)) {
                    case 9 -> Kind.COMPRESSED;
                    case 23 -> Kind.SEALED;
                    default -> Kind.UNKNOWN;
                };
            }
            return Kind.UNKNOWN;
        }

        private boolean matches(byte[] arc, int start) {
            return at(pos + 1) == arc.length + 1
                    && start + arc.length < der.length
                    && Arrays.equals(der, start, start + arc.length, arc, 0, arc.length);
        }

        private int at(int index) {
            return index < der.length ? der[index] & 0xff : -1;
        }

        /// Moves past one element; false at the end.
        boolean skip() {
            int open = 0;
            do {
                if (pos >= der.length) {
                    return false;
                }
                boolean constructed = (der[pos] & 0x20) != 0;
                boolean mark = der[pos] == 0 && at(pos + 1) == 0;
                tag();
                long length = length();
                if (mark) {
                    open--;
                } else if (length == UNTIL_MARK) {
                    if (!constructed) {
                        return false;
                    }
                    open++;
                } else {
                    pos = (int) Math.min(der.length, pos + length);
                }
            } while (open > 0);
            return open == 0;
        }

        /// Gathers the octet string here, which may come in pieces of pieces.
        void octets(ByteArrayOutputStream out, int depth) {
            if (depth > DEEPEST || out.size() >= MOST_BYTES) {
                return;
            }
            boolean pieces = is(OCTETS_IN_PIECES);
            if (!pieces && !is(OCTETS)) {
                return;
            }
            pos++;
            long length = length();
            long end = length == UNTIL_MARK ? der.length : Math.min(der.length, pos + length);
            if (!pieces) {
                int n = (int) Math.max(0, Math.min(end - pos, MOST_BYTES - out.size()));
                out.write(der, pos, n);
                pos = (int) end;
                return;
            }
            while (pos < end && (is(OCTETS) || is(OCTETS_IN_PIECES))) {
                int before = pos;
                octets(out, depth + 1);
                if (pos <= before + 1) {
                    return;
                }
            }
            // The mark at the end of the pieces.
            if (length == UNTIL_MARK && is(0)) {
                pos = Math.min(der.length, pos + 2);
            }
        }

        private void tag() {
            int first = at(pos++);
            if ((first & 0x1f) == 0x1f) {
                while ((at(pos) & 0x80) != 0 && pos < der.length) {
                    pos++;
                }
                pos++;
            }
        }

        /// Reads a length; [#UNTIL_MARK] if it is indefinite.
        private long length() {
            if (pos >= der.length) {
                pos = der.length;
                return 0;
            }
            int first = at(pos++);
            if (first < 0x80) {
                return Math.max(first, 0);
            }
            int bytes = first & 0x7f;
            if (bytes == 0) {
                return UNTIL_MARK;
            }
            long length = 0;
            for (int i = 0; i < bytes; i++) {
                length = Math.min(length << 8 | Math.max(at(pos), 0), Integer.MAX_VALUE);
                pos++;
            }
            pos = Math.min(pos, der.length);
            return length;
        }
    }

    /// Hides the message.
    @Override
    public String toString() {
        return "CmsContent[" + kind + "]";
    }
}
