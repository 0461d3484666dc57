package dev.familiar.sources.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTimesTest {

    @ParameterizedTest
    @CsvSource({
        "27 Jun 2026, 2026-06-27",
        "'1/8/18, 6:14 PM', 2018-01-08",
        "6-Feb-26, 2026-02-06",
        "2026-02-06, 2026-02-06",
        "2/6/2026, 2026-02-06",
        "27/6/2026, 2026-06-27",
        "06.02.2026, 2026-02-06",
        "'Feb 6, 2026', 2026-02-06",
        "6. Februar 2026, 2026-02-06",
        "6 févr. 2026, 2026-02-06",
        "1er août 2024, 2024-08-01",
        "6 de febrero de 2026, 2026-02-06",
        "6 Sept 2026, 2026-09-06"
    })
    void readsDaysAsAnyProgramLeavesThem(String text, String expected) {
        assertThat(ExportTimes.day(text)).hasToString("Optional[" + expected + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "2019, 2019",
        "Jun 2019, 2019-06",
        "Mar 12, --03-12",
        "Feb 29, --02-29",
        "'Feb 20, 1999', 1999-02-20"
    })
    void keepsDatesAsExactAsTheyAre(String text, String expected) {
        assertThat(ExportTimes.partial(text)).hasToString("Optional[" + expected + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "'3/8/26, 1:59 AM', 2026-03-08T09:59:00Z",
        "'3/8/26, 3:00 AM', 2026-03-08T10:00:00Z",
        "'11/1/26, 12:30 AM', 2026-11-01T07:30:00Z",
        "'11/1/26, 2:30 AM', 2026-11-01T10:30:00Z",
        "'12/20/24, 01:41 PM', 2024-12-20T21:41:00Z",
        "2024-12-20 13:41, 2024-12-20T21:41:00Z",
        "2024-12-20 13:41:05 UTC, 2024-12-20T13:41:05Z"
    })
    void followsDaylightSavingInCalifornia(String text, Instant expected) {
        assertThat(ExportTimes.pacific(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-01 14:03:22 UTC, 2025-06-01T14:03:22Z",
        "2024/02/01 15:02:55 UTC, 2024-02-01T15:02:55Z",
        "2025-06-01T14:03:22Z, 2025-06-01T14:03:22Z",
        "2025-06-01 14:03:22, 2025-06-01T14:03:22Z"
    })
    void readsUniversalTime(String text, Instant expected) {
        assertThat(ExportTimes.utc(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "31 Feb 2021", "Foo 2019", "Feb 30, 1999", "Feb 30", "0/0/00", "now"})
    void findsNoDayThatNoCalendarHas(String text) {
        assertThat(ExportTimes.partial(text)).isEmpty();
        assertThat(ExportTimes.day(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "31 Feb 2021",
                "27 Foo 2026",
                "13/13/26, 1:00 PM",
                "0/0/00",
                "soon",
                "99999999999999999999",
                "2025-06-01 25:03:22 UTC"
            })
    void findsNoTimeWhereThereIsNone(String text) {
        assertThat(ExportTimes.pacific(text)).isEmpty();
    }
}
