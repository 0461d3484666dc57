/// Outlook's files, written by hand: a small but whole Unicode PST with made-up mail.
@NullMarked
package dev.familiar.testkit.outlook;

import org.jspecify.annotations.NullMarked;
