package dev.familiar.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Fault;
import dev.familiar.model.source.Position;
import dev.familiar.store.row.ImportCounts;
import dev.familiar.store.row.Outcome;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportTallyTest {

    private Sql sql;
    private final ImportTally tally = new ImportTally();

    @BeforeEach
    void openWithOneArchive() throws SQLException {
        sql = Tables.inMemory();
        sql.run(
                "INSERT INTO archive (id, path, source, entry, fingerprint, bytes, as_of)"
                        + " VALUES (1, '', 'mbox', 'a', 'f', 1, 1)");
    }

    @AfterEach
    void close() throws SQLException {
        sql.close();
    }

    private static Fault fault(String code, int nth) {
        return new Fault(new Position("a.mbox", "byte " + nth), code, "message " + nth);
    }

    private void fill() {
        for (int i = 0; i < 3; i++) {
            tally.count(Outcome.ADDED);
        }
        tally.count(Outcome.MERGED);
        for (int i = 0; i < 7; i++) {
            tally.count(fault("DATE_UNREADABLE", i));
        }
        tally.count(fault("ADDRESS_UNREADABLE", 0));
        tally.countPassed("DRAFT");
        tally.countPassed("DRAFT");
    }

    @Test
    void whatWasLeftOutOnPurposeIsCountedByReasonAndIsNoFault() {
        fill();

        assertThat(tally.counts().passed()).containsOnly(Map.entry("DRAFT", 2L));
        assertThat(tally.counts().minus(new ImportTally().counts()).passed())
                .containsOnly(Map.entry("DRAFT", 2L));
        assertThat(tally.counts().minus(tally.counts()).passed()).isEmpty();
    }

    @Test
    void keepsFiveFaultsOfACodeAndCountsAll() {
        fill();

        ImportCounts counts = tally.counts();
        assertThat(counts.faults())
                .containsEntry("DATE_UNREADABLE", 7L)
                .containsEntry("ADDRESS_UNREADABLE", 1L);
        assertThat(counts.samples())
                .extracting(f -> f.position().locator())
                .containsExactly("byte 0", "byte 0", "byte 1", "byte 2", "byte 3", "byte 4");
        assertThat(counts.read()).isEqualTo(4);
        assertThat(counts.skipped()).isEqualTo(8);
    }

    @Test
    void countsNoMoreThanTwoHundredCodesButGoesOnCountingThose() {
        for (int code = 0; code < 300; code++) {
            tally.count(fault("CODE_" + code, 0));
        }
        tally.count(fault("CODE_7", 1));

        assertThat(tally.counts().faults())
                .hasSize(200)
                .containsEntry("CODE_7", 2L)
                .doesNotContainKey("CODE_200");
        assertThat(tally.counts().samples()).hasSize(201);
    }

    @Test
    void isTheSameAfterItWasWrittenAndRead() throws SQLException {
        fill();
        tally.write(sql, 1);

        assertThat(ImportTally.read(sql, 1).counts()).isEqualTo(tally.counts());
    }

    @Test
    void goesOnFromWhatWasReadAndIsWrittenOverIt() throws SQLException {
        fill();
        tally.write(sql, 1);
        ImportTally next = ImportTally.read(sql, 1);
        next.count(Outcome.UNCHANGED);
        next.count(fault("DATE_UNREADABLE", 99));
        next.count(fault("ADDRESS_UNREADABLE", 1));
        next.write(sql, 1);

        ImportCounts counts = ImportTally.read(sql, 1).counts();
        assertThat(counts.read()).isEqualTo(5);
        assertThat(counts.faults())
                .containsEntry("DATE_UNREADABLE", 8L)
                .containsEntry("ADDRESS_UNREADABLE", 2L);
        assertThat(counts.samples()).hasSize(7).doesNotContain(fault("DATE_UNREADABLE", 99));
    }

    @Test
    void saysWhatCameSinceAnEarlierCount() {
        fill();
        ImportCounts before = tally.counts();
        tally.count(Outcome.UNCHANGED);
        tally.count(fault("ADDRESS_UNREADABLE", 1));

        ImportCounts since = tally.counts().minus(before);

        assertThat(since.read()).isEqualTo(1);
        assertThat(since.unchanged()).isEqualTo(1);
        assertThat(since.faults()).hasSize(1).containsEntry("ADDRESS_UNREADABLE", 1L);
        assertThat(since.samples()).extracting(Fault::code).containsOnly("ADDRESS_UNREADABLE");
    }

    @Test
    void ofAnArchiveThatWasNeverBegunIsZero() throws SQLException {
        ImportCounts counts = ImportTally.read(sql, 2).counts();

        assertThat(counts.read()).isZero();
        assertThat(counts.faults()).isEmpty();
    }
}
