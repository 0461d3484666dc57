/// Views as JSON, one object on one line: the form that tools outside rely on, described in
/// `docs/reference/json.md`.
///
/// One writer per view, named after it; begin with [TriageJson]. They depend on the views and
/// nothing but the wiring in [dev.familiar.app.Familiar] depends on them. The answers of a search
/// have theirs beside them, [dev.familiar.app.search.SearchJson].
///
/// `FamiliarTest` holds [TriageJson] to its sums, `LearningTest`, `StatsTest`, `OwnerTest` and
/// `WhoIsWhoTest` the others to their views.
@NullMarked
package dev.familiar.app.json;

import org.jspecify.annotations.NullMarked;
