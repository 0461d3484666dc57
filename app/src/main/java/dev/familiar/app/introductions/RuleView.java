package dev.familiar.app.introductions;

import dev.familiar.network.introduction.Asking;
import java.time.Instant;

/// Whether somebody may be asked for introductions.
///
/// @param person id of the person; empty if their records are gone
/// @param name as they are called
/// @param rule what the owner said
/// @param at when
public record RuleView(String person, String name, Asking rule, Instant at) {

    /// Hides the person.
    @Override
    public String toString() {
        return "RuleView[" + rule + ", hidden]";
    }
}
