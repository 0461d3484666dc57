/// The law of conservation: every row, card, event and message of an archive is read, or is a fault
/// with its place, or is left out for a reason that is said. Nothing vanishes.
///
/// Counted twice, by programs that share nothing: [Census] takes the archives apart with its own
/// few lines for each format, [Account] asks the sources what became of each place.
@NullMarked
package dev.familiar.checks.conservation;

import org.jspecify.annotations.NullMarked;
