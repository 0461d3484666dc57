package dev.familiar.app.requests;

import java.time.Instant;

/// A decision the owner took, or took back.
///
/// @param request id of the request
/// @param name who asked
/// @param word `accept`, `decline`, `follow`, `ask` or `later`
/// @param at when
/// @param effect what it did besides being remembered, e.g. which card was written; may be empty
public record DecisionView(String request, String name, String word, Instant at, String effect) {}
