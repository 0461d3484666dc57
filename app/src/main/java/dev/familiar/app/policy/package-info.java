/// Whether the advice is any good: how it agreed with what the owner decided, and what another
/// policy would have advised.
///
/// Terms: *calibrated* advice is right as often as it says; a *trial* judges every incoming request
/// under two policies and writes nothing.
///
/// Begin with [StatsDesk], which holds each `PastDecision` against the advice of its day and gives
/// a [StatsView]; [ReliabilityDiagram] draws it. [PolicyDesk] shows and saves the policy and tries
/// others, giving a [PolicyTrial]. The policy itself is read in `learning`.
///
/// `StatsTest` shows both desks, `PastDecisionTest` what counts as advised,
/// `ReliabilityDiagramTest` the drawing.
@NullMarked
package dev.familiar.app.policy;

import org.jspecify.annotations.NullMarked;
