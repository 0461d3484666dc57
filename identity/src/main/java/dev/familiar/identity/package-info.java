/// Which source records are one person.
///
/// Terms (Fellegi and Sunter 1969): a *candidate pair* shares a *blocking key*; each field of it
/// reaches a *comparison level*, which weighs log2(m/u) bits, the *match weight*; m is how often
/// one person's records reach the level, u how often two people's do. Weights and the *prior* add
/// up to log2 of the odds. A *link* joins, a *possible link* waits for *clerical review* by the
/// owner, a *cluster* is a person.
///
/// This package holds the contracts, [Linker] and [Resolver], and their values. Begin in `archive`
/// and follow its path, or take one package at a time, from the bottom up:
///
/// - `name` takes names apart and compares them; begin with
///   [dev.familiar.identity.name.NameComparison] and `NameComparisonTest`;
/// - `shipped` opens the tables shipped beside the classes:
///   [dev.familiar.identity.shipped.ShippedText];
/// - `lexicon` knows mail domains, organisations, occupations and the words of places;
///   `MailDomainsTest`;
/// - `place` is the gazetteer: [dev.familiar.identity.place.Gazetteer], `GazetteerTest`;
/// - `roster` lays records out column by column: [dev.familiar.identity.roster.Roster],
///   `RosterTest`;
/// - `candidate` says which pairs of a roster are worth comparing:
///   [dev.familiar.identity.candidate.CandidatePairs], `CandidatePairsTest`; `blocking` does so for
///   somebody looked up alone: [dev.familiar.identity.blocking.BlockingKeys], `BlockingKeysTest`;
/// - `compare` brings each field of a pair to a level:
///   [dev.familiar.identity.compare.PairComparison];
/// - `learning` finds the weight of each level without labels:
///   [dev.familiar.identity.learning.Training], `TrainingTest`;
/// - `linkage` makes clusters of a roster: [dev.familiar.identity.linkage.RosterLinker],
///   `RosterLinkerTest`;
/// - `archive` is the [Linker] of a home: [dev.familiar.identity.archive.ArchiveLinker],
///   `ArchiveLinkerTest`; `table` reads tables that nobody described to us:
///   [dev.familiar.identity.table.ColumnRecognition], `ColumnRecognitionTest`;
/// - `resolution` is the [Resolver], who of the known people somebody could be:
///   [dev.familiar.identity.resolution.EvidenceResolver], `EvidenceResolverTest`.
///
/// What passed between people, and what the owner should do, is left to other rooms.
///
/// Rules that hold throughout: absent is not contradicting; the owner's word outweighs everything;
/// the same input gives the same output in any order.
@NullMarked
package dev.familiar.identity;

import org.jspecify.annotations.NullMarked;
