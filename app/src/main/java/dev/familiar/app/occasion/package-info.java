/// Occasions with a date: who has a new job, an anniversary or a birthday, and whom the owner meets
/// on a day.
///
/// Begin with [OccasionDesk], which says what is due between two days and gives [OccasionView]s.
/// `OccasionKeeper` keeps what everybody's occasions follow from; [OccasionSettings] are the
/// owner's choices, `occasions.toml` in the home. The rules are those of
/// [dev.familiar.network.occasion.Occasion]. `OccasionDeskTest` shows all of it.
@NullMarked
package dev.familiar.app.occasion;

import org.jspecify.annotations.NullMarked;
