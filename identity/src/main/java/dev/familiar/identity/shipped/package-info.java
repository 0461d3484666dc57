/// Tables of text that the program carries with it; begin with
/// [dev.familiar.identity.shipped.ShippedText].
@NullMarked
package dev.familiar.identity.shipped;

import org.jspecify.annotations.NullMarked;
