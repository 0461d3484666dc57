/// Reduces GeoNames data to the table of the gazetteer; begin with
/// [dev.familiar.bench.places.GazetteerCommand].
@NullMarked
package dev.familiar.bench.places;

import org.jspecify.annotations.NullMarked;
