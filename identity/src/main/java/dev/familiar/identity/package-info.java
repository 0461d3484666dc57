/// Which source records are one person.
///
/// Terms (Fellegi and Sunter 1969): a *candidate pair* shares a *blocking key*; each field of it
/// reaches a *comparison level*, which weighs log2(m/u) bits, the *match weight*; m is how often
/// one person's records reach the level, u how often two people's do. Weights and the *prior* add
/// up to log2 of the odds. A *link* joins, a *possible link* waits for *clerical review* by the
/// owner, a *cluster* is a person.
///
/// This package holds the contracts. The path through the room: `name` takes names apart and
/// compares them, `blocking` says who is worth comparing, `comparison` weighs field by field,
/// `clustering` ([Linker]: `EvidenceLinker`) makes people of descriptions, `resolution`
/// ([Resolver]: `EvidenceResolver`) finds who of them somebody could be. What passed between
/// people, and what the owner should do, is left to other rooms.
///
/// Rules that hold throughout: absent is not contradicting; the owner's word outweighs everything;
/// the same input gives the same output in any order.
@NullMarked
package dev.familiar.identity;

import org.jspecify.annotations.NullMarked;
