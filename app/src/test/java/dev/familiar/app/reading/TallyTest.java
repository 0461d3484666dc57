package dev.familiar.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Fault;
import dev.familiar.model.source.Position;
import dev.familiar.store.row.ImportCounts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally("/archives/a", "mbox");

    private static Fault fault(String code, int line) {
        return new Fault(new Position("a.mbox", "line " + line), code, "it was left out.");
    }

    private static ImportCounts counts(long added, long merged, long unchanged, int faults) {
        TreeMap<String, Long> byCode = new TreeMap<>();
        if (faults > 0) {
            byCode.put("DATE_UNREADABLE", (long) faults);
        }
        return new ImportCounts(
                added,
                merged,
                unchanged,
                byCode,
                IntStream.range(0, faults).mapToObj(i -> fault("DATE_UNREADABLE", i)).toList(),
                new TreeMap<>());
    }

    private static ImportCounts passed(String code, long count) {
        return new ImportCounts(
                1, 0, 0, new TreeMap<>(), List.of(), new TreeMap<>(Map.of(code, count)));
    }

    @Test
    void whatWasLeftOutOnPurposeAddsUpByReasonAndIsNotSkipped() {
        tally.read(passed("DRAFT", 3), 1, 1);
        tally.known(passed("ADVERT", 1_200));
        tally.read(passed("DRAFT", 2), 1, 1);

        ImportReport.Archive report = tally.report();
        assertThat(report.passed().stream().map(ImportReport.PassedCount::words))
                .containsExactly("adverts: 1,200", "never sent: 5");
        assertThat(report.counts().skipped()).isZero();
    }

    @Test
    void whatAddsToSomethingKnownCountsAsAdded() {
        tally.read(counts(5, 2, 3, 0), 100, 1);

        assertThat(tally.report().counts()).isEqualTo(new ImportReport.Counts(10, 7, 3, 0, 100));
    }

    @Test
    void whatWasReadEarlierCountsAsReadAndUnchangedWithoutItsBytes() {
        tally.known(counts(5, 2, 3, 1));
        tally.knownPiece();
        tally.knownPiece();

        assertThat(tally.report().counts()).isEqualTo(new ImportReport.Counts(12, 0, 12, 1, 0));
    }

    @Test
    void entriesAddUpAndOneOfUnknownSizeTakesNothingAway() {
        tally.read(counts(1, 0, 0, 0), 100, 1_500_000_000);
        tally.read(counts(2, 0, 0, 0), -1, 500_000_000);

        ImportReport.Archive report = tally.report();
        assertThat(report.counts()).isEqualTo(new ImportReport.Counts(3, 3, 0, 0, 100));
        assertThat(report.seconds()).isEqualTo(2.0);
        assertThat(report.path()).isEqualTo("/archives/a");
        assertThat(report.source()).isEqualTo("mbox");
    }

    @Test
    void showsTheFirstThreeOfACodeAndCountsThemAll() {
        tally.read(counts(0, 0, 0, 2), 0, 0);
        tally.read(counts(0, 0, 0, 5), 0, 0);
        tally.fault(fault("TRUNCATED", 9));

        ImportReport.Archive report = tally.report();
        assertThat(report.counts().skipped()).isEqualTo(8);
        assertThat(report.faults())
                .containsExactly(
                        new ImportReport.FaultCount(
                                "DATE_UNREADABLE",
                                7,
                                List.of(
                                        "a.mbox line 0: it was left out.",
                                        "a.mbox line 1: it was left out.",
                                        "a.mbox line 0: it was left out.")),
                        new ImportReport.FaultCount(
                                "TRUNCATED", 1, List.of("a.mbox line 9: it was left out.")));
    }
}
