package dev.familiar.app;

/// What `undo` took back: a decision on a request, or a word on who is who.
public sealed interface Undone permits DecisionView, CorrectionView {}
