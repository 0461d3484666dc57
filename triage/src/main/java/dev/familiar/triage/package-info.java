/// From a connection request and its evidence to a verdict.
///
/// How a verdict arises. [dev.familiar.triage.Triage#judge] asks identity who the requester could
/// be, and for each of these people reads the tie. Two things must hold for the owner to know a
/// requester: the requester *is* one of the owner's people, and that person is an *acquaintance*.
/// `Posterior` holds both in bits and gives their joint probability. `Weighing` writes down, for
/// every comparison, trace and clue, by how many bits it moved the log odds; prior plus lines is
/// therefore the total, exactly. `Decider` turns the probability into the verdict of least expected
/// loss under the owner's prices.
///
/// Terms: a *clue* is read off the request itself, a *trace* comes from the archives, *evidence* is
/// either with its weight. Weights are in `evidence/weights.tsv` with their reason; the owner's
/// policy may change each, and the owner's decisions move them.
@NullMarked
package dev.familiar.triage;

import org.jspecify.annotations.NullMarked;
