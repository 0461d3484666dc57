/// Who is who in the owner's archives.
///
/// Terms: a *description* is what one record of an archive says of somebody; a *learned weight* is
/// a match weight as the last linkage found it, kept for weighing requests.
///
/// The path: [dev.familiar.identity.archive.ArchiveLinker] puts descriptions into a roster, links
/// it under the rules that archives need beyond weights, and gives people, questions and
/// [dev.familiar.identity.LearnedWeights]; by these [dev.familiar.identity.archive.RecordReasons]
/// says later why records are one person.
@NullMarked
package dev.familiar.identity.archive;

import org.jspecify.annotations.NullMarked;
