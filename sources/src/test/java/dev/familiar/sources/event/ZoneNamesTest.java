package dev.familiar.sources.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.sources.calendar.CalendarSource;
import dev.familiar.sources.card.Readings;
import dev.familiar.sources.card.TextEntry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneNamesTest {

    private static final CalendarSource SOURCE =
            new CalendarSource(InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z")));

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    private static final List<LocalDateTime> TIMES =
            List.of(
                    LocalDateTime.of(2020, 7, 1, 10, 0),
                    LocalDateTime.of(2020, 1, 15, 10, 0),
                    LocalDateTime.of(2024, 10, 29, 9, 30));

    private static Readings read(String tzid, LocalDateTime wall, String zone) {
        String event =
                "BEGIN:VEVENT\r\nUID:a\r\nDTSTART;TZID="
                        + tzid
                        + ":"
                        + WRITTEN.format(wall)
                        + "\r\nEND:VEVENT\r\n";
        return Readings.of(
                SOURCE,
                TextEntry.of(
                        "a.ics",
                        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + zone + event + "END:VCALENDAR\r\n"));
    }

    private static Instant start(Readings readings) {
        return readings.interactions().getFirst().moment().at();
    }

    /// A name in every way that programs write it as a parameter.
    private static List<String> writings(String name) {
        List<String> writings = new ArrayList<>();
        writings.add('"' + name + '"');
        writings.add(name);
        writings.add('"' + name.replace(",", "\\,") + '"');
        writings.add(name.replace(",", "\\,"));
        writings.add('"' + name.replace(", ", ",") + '"');
        writings.add('"' + name.replace("UTC", "GMT") + '"');
        return writings;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna | Europe/Berlin",
                "(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien | Europe/Berlin",
                "(UTC+01:00) Amsterdam, Berlin, Berne, Rome, Stockholm, Vienne | Europe/Berlin",
                "(UTC+01:00) Ámsterdam, Berlín, Berna, Roma, Estocolmo, Viena | Europe/Berlin",
                "(UTC+01:00) Amsterdam, Berlino, Berna, Roma, Stoccolma, Vienna | Europe/Berlin",
                "(UTC+01:00) Amsterdam, Berlijn, Bern, Rome, Stockholm, Wenen | Europe/Berlin",
                "(UTC+01:00) Amsterdam, Berlin, Berno, Rzym, Sztokholm, Wiedeń | Europe/Berlin",
                "(UTC+01:00) Амстердам, Берлин, Берн, Вена, Рим, Стокгольм | Europe/Berlin",
                "(UTC+01:00) アムステルダム、ベルリン、ベルン、ローマ、ストックホルム、ウィーン | Europe/Berlin",
                "(UTC+01:00) 阿姆斯特丹，柏林，伯尔尼，罗马，斯德哥尔摩，维也纳 | Europe/Berlin",
                "(UTC+01:00) 암스테르담, 베를린, 베른, 로마, 스톡홀름, 빈 | Europe/Berlin",
                "(UTC+01:00) Belgrad, Bratislava, Budapest, Ljubljana, Prag | Europe/Budapest",
                "(UTC+01:00) Bruxelles, Copenhague, Madrid, Paris | Europe/Paris",
                "(UTC+01:00) Sarajevo, Skopje, Varsovie, Zagreb | Europe/Warsaw",
                "(UTC+01:00) Afrique centrale de l'Ouest | Africa/Lagos",
                "(UTC+01:00) Westliches Zentralafrika | Africa/Lagos",
                "(UTC+00:00) Dublin, Édimbourg, Lisbonne, Londres | Europe/London",
                "(UTC+00:00) Dublin, Edinburgh, Lissabon, London | Europe/London",
                "(UTC+00:00) Monrovia, Reykjavik | Atlantic/Reykjavik",
                "(UTC+02:00) Helsinki, Kiew, Riga, Sofia, Tallinn, Vilnius | Europe/Kiev",
                "(UTC+02:00) Atenas, Bucarest | Europe/Bucharest",
                "(UTC+02:00) Jerusalem | Asia/Jerusalem",
                "(UTC+02:00) Harare, Pretoria | Africa/Johannesburg",
                "(UTC+03:00) Москва, Санкт-Петербург | Europe/Moscow",
                "(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi | Asia/Kolkata",
                "(UTC+08:00) 北京，重庆，香港特别行政区，乌鲁木齐 | Asia/Shanghai",
                "(UTC+09:00) 大阪、札幌、東京 | Asia/Tokyo",
                "(UTC+10:00) Canberra, Melbourne, Sydney | Australia/Sydney",
                "(UTC+10:00) Brisbane | Australia/Brisbane",
                "(UTC+12:00) Auckland, Wellington | Pacific/Auckland",
                "(UTC-03:00) Brasília | America/Sao_Paulo",
                "(UTC-03:30) Neufundland | America/St_Johns",
                "(UTC-04:00) Hora del Atlántico (Canadá) | America/Halifax",
                "(UTC-05:00) Eastern Time (US & Canada) | America/New_York",
                "(UTC-05:00) Eastern Time (USA & Kanada) | America/New_York",
                "(UTC-05:00) Est (É.-U. et Canada) | America/New_York",
                "(UTC-05:00) Hora del este (EE. UU. y Canadá) | America/New_York",
                "(UTC-05:00) Восточное время (США и Канада) | America/New_York",
                "(UTC-05:00) 東部標準時 (米国およびカナダ) | America/New_York",
                "(UTC-05:00) Bogotá, Lima, Quito, Rio Branco | America/Bogota",
                "(UTC-06:00) Central Time (US & Canada) | America/Chicago",
                "(UTC-06:00) Amérique centrale | America/Guatemala",
                "(UTC-07:00) Arizona | America/Phoenix",
                "(UTC-07:00) Mountain Time (US & Canada) | America/Denver",
                "(UTC-08:00) Pacific Time (US & Canada) | America/Los_Angeles"
            })
    void tellDisplayNamesInSummerAndWinter(String name, String zone) {
        for (String writing : writings(name)) {
            for (LocalDateTime wall : TIMES) {
                Readings readings = read(writing, wall, "");

                assertThat(start(readings))
                        .as("%s at %s", writing, wall)
                        .isEqualTo(wall.atZone(ZoneId.of(zone)).toInstant());
                assertThat(readings.faults()).as(writing).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "W. Europe Standard Time, Europe/Berlin",
        "W. Europe Standard Time 1, Europe/Berlin",
        "Eastern Daylight Time, America/New_York",
        "Eastern Standard Time 12, America/New_York",
        "Russia Time Zone 3, Europe/Samara",
        "Mitteleuropäische Zeit, Europe/Berlin",
        "heure normale d’Europe centrale, Europe/Berlin",
        "West-Europa (standaardtijd), Europe/Berlin",
        "Środkowoeuropejski czas standardowy, Europe/Warsaw",
        "中国标准时间, Asia/Shanghai",
        "東京 (標準時), Asia/Tokyo",
        "대한민국 표준시, Asia/Seoul",
        "(GMT+01.00) Amsterdam / Berlin / Bern / Rome / Stockholm / Vienna, Europe/Berlin"
    })
    void tellTheNamesOfWindows(String name, String zone) {
        for (LocalDateTime wall : TIMES) {
            Readings readings = read('"' + name + '"', wall, "");

            assertThat(start(readings)).isEqualTo(wall.atZone(ZoneId.of(zone)).toInstant());
            assertThat(readings.faults()).isEmpty();
        }
    }

    @Test
    void sayWhereSummerCannotBeKnown() {
        Readings summer = read("\"(UTC+01:00) Nowhere, Elsewhere\"", TIMES.getFirst(), "");
        Readings only = read("\"(UTC+05:45) Nowhere\"", TIMES.getFirst(), "");

        assertThat(start(summer)).isEqualTo(Instant.parse("2020-07-01T09:00:00Z"));
        assertThat(summer.faults()).containsExactly("VALUE_UNREADABLE at event 1");
        // Nepal is alone with its offset, and has no summer time.
        assertThat(start(only)).isEqualTo(Instant.parse("2020-07-01T04:15:00Z"));
        assertThat(only.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(UTC+99:00) Berlin", "Zone Nine", "Customized Time Zone", "Westeuropa?"})
    void sayWhereNobodyKnowsTheZone(String name) {
        Readings readings = read('"' + name + '"', TIMES.getFirst(), "");

        assertThat(readings.interactions()).hasSize(1);
        assertThat(readings.faults()).containsExactly("VALUE_UNREADABLE at event 1");
    }

    @Test
    void sayWhereTheCalendarsOwnZoneIsUnknown() {
        String event = "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20200701T100000\r\nEND:VEVENT\r\n";
        Readings readings =
                Readings.of(
                        SOURCE,
                        TextEntry.of(
                                "a.ics",
                                "BEGIN:VCALENDAR\r\nX-WR-TIMEZONE:Zone Nine\r\n"
                                        + event
                                        + "END:VCALENDAR\r\n"));

        assertThat(readings.faults()).containsExactly("VALUE_UNREADABLE at event 1");
    }

    private static String described(String tzid, String summer, String winter) {
        return """
        BEGIN:VTIMEZONE
        TZID:%s
        BEGIN:STANDARD
        DTSTART:16010101T030000
        TZOFFSETFROM:%s
        TZOFFSETTO:%s
        RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:16010101T020000
        TZOFFSETFROM:%s
        TZOFFSETTO:%s
        RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
        END:DAYLIGHT
        END:VTIMEZONE
        """
                .formatted(tzid, summer, winter, winter, summer)
                .replace("\n", "\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien",
                "(UTC+01:00) Nirgendwo, Anderswo",
                "W. Europe Standard Time",
                "Europe/Berlin",
                "Kundenspezifische Zeitzone"
            })
    void believeTheFilesOwnZoneBeforeAnything(String name) {
        for (String tzid : List.of(name, name.replace(",", "\\,"))) {
            for (String writing : writings(name)) {
                // Three hours off what the name says: somebody made it so.
                Readings readings =
                        read(
                                writing.replace("GMT", "UTC"),
                                TIMES.getFirst(),
                                described(tzid, "+0500", "+0400"));

                assertThat(start(readings)).isEqualTo(Instant.parse("2020-07-01T05:00:00Z"));
                assertThat(readings.faults()).isEmpty();
            }
        }
    }

    @Test
    void knowMoreYearsThanASnapshotOfTheirOwn() {
        String rulesOfToday =
                described("Eastern Standard Time", "-0400", "-0500")
                        .replace("BYDAY=-1SU;BYMONTH=10", "BYDAY=1SU;BYMONTH=11")
                        .replace("BYDAY=-1SU;BYMONTH=3", "BYDAY=2SU;BYMONTH=3");
        // Until 2006 summer time began in April.
        LocalDateTime march = LocalDateTime.of(2006, 3, 20, 9, 0);

        assertThat(start(read("Eastern Standard Time", march, rulesOfToday)))
                .isEqualTo(Instant.parse("2006-03-20T14:00:00Z"));
    }

    @Test
    void takeNoTimeOverNamesWithoutEnd() {
        String endless = "(UTC+01:00) " + "Berlin Wien ".repeat(5_000);
        Readings readings = read('"' + endless + '"', TIMES.getFirst(), "");

        assertThat(readings.faults()).containsExactly("VALUE_UNREADABLE at event 1");
    }
}
