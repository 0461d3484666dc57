package dev.familiar.bench.verdict;

import dev.familiar.testkit.world.OwnerKind;
import dev.familiar.testkit.world.RequestClass;
import dev.familiar.testkit.world.Truth;

/// A made-up request with its truth and what Familiar said of it.
///
/// @param owner whose request it is
/// @param truth what it is
/// @param lane what Familiar advised
/// @param probability that the owner knows who sent it, as Familiar gave it
/// @param plain what somebody without Familiar would go by
public record Judged(OwnerKind owner, Truth truth, Lane lane, double probability, PlainView plain) {

    /// What a request shows to somebody who does not search.
    ///
    /// @param mutuals connections in common; below 0 if the archive does not say
    /// @param exactName whether somebody in the owner's archives is called exactly so, without case
    record PlainView(int mutuals, boolean exactName) {}

    boolean known() {
        return truth.known();
    }

    boolean is(RequestClass kind) {
        return truth.kind() == kind;
    }

    Forecast forecast() {
        return new Forecast(probability, known());
    }

    /// Whether that lane is the right one. People of interest were never met: asking them and
    /// declining are both right. To look up is never wrong and never right.
    boolean isRight(Lane advised) {
        return switch (advised) {
            case ACCEPT -> known();
            case DECLINE -> !known();
            case ASK -> is(RequestClass.PERSON_OF_INTEREST);
            case LOOK_UP -> false;
        };
    }
}
