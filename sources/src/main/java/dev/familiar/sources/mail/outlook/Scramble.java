package dev.familiar.sources.mail.outlook;

import java.util.HexFormat;

/// Undoes what Outlook calls encryption: fixed substitutions without a key, which every program
/// that reads these files undoes. A password of a file is a mere flag and protects nothing. Source:
/// [MS-PST] sections 5.1 and 5.2.
enum Scramble {
    /// Bytes are as they are.
    NONE,
    /// Each byte is substituted by another, always the same (`NDB_CRYPT_PERMUTE`).
    PERMUTE,
    /// The substitution changes from byte to byte, starting from the block's identifier
    /// (`NDB_CRYPT_CYCLIC`).
    CYCLIC;

    /// The table `mpbbI` of the specification, the inverse of `mpbbR`.
    private static final byte[] INVERSE =
            HexFormat.of()
                    .parseHex(
                            "47f1b4e60b6a7248854e9eebe2f89453e0bba002e85a09abdbe3bac67cc310dd"
                                    + "39059630f53760828cc9134a6b1df3fb8f2697ca911701c4322d6e3195ffd923"
                                    + "d1005e79dc443b1a28c5615720903d83b943be67d2464276c06d5b7eb20f1629"
                                    + "3ca903540dda5ddff6b7c762cd8d06d3695c86d614f7a56675acb1e94521700c"
                                    + "879f74a4224c6fbf1f56aa2eb3783350b0a392bccf191ca763cb1e4d3e4b1b9b"
                                    + "4fe7f0eead3ab55904ea40552551e57a893868527bfc27aed7bdfa07f4cc8e5f"
                                    + "ef359c842b15d5773449b6120a7f7188fd9d18417d93d8582ccefe24afdeb836"
                                    + "c8a180a69998a82f0e816573e4c2a28ad4e111d0088b2af2ed9a643fc16cf9ec");

    /// The table `mpbbS` of the specification, which is its own inverse.
    private static final byte[] SECOND =
            HexFormat.of()
                    .parseHex(
                            "14530f56b3c87a9ceb65481716159f02cc547c83000d0c0ba262a876dbd9edc7"
                                    + "c5a4dcac8574d6d0a79bae9a967166c36399b8dd73928e847da55ed15d93b157"
                                    + "5150808952944f4e0a6bbc8d7f6e47464140440111cb033ff7f4e1a98f3c3af9"
                                    + "fbf0193082092ec99da08649ee6f4d6dc42d813425871b88aafc06a11238fd4c"
                                    + "4272641337246a757743ffe6b44b365ce4d8353d45b92cecb7312b290768a30e"
                                    + "697b189e2139be281a5b78f523ca2ab0af3efe048ce7e5983295d3f64ae8a6ea"
                                    + "e9f3d52f7020f21f0567ad5510cecde3273bdabad7c226d4911dd21c2233f8fa"
                                    + "f15aefcf90b68bb5bdc0bf08971e6ce261e0c6c159abbb58de5fdf60797eb28a");

    private static final byte[] FIRST = inverse(INVERSE);

    private static byte[] inverse(byte[] table) {
        byte[] inverse = new byte[table.length];
        for (int i = 0; i < table.length; i++) {
            inverse[table[i] & 0xff] = (byte) i;
        }
        return inverse;
    }

    /// Makes the bytes of a block plain, in place.
    ///
    /// @param block the block's identifier
    void undo(byte[] bytes, long block) {
        switch (this) {
            case NONE -> {}
            case PERMUTE -> {
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = INVERSE[bytes[i] & 0xff];
                }
            }
            case CYCLIC -> cycle(bytes, (int) block ^ (int) block >>> 16);
        }
    }

    private static void cycle(byte[] bytes, int key) {
        int w = key;
        for (int i = 0; i < bytes.length; i++) {
            int low = w & 0xff;
            int high = w >>> 8 & 0xff;
            int b = FIRST[bytes[i] + low & 0xff];
            b = SECOND[b + high & 0xff];
            b = INVERSE[b - high & 0xff];
            bytes[i] = (byte) (b - low);
            w++;
        }
    }
}
