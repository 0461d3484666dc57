/// Who is who in one roster, from candidate pairs to clusters.
///
/// Terms: a *cluster* is the records of one person; a *possible link* is a pair for clerical
/// review; a *waterfall* is the prior and one line per comparison, which add up to the odds.
///
/// The path: [dev.familiar.identity.linkage.RosterLinker] blocks, learns, weighs and clusters, and
/// gives a [dev.familiar.identity.linkage.LinkedRoster], which explains any pair;
/// [dev.familiar.identity.linkage.LiveLinkage] takes in further records one by one.
@NullMarked
package dev.familiar.identity.linkage;

import org.jspecify.annotations.NullMarked;
