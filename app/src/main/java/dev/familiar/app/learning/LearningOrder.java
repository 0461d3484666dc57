package dev.familiar.app.learning;

/// What the owner can order of learning.
public enum LearningOrder {
    /// Learn from no decision after this.
    FREEZE,
    /// Learn again, also from the decisions in between.
    THAW,
    /// Forget what was learned: only later decisions count.
    RESET,
    /// Takes the last reset back.
    RESTORE
}
