package dev.familiar.testkit.mail;

import java.util.Arrays;

/// Which message comes when: eight bytes per message, four numbers per thread, nothing else.
///
/// A message is known by its number; the numbers of a thread follow each other. The order in time
/// is an array of (second << 24 | number), sorted once, so that a million messages cost about 15
/// MB.
final class MailSchedule {
    /// Bits that hold the number of a message, hence at most 16,777,216 of them.
    static final int ID_BITS = 24;

    private static final LetterKind[] KINDS = LetterKind.values();

    private final long[] order;
    private final int[] first;
    private final int[] subject;
    private final byte[] kind;
    private final int threads;

    MailSchedule(long[] order, int[] first, int[] subject, byte[] kind, int threads) {
        this.order = order;
        this.first = first;
        this.subject = subject;
        this.kind = kind;
        this.threads = threads;
        Arrays.sort(order);
    }

    int size() {
        return order.length;
    }

    int idAt(int position) {
        return (int) (order[position] & ((1L << ID_BITS) - 1));
    }

    long secondAt(int position) {
        return order[position] >>> ID_BITS;
    }

    LetterKind kindOf(int thread) {
        return KINDS[kind[thread]];
    }

    Letter.Place placeOf(int id) {
        int found = Arrays.binarySearch(first, 0, threads, id);
        int thread = found >= 0 ? found : -found - 2;
        return new Letter.Place(thread, subject[thread], id - first[thread]);
    }

    /// The number of the first message of a thread.
    int firstOf(int thread) {
        return first[thread];
    }
}
