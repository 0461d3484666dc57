package dev.familiar.app.touch;

import dev.familiar.app.touch.TouchView.LastExchange;
import dev.familiar.network.language.Language;
import dev.familiar.network.touch.TouchDraft;
import org.jspecify.annotations.Nullable;

/// What a draft goes on from.
///
/// @param last the last real exchange; null if there is none
/// @param how the two had to do with each other in it
/// @param language in which the person writes
record Recalled(@Nullable LastExchange last, TouchDraft.How how, Language language) {}
