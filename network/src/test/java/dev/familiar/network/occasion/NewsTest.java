package dev.familiar.network.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Congratulate Ada Example for starting a new position as CFO at Acme | CFO at Acme",
                "Congratulate Ada Example on the new job at Acme | Acme",
                "Say congrats to Ada Example for starting a new position as CFO at Acme! | CFO at Acme",
                "Ada Example started a new position at Acme | Acme",
                "Ada Example is now CFO at Acme | CFO at Acme",
                "Ada Example has a new job | ''",
                "Gratulieren Sie Ada Example zur neuen Position als CFO bei Acme | CFO at Acme",
                "Félicitez Ada Example pour son nouveau poste de CFO chez Acme | CFO at Acme",
                "Felicita a Ada Example por su nuevo puesto como CFO en Acme | CFO at Acme",
                "Congratulati con Ada Example per il nuovo lavoro come CFO presso Acme | CFO at Acme",
                "Parabenize Ada Example pelo novo cargo de CFO na empresa Acme | CFO at Acme",
                "Feliciteer Ada Example met haar nieuwe functie als CFO bij Acme | CFO at Acme",
            })
    void tellsANewJobInSevenLanguages(String subject, String post) {
        News news = News.of(subject).orElseThrow();

        assertThat(news.name()).isEqualTo("Ada Example");
        assertThat(news.post().text()).isEqualTo(post);
        assertThat(news.years()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Congratulate Ada Example for 5 years at Acme | 5",
                "Ada Example is celebrating 1 year at Acme | 1",
                "Gratulieren Sie Ada Example zu 10 Jahren bei Acme | 10",
                "Félicitez Ada Example pour ses 3 ans chez Acme | 3",
            })
    void tellsForHowManyYears(String subject, int years) {
        News news = News.of(subject).orElseThrow();

        assertThat(news.years()).isEqualTo(years);
        assertThat(news.post().organisation()).isEqualTo("Acme");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Example congratulated you on your work anniversary!",
                "You appeared in 9 searches this week",
                "Ada Example wants to connect",
                "Re: a new position",
                "",
            })
    void passesByEverythingElse(String subject) {
        assertThat(News.of(subject)).isEmpty();
    }

    @Test
    void hidesThePersonWhenPrinted() {
        assertThat(News.of("Ada Example is now CFO at Acme").orElseThrow().toString())
                .doesNotContain("Ada");
    }

    @Test
    void endsSoonWhateverIsWritten() {
        assertThat(News.of("congratulate " + "for on at as ".repeat(500))).isEmpty();
    }
}
