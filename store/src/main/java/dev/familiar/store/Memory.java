package dev.familiar.store;

/// What is remembered of the tables from one change to the next: row numbers given out and hashes
/// seen. True only of what was committed, so a change that fails forgets it all ([Change]).
///
/// `keys` and `known` belong to whoever holds the pen; `pieces` is also asked without it.
///
/// @param keys row numbers of accounts and names
/// @param known hashes of the interactions' keys
/// @param pieces hashes of the messages read from files of their own
record Memory(KeyTable keys, KnownHashes known, KnownHashes pieces) {

    static Memory empty() {
        return new Memory(
                new KeyTable(),
                new KnownHashes("SELECT hash FROM interaction"),
                new KnownHashes("SELECT hash FROM piece_read"));
    }

    void forget() {
        keys.forget();
        known.forget();
        pieces.forget();
    }
}
