/// Blocking inside one roster: which pairs of source records are worth comparing.
///
/// Terms: an *atom* is a number that two records of one person very likely share: a word of the
/// name, its sound, a value of a column, part of a date. A *blocking rule* joins one or two kinds
/// of atoms; records with the same joined atoms are a *block*, and the pairs within blocks are the
/// *candidate pairs*. A *stop key* is one whose block is too large to bring pairs.
///
/// The path: [dev.familiar.identity.candidate.BlockingPlan] chooses rules by their cost on the data
/// at hand; [dev.familiar.identity.candidate.CandidatePairs] makes the pairs. What is stored for
/// looking people up one by one is [dev.familiar.identity.blocking.BlockingKeys].
@NullMarked
package dev.familiar.identity.candidate;

import org.jspecify.annotations.NullMarked;
