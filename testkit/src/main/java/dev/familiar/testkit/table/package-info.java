/// Large tables of made-up source records with the truth about them, to measure the linkage of
/// records at scale; begin reading at [PeopleTable].
///
/// A [PeopleTable] is made row by row, and any row alone: the number of a row gives a person and a
/// turn ([Layout]), the number of a person gives a life ([Life]), the life gives all its sightings
/// ([Sighting]), and one sighting is written out. Nothing is kept between rows, so the length of a
/// table is not limited by memory. The world package makes whole archives of one owner instead,
/// with all that passed between the people, and holds its people in memory.
@NullMarked
package dev.familiar.testkit.table;

import org.jspecify.annotations.NullMarked;
