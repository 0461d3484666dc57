package dev.familiar.testkit.calendar;

import dev.familiar.testkit.text.FoldedLines;
import java.io.IOException;
import java.time.ZoneId;

/// The zone block Outlook writes, with a Windows name and rules that begin in 1601.
final class OutlookZone {
    static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private OutlookZone() {}

    static void write(FoldedLines lines) throws IOException {
        String block =
                """
                BEGIN:VTIMEZONE
                TZID:Pacific Standard Time
                BEGIN:STANDARD
                DTSTART:16011104T020000
                RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
                TZOFFSETFROM:-0700
                TZOFFSETTO:-0800
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:16010311T020000
                RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
                TZOFFSETFROM:-0800
                TZOFFSETTO:-0700
                END:DAYLIGHT
                END:VTIMEZONE
                """;
        for (String line : block.lines().toList()) {
            lines.line(line);
        }
    }
}
