/// Facebook's "Download your information" in JSON: friends, messages, the uploaded address book,
/// and the owner's profile.
///
/// The shapes of 2018 to 2026 are told apart by their keys, not by their folders, which were
/// renamed every other year. Files are read token by token, because one thread's `message_1.json`
/// can have hundreds of megabytes. Facebook gives names only, no ids: handles are
/// [dev.familiar.model.PlatformName]s.
///
/// The path through the package: [dev.familiar.sources.facebook.FacebookSource] finds the kind of
/// file and hands it to the reader of that kind.
@NullMarked
package dev.familiar.sources.facebook;

import org.jspecify.annotations.NullMarked;
