/// The policy in force: what the owner wrote in `policy.toml`, and what their decisions add to it.
///
/// Terms: a *weight* is how many bits a kind of evidence counts; a *case* is the evidence of one
/// decision in the form that is learned from.
///
/// Begin with [LearningDesk#taught], which every verdict is judged by. [PolicyFile] reads the file
/// and names every mistake in it; `OwnersTaste` moves the weights that the file leaves as shipped;
/// [CaseJson] keeps cases with decisions, so that learning can begin anew each time and undo costs
/// nothing.
///
/// `PolicyFileTest`, `LearningTest` and `CaseJsonTest` are the tests of these.
@NullMarked
package dev.familiar.app.learning;

import org.jspecify.annotations.NullMarked;
