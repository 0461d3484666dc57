package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.reading.ImportReport.Archive;
import dev.familiar.app.reading.ImportReport.Counts;
import dev.familiar.app.reading.ImportReport.FaultCount;
import dev.familiar.app.reading.ImportReport.PassedCount;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManyFilesTest {

    private static Archive archive(String path, String source) {
        return new Archive(
                path,
                source,
                new Counts(3, 2, 1, 1, 10),
                List.of(new FaultCount("ROW_BLANK", 1, List.of(path + ": blank"))),
                List.of(new PassedCount("DRAFT", 2)),
                0.5);
    }

    @Test
    void aFewStandForThemselves() {
        List<Archive> few = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            few.add(archive("/a/" + i + ".vcf", "vcard"));
        }

        assertThat(ManyFiles.asOne(few)).isEqualTo(few);
    }

    @Test
    void manyOfOneSourceAreOneLineThatAddsUp() {
        List<Archive> all = new ArrayList<>(List.of(archive("/a/x.zip", "linkedin")));
        for (int i = 0; i < 5_000; i++) {
            all.add(archive("/a/cards/" + i % 7 + "/" + i + ".vcf", "vcard"));
        }
        all.add(archive("/a/mail.mbox", "mbox"));

        List<Archive> shown = ManyFiles.asOne(all);

        assertThat(shown).extracting(Archive::source).containsExactly("linkedin", "vcard", "mbox");
        Archive cards = shown.get(1);
        assertThat(cards.path()).isEqualTo("5,000 in /a/cards");
        assertThat(cards.counts()).isEqualTo(new Counts(15_000, 10_000, 5_000, 5_000, 50_000));
        assertThat(cards.seconds()).isEqualTo(2_500);
        assertThat(cards.faults()).hasSize(1);
        assertThat(cards.faults().getFirst().count()).isEqualTo(5_000);
        assertThat(cards.faults().getFirst().first()).hasSize(3);
        assertThat(cards.passed()).containsExactly(new PassedCount("DRAFT", 10_000));
    }
}
