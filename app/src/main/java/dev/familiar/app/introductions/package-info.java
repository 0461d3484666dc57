/// Introductions, favours and their ledger: who asked for whom, how far it has come, what may be
/// written; what the owner asked of whom, and what they answered.
///
/// Begin with [IntroductionDesk]: it keeps what the network room's
/// [dev.familiar.network.introduction.Introduction] says in the store's ledger, finds progress in
/// the mail ([IntroductionDesk#settle]) and gives an [IntroductionView] with drafts and reminders.
/// [FavourDesk] keeps favours, each a [FavourView]. `LedgerBook` and `FavourBook` read the ledger;
/// a [RuleView] is whom the owner may ask, a [LedgerView] an entry taken back.
///
/// `IntroductionDeskTest` takes one from the first question to a thank-you.
@NullMarked
package dev.familiar.app.introductions;

import org.jspecify.annotations.NullMarked;
