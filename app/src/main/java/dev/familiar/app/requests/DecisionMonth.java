package dev.familiar.app.requests;

import java.time.YearMonth;

/// How many decisions of one month stand.
///
/// @param month as the owner's calendar has it
/// @param taken of every kind
/// @param accepted those of them that accepted
public record DecisionMonth(YearMonth month, int taken, int accepted) {}
