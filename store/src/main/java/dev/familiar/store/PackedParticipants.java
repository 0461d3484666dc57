package dev.familiar.store;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// The participants of an interaction, in the archive's order, as bytes.
///
/// Layout: for each participant three unsigned LEB128 numbers: role index * 2 + self, handle row,
/// name row (0 for none).
///
/// Why not a table: they are read only together, when an interaction is shown, merged or checked,
/// and a row for each would double the largest table. Numbers are small (the first 16,000 accounts
/// take two bytes), so a participant takes 3 to 7 bytes.
///
/// LEB128: seven bits in each byte, the lowest first, the eighth bit says that more follow; see
/// https://dwarfstd.org/doc/DWARF5.pdf, section 7.6. Stored: never change it.
final class PackedParticipants {

    /// One participant by row numbers.
    ///
    /// @param role index in [Codes#ROLES]
    /// @param self whether the archive says it is the owner
    /// @param handle row in `handle`
    /// @param name row in `name`, 0 for none
    record Part(int role, boolean self, long handle, long name) {}

    private PackedParticipants() {}

    /// @param parts numbers not negative
    /// @return at most 25 bytes for each
    static byte[] pack(List<Part> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(parts.size() * 6);
        for (Part part : parts) {
            write(out, part.role() * 2L + (part.self() ? 1 : 0));
            write(out, part.handle());
            write(out, part.name());
        }
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, long number) {
        long rest = number;
        while (rest >= 0x80) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    /// @param bytes as [#pack] wrote them; a number that breaks off at the end is passed over
    static List<Part> unpack(byte[] bytes) {
        List<Part> parts = new ArrayList<>();
        long[] fields = new long[3];
        int field = 0;
        int shift = 0;
        for (byte b : bytes) {
            fields[field] |= (long) (b & 0x7f) << shift;
            shift += 7;
            if (b >= 0) {
                shift = 0;
                field++;
            }
            if (field == 3) {
                parts.add(
                        new Part(
                                (int) (fields[0] >> 1),
                                (fields[0] & 1) == 1,
                                fields[1],
                                fields[2]));
                fields = new long[3];
                field = 0;
            }
        }
        return parts;
    }
}
