/// Comparing two source records field by field.
///
/// Terms: a *comparison* belongs to one column; its outcome is a *level*, best first (`exact`,
/// `slip`, …), or unknown where a side says nothing, and the *share* of people who have what
/// agreed. The outcomes of all comparisons of a pair are its *comparison vector*; packed into one
/// long it is a *pattern*, by which learning counts.
///
/// The path: [dev.familiar.identity.compare.PairComparison] over a roster; each worker has its own.
@NullMarked
package dev.familiar.identity.compare;

import org.jspecify.annotations.NullMarked;
