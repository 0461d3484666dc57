package dev.familiar.app.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "denver launch        | [[denver], [launch]]",
                "\"denver launch\"    | [[denver, launch]]",
                "“denver launch”      | [[denver, launch]]",
                "\"denver launch\"~5  | [[denver], [launch]]",
                "den*                 | [[den]]",
                "denver -launch       | [[denver]]",
                "denver OR launch     | [[denver], [launch]]",
                "from:2019 denver     | [[denver]]",
                "re: denver           | [[re], [denver]]",
                "\"never closed       | [[never, closed]]",
                "ada@example.org      | [[ada, example, org]]",
                "- ? !                | []"
            })
    void readsWords(String text, String expected) {
        assertThat(QueryParser.parse(text).wanted().stream().map(Wanted::words).toList())
                .hasToString(expected);
    }

    @Test
    void readsWhomItWasWith() {
        assertThat(QueryParser.parse("with:ada@example.org with:\"Bo Example\" x").companions())
                .containsExactly("ada@example.org", "Bo Example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from:yesterday", "to:2019-13", "year:19", "from:2019-02-30"})
    void saysWhatADateLooksLike(String text) {
        assertThatThrownBy(() -> QueryParser.parse(text)).hasMessageContaining("2019-05-31");
    }

    @Test
    void namesTheChannelsThereAre() {
        assertThatThrownBy(() -> QueryParser.parse("channel:pigeon"))
                .hasMessageContaining("mail")
                .hasMessageContaining("linkedin-message");
        assertThat(QueryParser.parse("channel:linkedin-message x").wanted()).hasSize(1);
    }
}
