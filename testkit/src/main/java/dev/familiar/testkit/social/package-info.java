/// The Facebook download in JSON, with its wrongly escaped letters.
@NullMarked
package dev.familiar.testkit.social;

import org.jspecify.annotations.NullMarked;
