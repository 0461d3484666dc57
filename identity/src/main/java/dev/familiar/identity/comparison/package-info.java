/// Comparing what is known of two people, field by field, in bits.
///
/// Terms: a *portrait* is what one or several descriptions say, parsed once. A *comparison level*
/// is the outcome for one field, its *match weight* log2(m/u): m is how often one person's two
/// records reach this level, u how often two different people's do. What is absent on one side
/// weighs nothing; only what is known on both sides can contradict.
///
/// The path: [dev.familiar.identity.comparison.Portrait] of each side, then
/// [dev.familiar.identity.comparison.PortraitComparison]; all hand-set numbers stand in
/// [dev.familiar.identity.comparison.MatchWeights].
/// [dev.familiar.identity.lexicon.OccupationFamily] reads the line of work off a headline and
/// serves triage, too.
@NullMarked
package dev.familiar.identity.comparison;

import org.jspecify.annotations.NullMarked;
