package dev.familiar.network.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.identity.name.FoldedText;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TieReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static TieReader.@Nullable Found read(String question) {
        return TieReader.read(String.join(" ", FoldedText.words(question)) + " ", TODAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    people I have not written to for two years          | 2024-03-01
                    whom I have not spoken to in 6 months               | 2025-09-01
                    who has been silent for a year                      | 2025-03-01
                    no contact since 2019                               | 2019-01-01
                    denen ich seit drei Jahren nicht geschrieben habe   | 2023-03-01
                    à qui je n'ai pas écrit depuis deux ans             | 2024-03-01
                    a quienes no he escrito desde hace dos años         | 2024-03-01
                    com quem não falo há dois anos                      | 2024-03-01
                    a cui non scrivo da due anni                        | 2024-03-01
                    aan wie ik al twee jaar niet geschreven heb         | 2024-03-01
                    I have not heard from for 3 weeks                   | 2026-02-08
                    """)
    void readsForHowLongNothingPassed(String question, LocalDate since) {
        TieReader.Found found = Objects.requireNonNull(read(question));

        assertThat(found.tie().silentSince()).isEqualTo(since);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    lawyers I know well           | known well
                    my close friends              | known well
                    Anwälte, die ich gut kenne    | known well
                    que je connais bien           | known well
                    che conosco bene              | known well
                    die ik goed ken               | known well
                    people whom I really know     | known
                    people I do not know          | not known
                    die ich nicht kenne           | not known
                    que no conozco                | not known
                    """)
    void readsHowWellSomebodyIsKnown(String question, String shown) {
        TieReader.Found found = Objects.requireNonNull(read(question));

        assertThat(found.tie().text()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lawyers in Berlin", "Silent Partners", "who do I know at Acme", ""})
    void readsNoTieWhereNoneIsAsked(String question) {
        assertThat(read(question)).isNull();
    }
}
