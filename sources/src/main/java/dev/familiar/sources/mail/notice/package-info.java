/// What a message says about people who did not write it: whom it introduces to whom, that its
/// sender has left, which address is dead.
///
/// Each class reads plain words, is guarded by a cheap test, and holds no state. A sentence that
/// could mean something else means nothing.
@NullMarked
package dev.familiar.sources.mail.notice;

import org.jspecify.annotations.NullMarked;
