/// Numbers, verdicts and reasons in words, the same in both faces. Begin with [VerdictWords].
@NullMarked
package dev.familiar.app.words;

import org.jspecify.annotations.NullMarked;
