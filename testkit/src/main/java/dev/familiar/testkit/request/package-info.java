/// Connection requests as tables, pasted cards and their truth.
@NullMarked
package dev.familiar.testkit.request;

import org.jspecify.annotations.NullMarked;
