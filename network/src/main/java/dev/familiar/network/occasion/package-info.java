/// Occasions with a date on which the owner may write to somebody: a new job, an anniversary of a
/// job, a birthday.
///
/// Terms: a *sighting* is a job as one record shows it over a stretch of time; a *sign* is what
/// shows a change of job, and its *witness* is the kind of record it stands in. One sign is
/// *perhaps*; two signs of different witnesses, or the person's own words, are *sure*. A
/// *milestone* is a birthday or an anniversary with a round number.
///
/// Begin with [Occasion], what there is to be glad about; [JobChangeFinder] finds changes of job,
/// and most of this package says what is none: `Title` compares titles, `Firm` names of
/// organisations, [Renames] tells a firm that changed its name, `Standstill` a job that was lost.
/// [BirthdayWord] and [Anniversaries] reckon days. Nothing here opens a store or looks at the
/// clock. `JobChangeFinderTest` and `BirthdayTest` show all of it.
@NullMarked
package dev.familiar.network.occasion;

import org.jspecify.annotations.NullMarked;
