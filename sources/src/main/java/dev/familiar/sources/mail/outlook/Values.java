package dev.familiar.sources.mail.outlook;

import java.io.IOException;

/// Where the values of an object lie that do not fit into four bytes.
///
/// @param file everything is in
/// @param heap the short ones
/// @param parts the long ones
record Values(PstFile file, Heap heap, Parts parts) {

    private static final int PART = 0x1f;

    /// The value behind a reference, its first `most` bytes. Of a part that is not there, nothing.
    Bytes find(int reference, int most) throws IOException {
        if ((reference & PART) == 0) {
            return heap.item(reference).first(most);
        }
        Parts.Part part = parts.find(reference);
        return part == null ? Bytes.NONE : new Bytes(DataTree.of(file, part.data()).first(most));
    }
}
