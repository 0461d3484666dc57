/// Connection requests, from the verdict to the decision; and the same look at those the owner is
/// connected with already.
///
/// Terms: a *sitting* is all that judging needs besides the request, kept as long as neither
/// archives, policy nor calendar change; a *decision* is the owner's answer, kept with what was
/// advised.
///
/// Begin with [RequestDesk]: [RequestDesk#triage] gives a [RequestView] per request, judged by the
/// `triage` room; `Sittings` shares them out among the cores, `StoreTraceBook` answers what judging
/// asks of the archives. [RequestGroups] finds those that are answered alike with one press, each a
/// [RequestGroup]. [RequestDesk#decide] remembers, writes a card (`CardDraft`) or follows;
/// [DecisionLog] lists all that was decided. [AuditDesk] judges present connections, and
/// [RequestDesk#know] answers a [NameQuestion] about anybody.
///
/// `RequestGroupsTest` has one test per rule of a group, `FamiliarTest` decides and takes back,
/// `SittingsTest` shows when a sitting is renewed, `AuditTest` the audit.
@NullMarked
package dev.familiar.app.requests;

import org.jspecify.annotations.NullMarked;
