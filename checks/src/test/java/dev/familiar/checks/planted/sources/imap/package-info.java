/// Planted violations.
@NullMarked
package dev.familiar.checks.planted.sources.imap;

import org.jspecify.annotations.NullMarked;
