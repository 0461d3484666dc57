/// Match weights learned from the records themselves.
///
/// Terms: *m* is how often two records of one person reach a comparison level, *u* how often two
/// random people's records do; the *match weight* of a level is log2(m/u), in bits. The *prior* is
/// the probability that two random records are one person. Weights add up to the log2 of the odds.
///
/// The path: [dev.familiar.identity.learning.Training] learns a
/// [dev.familiar.identity.learning.MatchModel] without labels: u from random pairs, m by
/// expectation maximisation within the blocks of each rule, both held by what is known beforehand.
@NullMarked
package dev.familiar.identity.learning;

import org.jspecify.annotations.NullMarked;
