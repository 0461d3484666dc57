package dev.familiar.identity.candidate;

import dev.familiar.identity.roster.Column;
import java.util.List;

/// One kind of atom.
interface Part {

    /// What it is, for reports, e.g. `name sound` or `postcode`.
    String label();

    /// The columns it reads; what they say is no news within the blocks it makes.
    List<Column> columns();

    /// How often two records of one person share an atom of it, as a first guess.
    double reach();

    /// Adds the atoms of a record.
    void atoms(int record, LongList out);
}
