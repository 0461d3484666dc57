/// Working lives: where somebody was employed, when and as what, and where they live.
///
/// Begin at [Career], which is a list of [Position]s and a home [Place]. Values only; the world
/// package makes them up (`CareerMaker`), and `WorldTest` holds them to what a life is like.
@NullMarked
package dev.familiar.testkit.career;

import org.jspecify.annotations.NullMarked;
