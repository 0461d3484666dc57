/// Which places there are, what they are called in which language, which lies in which, and what
/// time they keep.
///
/// Begin with [dev.familiar.identity.place.Gazetteer] and `GazetteerTest`, which shows what place
/// texts are read as. A text goes through these: `PlaceReader` takes it apart at its commas and
/// weighs the readings of the parts against one another, `PartReader` reads a part, `PlaceWords`
/// knows what stands around names ("Greater", "et périphérie"), `Atlas` puts the two tables
/// together. `MentionReader` finds places in longer texts, `Containment` answers which lies in
/// which.
///
/// `places.tsv` is made from GeoNames data by `bench/run gazetteer` and never edited; `by-hand.tsv`
/// and `place-words.tsv` are written by hand.
@NullMarked
package dev.familiar.identity.place;

import org.jspecify.annotations.NullMarked;
