/// Who stands closer to somebody than the owner does, and whom a person knows.
///
/// Begin with [PathDesk]: it answers with a [PathView] for each who may be meant. [EdgeFinder]
/// brings together what shows that two others know each other: messages and meetings
/// ([dev.familiar.network.edge.EdgeBook]), connections in common that requests name, employers in
/// common. [EdgeWords] has the sentences. `PathDeskTest` is the test to read first.
@NullMarked
package dev.familiar.app.paths;

import org.jspecify.annotations.NullMarked;
