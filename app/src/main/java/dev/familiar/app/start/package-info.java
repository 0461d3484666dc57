/// The first run: which archives there are to bring in, where each is had and how long that takes,
/// what came in already, and whether a decline can be trusted.
///
/// Begin with [dev.familiar.app.start.StartView].
@NullMarked
package dev.familiar.app.start;

import org.jspecify.annotations.NullMarked;
