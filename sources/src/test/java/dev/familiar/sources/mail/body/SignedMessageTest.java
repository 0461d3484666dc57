package dev.familiar.sources.mail.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.sources.FaultCode;
import dev.familiar.sources.mail.header.HeaderBlock;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Messages within signatures (S/MIME), encrypted ones, and those that only Outlook can unpack.
class SignedMessageTest {

    private static final String ENTITY =
            "Content-Type: text/plain; charset=utf-8\r\n\r\nThe heron meets at nine.\r\n-- \r\n"
                    + "Ada\r\nHead of Docks\r\n";

    private static final String SIGNED = "2a864886f70d010702";
    private static final String DATA = "2a864886f70d010701";
    private static final String ENVELOPED = "2a864886f70d010703";
    private static final String COMPRESSED = "2a864886f70d0109100109";
    private static final String AUTH_ENVELOPED = "2a864886f70d0109100117";

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] der(int tag, byte[]... content) {
        byte[] inner = join(content);
        byte[] length =
                inner.length < 128
                        ? new byte[] {(byte) inner.length}
                        : new byte[] {
                            (byte) 0x83,
                            (byte) (inner.length >> 16),
                            (byte) (inner.length >> 8),
                            (byte) inner.length
                        };
        return join(new byte[] {(byte) tag}, length, inner);
    }

    /// As [#der] with a length that is not told but marked.
    private static byte[] ber(int tag, byte[]... content) {
        return join(new byte[] {(byte) tag, (byte) 0x80}, join(content), new byte[2]);
    }

    private static byte[] object(String hex) {
        return der(0x06, HexFormat.of().parseHex(hex));
    }

    private static byte[] octets(byte[] content) {
        return der(0x04, content);
    }

    /// The octets in pieces of 13, and those in pieces again.
    private static byte[] pieces(byte[] content, boolean marked) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < content.length; i += 13) {
            byte[] piece = octets(Arrays.copyOfRange(content, i, Math.min(content.length, i + 13)));
            out.writeBytes(i % 2 == 0 ? piece : marked ? ber(0x24, piece) : der(0x24, piece));
        }
        return marked ? ber(0x24, out.toByteArray()) : der(0x24, out.toByteArray());
    }

    private static byte[] signed(byte[] octets) {
        return der(
                0x30,
                object(SIGNED),
                der(
                        0xa0,
                        der(
                                0x30,
                                der(0x02, new byte[] {1}),
                                der(0x31, der(0x30, object("608648016503040201"))),
                                der(0x30, object(DATA), der(0xa0, octets)),
                                der(0xa0, der(0x30, new byte[300])))));
    }

    private static byte[] signedMarked(byte[] octets) {
        return ber(
                0x30,
                object(SIGNED),
                ber(
                        0xa0,
                        ber(
                                0x30,
                                der(0x02, new byte[] {1}),
                                ber(0x31, ber(0x30, object("608648016503040201"))),
                                ber(0x30, object(DATA), ber(0xa0, octets)),
                                ber(0x31))));
    }

    private static String part(String type, byte[] content) {
        return "Content-Type: "
                + type
                + "\nContent-Transfer-Encoding: base64\n"
                + "Content-Disposition: attachment; filename=\"smime.p7m\"\n\n"
                + Base64.getMimeEncoder().encodeToString(content)
                + "\n";
    }

    private static MessageBody find(String message) {
        byte[] bytes = message.getBytes(ISO_8859_1);
        HeaderBlock header = HeaderBlock.parse(bytes, 0, bytes.length);
        return MessageBody.find(header, bytes, bytes.length, true);
    }

    private static final byte[] TEXT = ENTITY.getBytes(UTF_8);

    private static final List<byte[]> FORMS =
            List.of(
                    signed(octets(TEXT)),
                    signed(pieces(TEXT, false)),
                    signedMarked(octets(TEXT)),
                    signedMarked(pieces(TEXT, true)),
                    signed(
                            octets(
                                    part("application/pkcs7-mime", signed(octets(TEXT)))
                                            .getBytes(UTF_8))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/pkcs7-mime; smime-type=signed-data; name=\"smime.p7m\"",
                "application/x-pkcs7-mime; name=smime.p7m",
                "application/octet-stream; name=\"smime.p7m\""
            })
    void readsWhatWasSigned(String type) {
        for (byte[] form : FORMS) {
            MessageBody body = find(part(type, form));

            OwnText own = body.ownText(400);
            assertThat(own.words()).isEqualTo("The heron meets at nine.");
            assertThat(own.tail()).contains("Head of Docks");
            assertThat(body.faults()).isEmpty();
        }
    }

    @Test
    void readsItInAListsMailToo() {
        MessageBody body =
                find(
                        "Content-Type: multipart/mixed; boundary=b\n\n--b\n"
                                + part("application/pkcs7-mime", FORMS.getFirst())
                                + "--b\nContent-Type: text/plain\n\nFooter of the list\n--b--\n");

        assertThat(body.ownWords(400)).isEqualTo("The heron meets at nine.");
    }

    @Test
    void readsABinaryOneAndOneThatWasCompressed() {
        String binary = new String(FORMS.getFirst(), ISO_8859_1);
        assertThat(find("Content-Type: application/pkcs7-mime\n\n" + binary).ownWords(400))
                .isEqualTo("The heron meets at nine.");

        byte[] packed = new byte[500];
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(TEXT);
            deflater.finish();
            packed = Arrays.copyOf(packed, deflater.deflate(packed));
        }
        byte[] compressed =
                der(
                        0x30,
                        object(COMPRESSED),
                        der(
                                0xa0,
                                der(
                                        0x30,
                                        der(0x02, new byte[] {0}),
                                        der(0x30, object("2a864886f70d0109100308")),
                                        der(0x30, object(DATA), der(0xa0, octets(packed))))));
        assertThat(find(part("application/pkcs7-mime", compressed)).ownWords(400))
                .isEqualTo("The heron meets at nine.");
    }

    @ParameterizedTest
    @ValueSource(strings = {ENVELOPED, AUTH_ENVELOPED})
    void saysThatAnEncryptedOneIsUnread(String kind) {
        byte[] sealed = der(0x30, object(kind), der(0xa0, der(0x30, new byte[60])));
        MessageBody body = find(part("application/pkcs7-mime", sealed));

        assertThat(body.ownWords(400)).isEmpty();
        assertThat(body.faults()).containsExactly(FaultCode.TEXT_UNREAD);

        byte[] inner = part("application/pkcs7-mime", sealed).getBytes(UTF_8);
        MessageBody both = find(part("application/pkcs7-mime", signed(octets(inner))));
        assertThat(both.ownWords(400)).isEmpty();
        assertThat(both.faults()).containsExactly(FaultCode.TEXT_UNREAD);
    }

    @Test
    void certificatesAloneSayNothingAndAreNoFault() {
        byte[] only =
                der(
                        0x30,
                        object(SIGNED),
                        der(
                                0xa0,
                                der(
                                        0x30,
                                        der(0x02, new byte[] {1}),
                                        der(0x31),
                                        der(0x30, object(DATA)),
                                        der(0xa0, new byte[20]))));
        MessageBody body = find(part("application/pkcs7-mime; smime-type=certs-only", only));

        assertThat(body.ownWords(400)).isEmpty();
        assertThat(body.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "application/ms-tnef; name=winmail.dat",
        "application/vnd.ms-tnef",
        "application/octet-stream; name=winmail.dat"
    })
    void saysThatOnlyOutlookCanReadItIfNothingElseIsThere(String type) {
        String packed = "\n--b\nContent-Type: " + type + "\n\nx\n--b--\n";
        String start =
                "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n";
        MessageBody silent = find(start + packed);
        MessageBody said = find(start + "All is here." + packed);

        assertThat(silent.ownWords(400)).isEmpty();
        assertThat(silent.faults()).containsExactly(FaultCode.TEXT_UNREAD);
        assertThat(said.ownWords(400)).isEqualTo("All is here.");
        assertThat(said.faults()).isEmpty();
    }

    @Test
    void saysThatAPgpMessageIsUnread() {
        MessageBody body =
                find(
                        "Content-Type: multipart/encrypted; boundary=b\n\n--b\n"
                                + "Content-Type: application/pgp-encrypted\n\nVersion: 1\n--b\n"
                                + "Content-Type: application/octet-stream\n\nxyz\n--b--\n");

        assertThat(body.ownWords(400)).isEmpty();
        assertThat(body.faults()).containsExactly(FaultCode.TEXT_UNREAD);
    }

    @Test
    void readsWhatIsThereOfDamagedOnesAndNeverFails() {
        Random random = new Random(3);
        for (byte[] form : FORMS) {
            for (int round = 0; round < 2_000; round++) {
                byte[] broken = Arrays.copyOf(form, 1 + random.nextInt(form.length));
                for (int i = random.nextInt(4); i > 0; i--) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                }
                assertThat(CmsContent.read(broken).content().length)
                        .isLessThanOrEqualTo(broken.length);
            }
        }
        byte[] deep = new byte[200_000];
        Arrays.fill(deep, (byte) 0x24);
        CmsContent.read(join(Arrays.copyOf(FORMS.getFirst(), 60), deep));
        byte[] open = new byte[200_000];
        for (int i = 0; i < open.length; i += 2) {
            open[i] = 0x30;
            open[i + 1] = (byte) 0x80;
        }
        assertThat(CmsContent.read(open).kind()).isEqualTo(CmsContent.Kind.UNKNOWN);
    }
}
