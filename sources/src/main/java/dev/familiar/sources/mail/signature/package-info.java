/// What people say of themselves in the block below their mail.
///
/// [dev.familiar.sources.mail.signature.Signature] is the way in: it finds the block under the
/// sender's own text, keeps it only if it names the sender, and reads numbers, profiles, further
/// addresses, the job and the place off its lines. Wrong facts are worse than missing ones here: a
/// line that could mean two things means nothing.
@NullMarked
package dev.familiar.sources.mail.signature;

import org.jspecify.annotations.NullMarked;
