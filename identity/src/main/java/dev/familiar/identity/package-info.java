/// Which source records are one person.
@NullMarked
package dev.familiar.identity;

import org.jspecify.annotations.NullMarked;
