/// vCard files of versions 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350): Google, Apple, Outlook,
/// Thunderbird, phones and CardDAV servers.
///
/// Each card becomes a [dev.familiar.model.PersonDescription] with the key `card:<UID>`, or
/// `card:sha256-<digest of name and handles>` where it has no UID.
@NullMarked
package dev.familiar.sources.vcard;

import org.jspecify.annotations.NullMarked;
