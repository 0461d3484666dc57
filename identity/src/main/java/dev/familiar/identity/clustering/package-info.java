/// Linkage: from descriptions to people.
///
/// Terms: an *edge* joins two descriptions that are probably one person, with its weight in bits. A
/// *veto* keeps two clusters apart whatever joins them: the owner's word, two LinkedIn profiles,
/// two birth dates, two names that contradict. The front door is
/// [dev.familiar.identity.clustering.EvidenceLinker].
@NullMarked
package dev.familiar.identity.clustering;

import org.jspecify.annotations.NullMarked;
