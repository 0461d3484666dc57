package dev.familiar.network.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the owner says of organisations, in a file of their own: other names of one, its kind, its
/// mail domain.
///
/// One organisation a line: names, kind, domain, with tabs between. Several names are written with
/// `=` between, several domains with a comma; kind and domain may be empty. `#` begins a comment:
///
/// ```
/// Ernst & Young = EY	accounting firm	ey.example.com
/// ```
///
/// @param lines what could be read, in the file's order
/// @param faults what could not, with the number of its line
public record OwnerOrganisations(List<Line> lines, List<Fault> faults) {

    /// Nothing said.
    public static final OwnerOrganisations NONE = new OwnerOrganisations(List.of(), List.of());

    /// More lines than anybody writes by hand.
    private static final int MOST_LINES = 20_000;

    private static final int COLUMNS = 3;

    /// Copies the lists.
    public OwnerOrganisations {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    /// One organisation.
    ///
    /// @param names all its names, at least one
    /// @param kind what it is, by the name of a kind; empty if not said
    /// @param domains its mail domains in lower case; none if not said
    public record Line(List<String> names, String kind, List<String> domains) {

        /// Copies the lists.
        public Line {
            names = List.copyOf(names);
            domains = List.copyOf(domains);
        }
    }

    /// A line that was passed over.
    ///
    /// @param line its number, from 1
    /// @param code what is wrong with it
    public record Fault(int line, Code code) {

        /// What may be wrong with a line.
        public enum Code {
            /// No name in the first column.
            NAME_MISSING,
            /// A kind that [OrganisationKinds] does not know.
            KIND_UNKNOWN,
            /// A domain without a dot, or with an `@`.
            DOMAIN_BROKEN,
            /// More than three columns.
            TOO_MANY_COLUMNS
        }
    }

    /// Reads the file's text. A line that cannot be understood is a fault and no exception: the
    /// others hold.
    public static OwnerOrganisations parse(String text, OrganisationKinds kinds) {
        List<Line> lines = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        List<String> rows = text.lines().limit(MOST_LINES).toList();
        for (int i = 0; i < rows.size(); i++) {
            String row = rows.get(i).replace("\ufeff", "");
            if (row.isBlank() || row.startsWith("#")) {
                continue;
            }
            String[] cells = row.split("\t", -1);
            List<String> names = parts(cells[0], "=");
            String kind = cells.length > 1 ? cells[1].strip() : "";
            List<String> domains =
                    cells.length > 2 ? parts(cells[2].toLowerCase(Locale.ROOT), ",") : List.of();
            Fault.Code wrong = null;
            if (names.stream().noneMatch(name -> OrganisationName.parse(name).isPresent())) {
                wrong = Fault.Code.NAME_MISSING;
            } else if (cells.length > COLUMNS) {
                wrong = Fault.Code.TOO_MANY_COLUMNS;
            } else if (!kind.isEmpty() && kinds.named(kind).isEmpty()) {
                wrong = Fault.Code.KIND_UNKNOWN;
            } else if (domains.stream().anyMatch(d -> d.indexOf('.') < 1 || d.contains("@"))) {
                wrong = Fault.Code.DOMAIN_BROKEN;
            }
            if (wrong == null) {
                lines.add(new Line(names, kind, domains));
            } else {
                faults.add(new Fault(i + 1, wrong));
            }
        }
        return new OwnerOrganisations(lines, faults);
    }

    private static List<String> parts(String cell, String mark) {
        List<String> parts = new ArrayList<>();
        for (String part : cell.split(mark, -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
