package dev.familiar.bench.titles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.identity.lexicon.TitlePhrase;
import dev.familiar.identity.lexicon.TitleTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class TitleCountsTest {

    private static final List<Label> LABELS =
            List.of(
                    label("software developer", "2512"),
                    label("web developer", "2513"),
                    label("mobile developer", "2514"),
                    label("property developer", "1323"),
                    label("commercial property developer", "1323"),
                    label("hotel manager", "1411"),
                    label("manager of hotels", "1411"),
                    label("sales manager", "1221"));

    @Test
    void endingsAndTheWordsBeforeThemTellTheGroup() {
        TitleTable table = TitleTable.parse(TitleCounts.lines(LABELS));

        assertThat(table.twoDigits(TitlePhrase.words("Rural property developer"))).contains("13");
        assertThat(table.twoDigits(TitlePhrase.words("Game developer"))).contains("25");
        assertThat(table.twoDigits(TitlePhrase.words("Manager of a hotel"))).contains("14");
    }

    @Test
    void sayTheSameInAnyOrder() {
        assertThat(TitleCounts.lines(LABELS.reversed())).isEqualTo(TitleCounts.lines(LABELS));
    }

    private static Label label(String title, String unit) {
        return new Label(title, title, unit);
    }
}
