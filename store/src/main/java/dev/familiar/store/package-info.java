/// Keeps the records, the people and the owner's decisions in one folder.
@NullMarked
package dev.familiar.store;

import org.jspecify.annotations.NullMarked;
