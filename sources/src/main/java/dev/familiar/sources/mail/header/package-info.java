/// The header of an internet message: fields, addresses, dates, encoded words, content types.
///
/// Written for speed and for mail as it is rather than as RFC 5322, 2045 and 2047 want it: every
/// reader takes any bytes, never throws, and bounds what it keeps. Start at
/// [dev.familiar.sources.mail.header.HeaderBlock].
@NullMarked
package dev.familiar.sources.mail.header;

import org.jspecify.annotations.NullMarked;
