/// LinkedIn's notification mails, as far as they are connection requests.
///
/// The mails changed layout many times between 2007 and 2026; each reader here takes several and
/// falls back to less. No link is ever followed. Terms of this package are LinkedIn's: an
/// *invitation* is what the rest of the program calls a connection request.
@NullMarked
package dev.familiar.sources.mail.notification;

import org.jspecify.annotations.NullMarked;
