package dev.familiar.identity.clustering;

import dev.familiar.identity.blocking.BlockingKeys;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

// Layout: one long per (key, description): the upper bits hash the key, the lower bits are the
// index of the description. Sorting brings the descriptions of one key together without a map of
// strings. Two keys that collide in the hash cost needless comparisons, never wrong links.

/// The pairs of descriptions that share a blocking key not shared by too many.
final class CandidatePairs {

    /// The most descriptions of one handle, full name, or full name with employer or place.
    private static final int LARGEST_BLOCK = 48;

    /// The most descriptions of one key by initial, sound or single word.
    private static final int LARGEST_WEAK_BLOCK = 24;

    private final LongList pairs;

    private CandidatePairs(LongList pairs) {
        this.pairs = pairs;
    }

    /// Receives each pair once, smaller index first, in ascending order.
    interface PairAction {
        /// Takes one pair.
        void accept(int one, int other);
    }

    static CandidatePairs of(Archive archive) {
        int indexBits = 64 - Long.numberOfLeadingZeros(Math.max(1, archive.size()));
        LongList strong = new LongList();
        LongList sounds = new LongList();
        LongList partial = new LongList();
        BitSet partialNames = new BitSet(archive.size());
        for (int i = 0; i < archive.size(); i++) {
            partialNames.set(i, archive.portrait(i).names().stream().anyMatch(n -> !n.isFull()));
            for (String key : keys(archive, i)) {
                LongList entries =
                        switch (key.charAt(0)) {
                            case 'h', 'n' -> strong;
                            case 's' -> sounds;
                            default -> partial;
                        };
                entries.add(entry(key, i, indexBits));
                if (key.charAt(0) == 'n') {
                    addSupported(key, i, archive, strong, indexBits);
                }
            }
        }
        LongList pairs = new LongList();
        addPairs(strong, indexBits, LARGEST_BLOCK, null, pairs);
        addPairs(sounds, indexBits, LARGEST_WEAK_BLOCK, null, pairs);
        addPairs(partial, indexBits, LARGEST_WEAK_BLOCK, partialNames, pairs);
        pairs.sortDistinct();
        return new CandidatePairs(pairs);
    }

    private static Set<String> keys(Archive archive, int index) {
        return BlockingKeys.of(
                archive.portrait(index).names(), archive.description(index).handles());
    }

    /// Common names meet where employer or place agree, too.
    private static void addSupported(
            String key, int index, Archive archive, LongList entries, int indexBits) {
        archive.portrait(index).life().supportKeys().stream()
                .limit(6)
                .forEach(support -> entries.add(entry(key + "@" + support, index, indexBits)));
    }

    private static long entry(String key, int index, int indexBits) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 29;
        hash *= 0xbf58476d1ce4e5b9L;
        hash ^= hash >>> 32;
        return (hash << indexBits) | index;
    }

    /// @param needed if given, a pair needs one of these: the keys by initial and single word serve
    ///   names of an initial or a single word only; between full names they would bring every Smith
    private static void addPairs(
            LongList entries, int indexBits, int largest, @Nullable BitSet needed, LongList pairs) {
        entries.sortDistinct();
        long mask = (1L << indexBits) - 1;
        int start = 0;
        for (int i = 1; i <= entries.size(); i++) {
            boolean ends =
                    i == entries.size() || (entries.get(i) & ~mask) != (entries.get(start) & ~mask);
            if (ends) {
                if (i - start <= largest) {
                    addBlock(entries, start, i, mask, needed, pairs);
                }
                start = i;
            }
        }
    }

    private static void addBlock(
            LongList entries,
            int start,
            int end,
            long mask,
            @Nullable BitSet needed,
            LongList pairs) {
        for (int a = start; a < end; a++) {
            int one = (int) (entries.get(a) & mask);
            for (int b = a + 1; b < end; b++) {
                int other = (int) (entries.get(b) & mask);
                if (needed == null || needed.get(one) || needed.get(other)) {
                    pairs.add(((long) one << 32) | other);
                }
            }
        }
    }

    void forEach(PairAction action) {
        for (int i = 0; i < pairs.size(); i++) {
            long pair = pairs.get(i);
            action.accept((int) (pair >>> 32), (int) pair);
        }
    }

    int size() {
        return pairs.size();
    }

    /// A growing array of longs.
    private static final class LongList {

        private long[] values = new long[1024];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size + (size >> 1));
            }
            values[size++] = value;
        }

        long get(int index) {
            return values[index];
        }

        int size() {
            return size;
        }

        void sortDistinct() {
            Arrays.sort(values, 0, size);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || values[i] != values[i - 1]) {
                    values[kept++] = values[i];
                }
            }
            size = kept;
        }
    }
}
