package dev.familiar.app.asking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskTopicTest {

    @ParameterizedTest
    @CsvSource({
        "a speaker on supply chains for our event, supply chain",
        "Advice about medical devices, medical device",
        "somebody at Acme, acme",
        "people who worked at the press, the press",
        "candidates for product management, product management",
        "investors in glass, glass",
    })
    void leavesTheTopic(String wish, String topic) {
        assertThat(AskTopic.of(wish)).last().isEqualTo(topic);
    }

    @Test
    void triesTheNearestFirst() {
        assertThat(AskTopic.of("a speaker on supply chains for our event"))
                .containsExactly("a speaker on supply chains", "supply chains", "supply chain");
    }

    @ParameterizedTest
    @CsvSource({"glass", "hiring managers at a retailer", "business"})
    void leavesWhatIsNoWish(String text) {
        assertThat(AskTopic.of(text).size()).isLessThanOrEqualTo(1);
    }

    @Test
    void aTopicOfNothingIsNone() {
        assertThat(AskTopic.of("  ")).isEmpty();
    }
}
