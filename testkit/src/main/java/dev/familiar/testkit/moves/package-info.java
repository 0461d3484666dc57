/// Made-up owners whose people change their jobs, or only seem to, with the truth: to measure who
/// is congratulated, and who wrongly.
///
/// Begin with [MoverWorld], which makes the people and writes the archives that show them: two or
/// three LinkedIn exports, and letters with signatures, platform's mails, automatic answers and
/// reports of dead addresses. A [Mover] is one of them, a [MoveKind] what happened to them between
/// the exports.
@NullMarked
package dev.familiar.testkit.moves;

import org.jspecify.annotations.NullMarked;
