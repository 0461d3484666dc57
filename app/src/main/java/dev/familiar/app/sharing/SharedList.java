package dev.familiar.app.sharing;

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
