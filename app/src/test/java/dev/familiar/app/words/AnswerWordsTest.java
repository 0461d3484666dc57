package dev.familiar.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.network.answer.AnswerChance;
import dev.familiar.network.answer.Past;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerWordsTest {

    @ParameterizedTest
    @CsvSource({
        "PT20M, an hour",
        "PT61M, 2 hours",
        "PT23H, 23 hours",
        "PT23H30M, a day",
        "PT24H, a day",
        "PT25H, 2 days",
        "P9D, 9 days"
    })
    void saysTimesAsPeopleDo(Duration time, String said) {
        assertThat(AnswerWords.time(time)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 days ago",
        "1, 1 day ago",
        "59, 59 days ago",
        "60, 2 months ago",
        "4229, 11 years ago"
    })
    void saysHowLongAgo(long days, String said) {
        assertThat(AnswerWords.ago(days)).isEqualTo(said);
    }

    @Test
    void saysWhatTheChanceRestsOn() {
        AnswerChance often = new AnswerChance(0.625, Duration.ofHours(3), new Past(8, 7, 3.5), 1.6);

        assertThat(AnswerWords.chance(often))
                .isEqualTo("63 % within a month, half of them within 3 hours");
        assertThat(AnswerWords.reason(often))
                .isEqualTo("Answered 7 of 8 messages, more often than people like them.");
        assertThat(
                        AnswerWords.reason(
                                new AnswerChance(0.1, Duration.ofDays(1), new Past(1, 0, 2), 0.5)))
                .isEqualTo("Answered 0 of 1 message, less often than people like them.");
        assertThat(AnswerWords.reason(new AnswerChance(0.1, Duration.ofDays(1), Past.NONE, 1)))
                .contains("never wrote to them");
    }
}
