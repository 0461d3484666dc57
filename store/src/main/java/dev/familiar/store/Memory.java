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

    /// Nothing is read yet: each of the three is filled when it is first asked, since a program
    /// that only takes a decision needs none of them.
    ///
    /// SQLite answers both statements without the tables' wide rows: the first from the index
    /// `interaction_by_hash`, the second from `piece_read`, which has no other column.
    static Memory empty() {
        return new Memory(
                new KeyTable(),
                new KnownHashes("SELECT hash FROM interaction"),
                new KnownHashes("SELECT hash FROM piece_read"));
    }

    /// All three, also where only one was touched: what is forgotten is read again when it is asked
    /// for, while a wrong number would be written into rows.
    void forget() {
        keys.forget();
        known.forget();
        pieces.forget();
    }
}
