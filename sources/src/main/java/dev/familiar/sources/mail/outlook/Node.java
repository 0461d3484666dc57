package dev.familiar.sources.mail.outlook;

/// An object of the file: a folder, a message, or one of the file's own. Source: [MS-PST]
/// 2.2.2.7.7.4.
///
/// @param id its number; the lower five bits are its kind
/// @param parent the number of the folder it is in
/// @param data block that holds it
/// @param parts block that lists its parts (attachments, recipients, long values), 0 if it has none
/// @param at where the entry that says so is in the file
record Node(int id, int parent, long data, long parts, long at) {

    /// The message store.
    static final int STORE = 0x21;

    /// The names of properties that have no number of their own.
    static final int NAMES = 0x61;

    private static final int KIND = 0x1f;

    boolean isFolder() {
        return (id & KIND) == 0x02;
    }

    boolean isMessage() {
        return (id & KIND) == 0x04;
    }

    static Node of(Bytes entry, Layout layout, long at) throws DamageException {
        int word = layout.idBytes();
        return new Node(
                entry.i32(0),
                entry.i32(3 * word),
                entry.word(word, word),
                entry.word(2 * word, word),
                at);
    }
}
