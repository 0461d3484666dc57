package dev.familiar.bench.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TransferTest {

    private static String carried(Transfer transfer, String text) {
        ByteText from = new ByteText().utf8(text);
        ByteText out = new ByteText();
        transfer.write(from, out);
        return out.text(0, out.length());
    }

    @Test
    void quotesWhatIsNotAsciiAndSpacesAtTheEndOfALine() {
        assertThat(carried(Transfer.QUOTED, "a=b ü \nend\n")).isEqualTo("a=3Db =C3=BC=20\nend\n");
    }

    @Test
    void breaksLongLinesSoftly() {
        assertThat(carried(Transfer.QUOTED, "x".repeat(100) + "\n").lines())
                .hasSize(2)
                .allMatch(line -> line.length() <= 76);
    }

    @Test
    void wrapsBase64() {
        assertThat(carried(Transfer.BASE64, "ü".repeat(60) + "\n").lines())
                .hasSize(3)
                .allMatch(line -> line.length() <= 76);
    }
}
