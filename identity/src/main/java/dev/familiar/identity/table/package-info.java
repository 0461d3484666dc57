/// Tables of people that nobody described to us: what their columns hold, and their rows as source
/// records.
///
/// The path: [dev.familiar.identity.table.ColumnRecognition] guesses the
/// [dev.familiar.identity.table.ColumnUse] of each column by its name and content, the owner may
/// correct it, [dev.familiar.identity.table.TableRows] puts rows into a
/// [dev.familiar.identity.roster.RosterBuilder].
@NullMarked
package dev.familiar.identity.table;

import org.jspecify.annotations.NullMarked;
