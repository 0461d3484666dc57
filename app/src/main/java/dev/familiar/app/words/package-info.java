/// Numbers, verdicts, reasons and waterfalls, the same in both faces.
///
/// Begin with [VerdictWords]. [LinkExplanation] is a waterfall, why two records are one person or
/// not, as both the home and linked files give it. `AmountsTest` shows the numbers.
@NullMarked
package dev.familiar.app.words;

import org.jspecify.annotations.NullMarked;
