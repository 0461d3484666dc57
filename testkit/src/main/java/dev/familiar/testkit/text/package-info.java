/// Small writers of text formats: tables, folded lines and streamed zip entries.
@NullMarked
package dev.familiar.testkit.text;

import org.jspecify.annotations.NullMarked;
