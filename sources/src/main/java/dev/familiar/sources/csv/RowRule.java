package dev.familiar.sources.csv;

/// What to do with a row that has not as many fields as the header has columns. Empty fields at the
/// end never count.
public enum RowRule {
    /// Skip it and say so: the columns cannot be trusted.
    STRICT,
    /// Fill a short one up with empty fields; skip a long one and say so.
    PADDED,
    /// Hand it on; missing fields read as empty, extra ones stay in [CsvRow#fields()].
    AS_IS,
    /// A short row goes on in the next lines (a writer that does not quote line breaks); what still
    /// does not fit is skipped and said.
    REJOIN
}
