/// What the owner's knowledge of people is good for: who fits a description and is known well, who
/// stands closer to somebody ([dev.familiar.network.edge.Edge]), whom to introduce.
///
/// Terms: an *edge* is what shows that two others know each other; a *broker* (or *via*) is whoever
/// stands between the owner and somebody; a *path* leads over one or two of them. A *fit* says how
/// well a person matches a question. Who is who is identity's work, how well the owner knows them
/// that of traces; nothing here opens a store.
@NullMarked
package dev.familiar.network;

import org.jspecify.annotations.NullMarked;
