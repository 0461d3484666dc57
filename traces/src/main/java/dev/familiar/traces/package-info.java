/// What passed between the owner and a person, and how strong the tie is.
@NullMarked
package dev.familiar.traces;

import org.jspecify.annotations.NullMarked;
