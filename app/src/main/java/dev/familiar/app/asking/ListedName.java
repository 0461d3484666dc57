package dev.familiar.app.asking;

import dev.familiar.app.requests.NameView;

/// One row of a list with the answer on it.
///
/// @param row as it was read
/// @param view the answer
public record ListedName(NameList.Row row, NameView view) {}
