package dev.familiar.app.asking;

import dev.familiar.network.favour.Purpose;

/// Something that the owner would like to ask somebody for.
///
/// @param text what, in plain words; who fits is found by it
/// @param purpose what for
/// @param limit the most people to give, from 1
public record AskRequest(String text, Purpose purpose, int limit) {

    /// Checks the limit and strips the text.
    public AskRequest {
        text = text.strip();
        if (limit < 1) {
            throw new IllegalArgumentException("limit is " + limit + ", expected 1 or more");
        }
    }

    /// Hides what was asked.
    @Override
    public String toString() {
        return "AskRequest[" + purpose.word() + ", hidden]";
    }
}
