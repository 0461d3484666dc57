/// Following as a state: whom the owner follows, where and why, what came of them since, and who of
/// them may become a connection.
///
/// Begin with [FollowDesk]: it keeps the owner's words in the store's ledger and shows each follow
/// as a [FollowView]. `FollowBook` reads the one list of all follows, from decisions on requests
/// and from the owner's own words.
///
/// `FollowDeskTest` takes one from the first day to the proposal to connect.
@NullMarked
package dev.familiar.app.following;

import org.jspecify.annotations.NullMarked;
