package dev.familiar.sources.mail.header;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFieldTest {

    private static String read(String text) {
        return DateField.parse(text)
                .map(moment -> moment.at() + " " + (moment.offset() == null ? "" : moment.offset()))
                .orElse("none")
                .strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Mon, 2 Mar 2026 09:12:30 +0100        | 2026-03-02T08:12:30Z +01:00
                    Mon, 2 Mar 2026 09:12:30 -0530 (xyz)  | 2026-03-02T14:42:30Z -05:30
                    2 Mar 2026 09:12:30 +0100             | 2026-03-02T08:12:30Z +01:00
                    Mon, 02 Mar 2026 09:12 +0100          | 2026-03-02T08:12:00Z +01:00
                    Mon,2 Mar 2026 09:12:30+0100          | 2026-03-02T08:12:30Z +01:00
                    Mon, 2 Mar 26 09:12:30 +0100          | 2026-03-02T08:12:30Z +01:00
                    Mon, 2 Mar 99 09:12:30 EST            | 1999-03-02T14:12:30Z -05:00
                    Thu, 2 Mar 100 09:12:30 EST           | 2000-03-02T14:12:30Z -05:00
                    Mon, 2 March 2026 09:12:30 PDT        | 2026-03-02T16:12:30Z -07:00
                    Mon, 2 Mar 2026 09:12:30 GMT          | 2026-03-02T09:12:30Z
                    Mon, 2 Mar 2026 09:12:30 -0000        | 2026-03-02T09:12:30Z
                    Mon, 2 Mar 2026 09:12:30 +0000        | 2026-03-02T09:12:30Z Z
                    Mon, 2 Mar 2026 09:12:30 GMT+0200     | 2026-03-02T07:12:30Z +02:00
                    Mon, 2 Mar 2026 09:12:30 UTC+2        | 2026-03-02T07:12:30Z +02:00
                    Mon, 2 Mar 2026 09:12:30 +02:00       | 2026-03-02T07:12:30Z +02:00
                    Mon, 2 Mar 2026 09:12:30 (CEST)       | 2026-03-02T07:12:30Z +02:00
                    Mon, 2 Mar 2026 09:12:30 +0100 (CEST) | 2026-03-02T08:12:30Z +01:00
                    Mon, 2 Mar 2026 09:12:30              | 2026-03-02T09:12:30Z
                    Mon, 2 Mar 2026 09:12:60 +0000        | 2026-03-02T09:12:59Z Z
                    Mon, 2 Mar 2026 09:12:30 PM +0000     | 2026-03-02T21:12:30Z Z
                    Mon Mar  2 09:12:30 2026              | 2026-03-02T09:12:30Z
                    Mon Mar 02 09:12:30 +0100 2026        | 2026-03-02T08:12:30Z +01:00
                    Mon Mar  2 09:12:30 CET 2026          | 2026-03-02T08:12:30Z +01:00
                    02-Mar-2026 09:12:30 +0100            | 2026-03-02T08:12:30Z +01:00
                    2026-03-02T09:12:30Z                  | 2026-03-02T09:12:30Z
                    2026-03-02T09:12:30.123+01:00         | 2026-03-02T08:12:30Z +01:00
                    2026-03-02 09:12:30 +0100             | 2026-03-02T08:12:30Z +01:00
                    Sat, 29 Feb 2020 23:59:59 +0000       | 2020-02-29T23:59:59Z Z
                    Mon, 2 Mar 2026 09:12:30 +9900        | 2026-03-02T09:12:30Z
                    """)
    void readsEveryForm(String text, String moment) {
        assertThat(read(text)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "Mon, 30 Feb 2026 09:12:00 +0000",
                "Thu, 1 Jan 1970 00:00:00 +0000",
                "03/02/2026 09:12",
                "Mon, 2 Mar 2026",
                "Mon, 2 Mar 2026 25:12:00 +0000",
                ":",
                "+",
                "-:-",
                "99999999999 Mar 2026 10:00",
                "2 Mar 9999 10:00"
            })
    void findsNoneWhereNoneIs(String text) {
        assertThat(read(text)).isEqualTo("none");
    }
}
