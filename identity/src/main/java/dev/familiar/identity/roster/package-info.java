/// The source records of one linkage run, column by column.
///
/// Terms: a *roster* holds source records as numbers 0 to n-1; a *column* holds one kind of field
/// of all of them; each distinct value of a column has a number, too, so that comparing two records
/// is mostly comparing ints, and how often a value occurs is an array look-up. A record may have
/// several values in a column (addresses over the years) or none.
///
/// The path: [dev.familiar.identity.roster.RosterBuilder] takes tables row by row or
/// [dev.familiar.model.PersonDescription]s and gives a [dev.familiar.identity.roster.Roster].
@NullMarked
package dev.familiar.identity.roster;

import org.jspecify.annotations.NullMarked;
