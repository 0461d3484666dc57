package dev.familiar.model.source;

/// Something in an archive that could not be read as it should; reading went on.
///
/// @param position where
/// @param code stable, upper case, listed in docs/reference/faults.md, e.g. `DATE_UNREADABLE`
/// @param message one sentence: what was found, what was expected, what became of it; no personal
///   data
public record Fault(Position position, String code, String message) {}
