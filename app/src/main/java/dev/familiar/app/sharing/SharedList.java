package dev.familiar.app.sharing;

import dev.familiar.app.export.GoogleCsvFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Exactly what leaves, and for the owner's eyes who each line is.
///
/// @param header the columns
/// @param lines those that leave, closest first
/// @param isCut whether more were found than a list takes
public record SharedList(List<String> header, List<Line> lines, boolean isCut) {

    /// Copies both.
    public SharedList {
        header = List.copyOf(header);
        lines = List.copyOf(lines);
    }

    /// The file, to the last character: CSV by RFC 4180, written in UTF-8 without a byte order
    /// mark.
    public String text() {
        StringWriter text = new StringWriter();
        try {
            GoogleCsvFile.row(text, header);
            for (Line line : lines) {
                GoogleCsvFile.row(text, line.cells());
            }
        } catch (IOException never) {
            throw new UncheckedIOException("a string takes everything", never);
        }
        return text.toString();
    }

    /// By which a list is recognised as the one that was looked at: the SHA-256 of the file, in
    /// hexadecimal.
    public String mark() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// One person.
    ///
    /// @param id for trimming; does not leave
    /// @param known `well`, `somewhat` or the like, for the owner; does not leave
    /// @param cells what leaves, one for each column
    public record Line(String id, String known, List<String> cells) {

        /// Copies the list.
        public Line {
            cells = List.copyOf(cells);
        }

        /// Hides the person.
        @Override
        public String toString() {
            return "Line[hidden]";
        }
    }
}
