package dev.familiar.network.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleQueryTest {

    private static double fit(String asked, String title) {
        TitleQuery query = Objects.requireNonNull(TitleQuery.read(asked), asked);
        return query.fit(Titles.shipped().read(title));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    lawyers               | Attorney
                    lawyers               | Rechtsanwältin
                    Anwälte               | General Counsel
                    avocats               | Attorney
                    journalists           | Reporter
                    Journalistinnen       | Journalist
                    nurses                | Nurse Practitioner
                    programmers           | Senior Software Engineer
                    sviluppatori          | Backend Engineer
                    CFO                   | Chief Financial Officer
                    Finanzchef            | CFO
                    chief executives      | CEO & Founder
                    product managers      | Senior Product Manager
                    jefes de producto     | Product Manager
                    recruiters            | Talent Acquisition Partner
                    HR                    | HR Business Partner
                    marketing             | CMO
                    heads of marketing    | VP Marketing
                    marketing directors   | Chief Marketing Officer
                    vertalers             | Translator
                    corretores de imóveis | Real Estate Agent
                    """)
    void answersByMeaning(String asked, String title) {
        assertThat(fit(asked, title)).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    lawyers               | Paralegal
                    nurses                | Surgeon
                    product managers      | Project Manager
                    heads of marketing    | Marketing Assistant
                    CFO                   | CTO
                    journalists           | Nurse
                    marketing             | Software Engineer
                    directors             | Managing Clerk
                    recruiters            | Dispatcher
                    """)
    void doesNotAnswerByLikeness(String asked, String title) {
        assertThat(fit(asked, title)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Store Manager", "Marketing Director", "CEO", "Technical Recruiter"})
    void whoHiresIsAManagerOrRecruits(String title) {
        assertThat(fit("hiring managers", title)).isPositive();
        assertThat(fit("hiring manager", "Cashier")).isZero();
    }

    @Test
    void whoIsAboveTheRankFitsLess() {
        assertThat(fit("marketing managers", "Chief Marketing Officer")).isBetween(0.5, 0.99);
    }

    @Test
    void saysWhatItTakesForTheRank() {
        TitleQuery query = Objects.requireNonNull(TitleQuery.read("heads of marketing"));

        assertThat(query.text()).isEqualTo("heads of marketing (manager or above)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zxqv", "the of", ""})
    void readsNothingWhereNoRoleIsSaid(String text) {
        assertThat(TitleQuery.read(text)).isNull();
    }

    @Test
    void hidesWhatWasAsked() {
        assertThat(TitleQuery.read("lawyers")).hasToString("TitleQuery[hidden]");
    }
}
