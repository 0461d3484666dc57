/// What a source delivers: descriptions of people, interactions, connection requests, facts about
/// the owner, each with the position it was found at, and faults as values.
///
/// The closed choice of everything an archive can say is [dev.familiar.model.source.SourceRecord].
@NullMarked
package dev.familiar.model.source;

import org.jspecify.annotations.NullMarked;
