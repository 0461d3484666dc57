package dev.familiar.identity.candidate;

/// 64-bit hashes of texts and of hashes. Two keys that collide cost needless comparisons, never
/// wrong links.
final class Hashing {

    private Hashing() {}

    /// FNV-1a over the characters, then mixed.
    static long of(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    /// Of a part of a text.
    static long of(String text, int start, int end) {
        long hash = 0xcbf29ce484222325L;
        for (int i = start; i < end; i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    /// Joins two hashes; the order counts.
    static long join(long one, long other) {
        return mix(one * 31 + other);
    }

    static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
