/// What Outlook packs into an attachment of its own (TNEF), as far as it is the message's own
/// words.
@NullMarked
package dev.familiar.sources.mail.tnef;

import org.jspecify.annotations.NullMarked;
