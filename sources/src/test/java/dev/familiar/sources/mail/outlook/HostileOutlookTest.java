package dev.familiar.sources.mail.outlook;

import static dev.familiar.sources.mail.outlook.MadeUpOutlook.INBOX;
import static dev.familiar.testkit.outlook.PstProperty.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.familiar.sources.Depth;
import dev.familiar.sources.mail.outlook.MadeUpOutlook.Result;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Damaged and malicious files: each ends, in bounded time, with faults instead of exceptions.
@Timeout(120)
class HostileOutlookTest {

    @TempDir Path folder;

    private final MadeUpOutlook outlook = new MadeUpOutlook();
    private byte[] whole = new byte[0];

    @BeforeEach
    void writes() throws IOException {
        for (int i = 0; i < 30; i++) {
            outlook.message(INBOX, text(0x1000, "word ".repeat(50 * i)));
        }
        outlook.message(INBOX, text(0x001a, "IPM.Contact"), text(0x3001, "Ada Example"));
        whole = Files.readAllBytes(outlook.writer.write(folder.resolve("whole.pst")));
    }

    private Result read(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("damaged.pst"), content);
        return MadeUpOutlook.read(file, Depth.TEXT, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 200, 500, 563, 600, 5_000, 20_000})
    void saysThatAFileIsCutShort(int length) throws IOException {
        byte[] cut = new byte[length];
        System.arraycopy(whole, 0, cut, 0, length);

        Result read = read(cut);

        assertThat(read.records()).isEmpty();
        assertThat(read.codes()).isNotEmpty().isSubsetOf("TRUNCATED", "SYNTAX_BROKEN");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void survivesNoiseBehindAGoodHeader(long seed) throws IOException {
        byte[] noise = whole.clone();
        byte[] random = new byte[noise.length - 564];
        new Random(seed).nextBytes(random);
        System.arraycopy(random, 0, noise, 564, random.length);

        assertThat(read(noise).codes()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void survivesWrongBytesAnywhere(long seed) {
        Random random = new Random(seed);

        assertThatCode(
                        () -> {
                            for (int round = 0; round < 40; round++) {
                                byte[] damaged = whole.clone();
                                for (int i = 0; i < 1 + round / 10; i++) {
                                    int at = 10 + random.nextInt(damaged.length - 10);
                                    damaged[at] = (byte) random.nextInt();
                                }
                                read(damaged);
                            }
                        })
                .doesNotThrowAnyException();
    }

    @Test
    void losesOnlyThePageThatIsDamaged() throws IOException {
        ByteBuffer file = ByteBuffer.wrap(whole.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int root = (int) file.getLong(224);
        int last = (int) file.getLong(root + 24 * (file.get(root + 488) - 1) + 16);
        file.put(last + 496, (byte) 0);

        Result read = read(file.array());

        assertThat(read.interactions()).hasSizeBetween(10, 29);
        assertThat(read.codes()).containsExactly("SYNTAX_BROKEN");
    }

    @Test
    void doesNotGoRoundInATreeThatLeadsBackToItself() throws IOException {
        ByteBuffer file = ByteBuffer.wrap(whole.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int root = (int) file.getLong(224);
        file.putLong(root + 16, root);

        assertThat(read(file.array()).codes()).contains("SYNTAX_BROKEN");
    }

    @Test
    void doesNotFollowListsOfBlocksIntoThemselves() throws IOException {
        ByteBuffer list = ByteBuffer.allocate(8 + 8 * 1000).order(ByteOrder.LITTLE_ENDIAN);
        list.put((byte) 1).put((byte) 2).putShort((short) 1000).putInt(0);
        long self = outlook.writer.block(new byte[8], 2) + 4;
        for (int i = 0; i < 1000; i++) {
            list.putLong(self | 2);
        }
        long data = outlook.writer.block(list.array(), 2);
        outlook.writer.node(0x300004, INBOX, data, 0);
        outlook.writer.node(0x300024, INBOX, data, data);

        Result read = outlook.read(folder);

        assertThat(read.interactions()).hasSize(30);
        assertThat(read.codes()).containsExactly("SYNTAX_BROKEN", "SYNTAX_BROKEN");
    }

    @Test
    void doesNotHoldAValueOfGigabytes() throws IOException {
        long block = outlook.writer.data(new byte[8000]);
        long list = outlook.writer.block(list(1, 1000, block), 2);
        long lists = outlook.writer.block(list(2, 1000, list), 2);
        outlook.writer.node(0x300004, INBOX, lists, 0);

        Result read = outlook.read(folder);

        assertThat(read.interactions()).hasSize(30);
        assertThat(read.codes()).containsExactly("TOO_LONG");
    }

    private static byte[] list(int level, int count, long block) {
        ByteBuffer list = ByteBuffer.allocate(8 + 8 * count).order(ByteOrder.LITTLE_ENDIAN);
        list.put((byte) 1).put((byte) level).putShort((short) count).putInt(0);
        for (int i = 0; i < count; i++) {
            list.putLong(block);
        }
        return list.array();
    }

    @Test
    void doesNotBranchWithoutEnd() throws IOException {
        ByteBuffer heap = ByteBuffer.allocate(8000).order(ByteOrder.LITTLE_ENDIAN);
        int map = 7000;
        heap.putShort((short) map).put((byte) 0xec).put((byte) 0xbc).putInt(0x20).putInt(0);
        heap.put((byte) 0xb5).put((byte) 2).put((byte) 6).put((byte) 8).putInt(0x40);
        ByteBuffer places = heap.duplicate().order(ByteOrder.LITTLE_ENDIAN).position(map);
        places.putShort((short) 10).putShort((short) 0).putShort((short) 12);
        for (int item = 2; item <= 10; item++) {
            places.putShort((short) heap.position());
            for (int i = 0; i < (item < 10 ? 100 : 0); i++) {
                heap.putShort((short) i).putInt(item + 1 << 5);
            }
        }
        places.putShort((short) heap.position());
        outlook.writer.node(0x300004, INBOX, outlook.writer.data(heap.array()), 0);

        assertThat(outlook.read(folder).codes()).containsExactly("SYNTAX_BROKEN");
    }

    @Test
    void doesNotReadTheSamePartsForEver() throws IOException {
        long some = lists();
        long others = lists();
        for (int i = 0; i < 2000; i++) {
            outlook.writer.node(0x300004 + (i << 5), INBOX, 4, i % 2 == 0 ? some : others);
        }

        Result read = outlook.read(folder);

        assertThat(read.codes()).contains("TOO_LONG").hasSizeLessThan(2000);
    }

    /// A list of lists of parts, 4 MB of them, in which nothing is.
    private long lists() {
        ByteBuffer list = ByteBuffer.allocate(8 + 16 * 500).order(ByteOrder.LITTLE_ENDIAN);
        list.put((byte) 2).put((byte) 1).putShort((short) 500).putInt(0);
        byte[] none = new byte[8000];
        none[0] = 2;
        for (int i = 0; i < 500; i++) {
            list.putLong(i).putLong(outlook.writer.block(none, 2));
        }
        return outlook.writer.block(list.array(), 2);
    }

    @Test
    void doesNotClimbFoldersThatHoldEachOther() throws IOException {
        outlook.folder(0x9002, 0x9022, "a");
        outlook.folder(0x9022, 0x9002, "b");
        outlook.message(0x9002);

        assertThat(outlook.read(folder).subjects()).contains("Hello 32");
    }

    @Test
    void saysWhatToDoWithAFileItCannotDecrypt() throws IOException {
        byte[] encrypted = whole.clone();
        encrypted[513] = 0x10;

        assertThat(read(encrypted).codes()).containsExactly("NOT_READABLE");
    }

    @Test
    void namesNobodyInItsFaults() throws IOException {
        byte[] damaged = whole.clone();
        new Random(9).ints(400, 1024, whole.length).forEach(at -> damaged[at] ^= 0x55);

        assertThat(read(damaged).readings().toString())
                .doesNotContain("Ada ", "Lovelace", "example.")
                .doesNotContain("Eingangskorb");
    }
}
