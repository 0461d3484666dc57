/// Use cases and wiring: what the command line and the browser can ask for.
///
/// Begin with [Familiar]: it opens a home, owns clock and threads, and hands out *desks*. A desk is
/// where one subject is asked about; it answers with *views*, values that a face turns into text, a
/// page or JSON. One package holds one subject:
///
/// - `reading`: archives and mailboxes come in, by [dev.familiar.app.reading.ReadingDesk];
/// - `people`: whom the owner knows, by [dev.familiar.app.people.PeopleDesk];
/// - `corrections`: why records are one person, and the owner's word on it, by
///   [dev.familiar.app.corrections.CorrectionDesk];
/// - `requests`: verdicts and decisions, by [dev.familiar.app.requests.RequestDesk];
/// - `asking`: how well the owner knows anybody, by [dev.familiar.app.asking.AskDesk];
/// - `introductions`: with the consent of both sides, by
///   [dev.familiar.app.introductions.IntroductionDesk];
/// - `sharing`: lists for somebody else, by [dev.familiar.app.sharing.ShareDesk];
/// - `learning`: the policy in force, and what decisions teach, by
///   [dev.familiar.app.learning.LearningDesk];
/// - `policy`: how good the advice was, and what another policy would change, by
///   [dev.familiar.app.policy.PolicyDesk];
/// - `search`: messages and events by their words, by [dev.familiar.app.search.SearchDesk];
/// - `glance`: people, organisations and messages while a name is being typed, by
///   [dev.familiar.app.glance.GlanceDesk];
/// - `table`: files of people linked without a home, by [dev.familiar.app.table.TableLinker];
/// - `export`: what the owner made, written out, by [dev.familiar.app.export.Exporter];
/// - `json`: views as JSON Lines; `words`: the words that both faces share; `refusal`: the
///   exceptions that say why a desk does not do what it was asked.
///
/// They form no cycle: `people` stands on the store, `corrections`, `reading` and `requests` on
/// `people`, `policy` on `requests`, and [Familiar] on all. What spans several desks is here:
/// [Familiar#undo], and examining, backing up and restoring a home.
///
/// `FamiliarTest` goes through one home from import to backup and is the test to read first;
/// `BrowsingTest` asks what the browser asks.
@NullMarked
package dev.familiar.app;

import org.jspecify.annotations.NullMarked;
