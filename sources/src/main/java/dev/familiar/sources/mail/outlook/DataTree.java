package dev.familiar.sources.mail.outlook;

import dev.familiar.sources.FaultCode;
import java.io.IOException;
import java.util.Arrays;

/// The data of a node: one block, or many that a block of block numbers lists. Holds the numbers,
/// reads the blocks when asked. Source: [MS-PST] section 2.2.2.8.3.2.
final class DataTree {

    private static final int LIST = 0x01;

    /// 1 GiB in usual blocks: more than any message.
    private static final int MOST_BLOCKS = 1 << 17;

    private final PstFile file;
    private long[] leaves = new long[1];
    private int count;

    private DataTree(PstFile file) {
        this.file = file;
    }

    /// The data that starts with block `id`; none if that is 0.
    static DataTree of(PstFile file, long id) throws IOException {
        DataTree tree = new DataTree(file);
        if (id != 0) {
            tree.add(id, 3);
        }
        return tree;
    }

    private void add(long id, int above) throws IOException {
        boolean internal = (id & 2) != 0;
        if (!internal) {
            if (count == MOST_BLOCKS) {
                throw new DamageException(
                        FaultCode.TOO_LONG, "A value is longer than any should be.");
            }
            if (count == leaves.length) {
                leaves = Arrays.copyOf(leaves, count * 2);
            }
            leaves[count++] = id;
            return;
        }
        Bytes list = file.block(id);
        int level = list.u8(1);
        if (list.u8(0) != LIST || level < 1 || level >= above) {
            throw DamageException.broken("A list of blocks is not what it should be.");
        }
        int word = file.layout().idBytes();
        for (int i = 0; i < list.u16(2); i++) {
            add(list.word(8 + i * word, word), level);
        }
    }

    /// How many blocks there are.
    int blocks() {
        return count;
    }

    /// The bytes of one block.
    Bytes block(int index) throws IOException {
        if (index < 0 || index >= count) {
            throw DamageException.broken("A value lies in a block that is not there.");
        }
        return file.block(leaves[index]);
    }

    /// The first bytes, at most `most`.
    byte[] first(int most) throws IOException {
        byte[] bytes = new byte[0];
        for (int i = 0; i < count && bytes.length < most; i++) {
            Bytes block = block(i).first(most - bytes.length);
            int before = bytes.length;
            bytes = Arrays.copyOf(bytes, before + block.length());
            System.arraycopy(block.copy(), 0, bytes, before, block.length());
        }
        return bytes;
    }
}
