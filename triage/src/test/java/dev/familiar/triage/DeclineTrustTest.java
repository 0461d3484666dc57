package dev.familiar.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.traces.Coverage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The floor below which absence decides nothing.
class DeclineTrustTest {

    private static Coverage of(String kind, long items) {
        return new Coverage(kind, items, null, null, Map.of());
    }

    @Test
    void nothingAndThePlatformsOwnFileAreNotEnough() {
        assertThat(DeclineTrust.found(List.of())).isZero();
        assertThat(DeclineTrust.found(List.of(of("linkedin", 5_000)))).isZero();
        assertThat(DeclineTrust.isEnough(0)).isFalse();
    }

    @Test
    void growsWithEveryKindAndNeverAboveOne() {
        double cards = DeclineTrust.found(List.of(of("address-book", 300)));
        double more = DeclineTrust.found(List.of(of("address-book", 300), of("mail", 100_000)));

        assertThat(cards).isPositive();
        assertThat(more).isGreaterThan(cards).isLessThan(1);
        assertThat(DeclineTrust.isEnough(more)).isTrue();
    }

    @Test
    void theFloorItselfIsEnough() {
        assertThat(DeclineTrust.isEnough(DeclineTrust.enough())).isTrue();
        assertThat(DeclineTrust.isEnough(Math.nextDown(DeclineTrust.enough()))).isFalse();
    }
}
