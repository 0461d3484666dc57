/// Following: whom the owner reads without being connected, and when a follow has become more.
///
/// Begin with [dev.familiar.network.follow.Follow]. A [dev.familiar.network.follow.ProfileLink] is
/// where somebody is followed, [dev.familiar.network.follow.News] what came of them since, and a
/// [dev.familiar.network.follow.Proof] the trace by which it may become a connection.
///
/// `ProfileLinkTest` shows which links are taken and which are refused, `ProofTest` what is proof.
@NullMarked
package dev.familiar.network.follow;

import org.jspecify.annotations.NullMarked;
