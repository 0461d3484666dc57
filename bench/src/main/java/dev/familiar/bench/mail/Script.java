package dev.familiar.bench.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// How the words of a text are written: each rank has a word of its own, put together from
/// syllables, frequent words shorter. For many threads, since nothing changes after it is made.
final class Script {
    private static final String FREQUENT =
            """
            the to and a of in is for on that it this with be you as not have are or if we from at \
            by but an can will was there so do all no your which they has what would about one more \
            just some when our like please time also out get only any up other then should work use \
            new because how now me my need thanks see know here make them into think could these \
            does his than over may been make first who after two much want same where were \
            still back way even such most good very well week today meeting list send mail file\
            """;

    /// The signs of everyday text start here, and this many are used.
    private static final int FIRST_SIGN = 0x4E00;

    private static final int SIGNS = 4000;

    /// Prime to the number of syllables: without it, most later syllables were the first few.
    private static final int SPREAD = 307;

    /// ASCII; the most frequent words are real, so that stop words weigh what they weigh.
    static final Script ENGLISH =
            new Script(
                    List.of(FREQUENT.split(" ")),
                    "b,c,d,f,g,h,j,l,m,n,p,r,s,t,v,w,br,cr,pl,st",
                    "a,e,i,o,u,ea",
                    ",n,r,s,l,nt");

    /// Latin letters with accents, in one vowel of two.
    static final Script ACCENTED =
            new Script(
                    List.of(),
                    "b,d,f,g,h,k,l,m,n,p,r,s,t,v,z,sch,br,gr,ç,ñ",
                    "a,e,é,ü,ö,ai",
                    ",n,r,s,l,ß");

    /// Cyrillic letters.
    static final Script CYRILLIC =
            new Script(
                    List.of(),
                    "б,в,г,д,ж,з,к,л,м,н,п,р,с,т,х,ш,пр,ст,тр,вл",
                    "а,е,и,о,у,я",
                    ",н,р,с,л,й");

    /// Chinese signs: no spaces between the words, a sign or two to a word.
    static final Script HAN = new Script(List.of(), "", "", "");

    private final List<byte[]> syllables;
    private final ByteText head = new ByteText();
    private final int[] ends = new int[WordRanks.HEAD];

    private Script(List<String> real, String onsets, String vowels, String codas) {
        this.syllables = onsets.isEmpty() ? List.of() : syllables(onsets, vowels, codas);
        for (int rank = 0; rank < WordRanks.HEAD; rank++) {
            if (rank < real.size()) {
                head.ascii(real.get(rank));
            } else {
                build(rank, head);
            }
            ends[rank] = head.length();
        }
    }

    private static List<byte[]> syllables(String onsets, String vowels, String codas) {
        List<byte[]> all = new ArrayList<>();
        for (String coda : codas.split(",", -1)) {
            for (String onset : onsets.split(",")) {
                for (String vowel : vowels.split(",")) {
                    all.add((onset + vowel + coda).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return List.copyOf(all);
    }

    /// Writes the word of a rank.
    void word(int rank, ByteText out) {
        if (rank < WordRanks.HEAD) {
            out.put(head, rank == 0 ? 0 : ends[rank - 1], ends[rank]);
        } else {
            build(rank, out);
        }
    }

    /// Digits of a number system without zero, so that no two ranks have the same word.
    private void build(int rank, ByteText out) {
        int base = syllables.isEmpty() ? SIGNS : syllables.size();
        int rest = rank + 1;
        int spread = 1;
        while (rest > 0) {
            int digit = (rest - 1) % base * spread % base;
            spread = SPREAD;
            if (syllables.isEmpty()) {
                sign(FIRST_SIGN + digit, out);
            } else {
                out.put(syllables.get(digit));
            }
            rest = (rest - 1) / base;
        }
    }

    private static void sign(int letter, ByteText out) {
        out.put(0xE0 | letter >> 12).put(0x80 | letter >> 6 & 0x3F).put(0x80 | letter & 0x3F);
    }

    /// What stands between two words.
    boolean hasSpaces() {
        return !syllables.isEmpty();
    }
}
