package dev.familiar.testkit.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.testkit.world.World;
import dev.familiar.testkit.world.WorldPlan;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class CalendarArchiveTest {
    private static final World WORLD =
            World.create(WorldPlan.demo().withPeople(500).withMessages(0).withRequests(8));

    @Test
    void writesEventsAsGoogleDoes() throws IOException {
        StringWriter out = new StringWriter();

        int events = CalendarArchive.writeGoogle(WORLD, out);

        String text = out.toString().replace("\r\n ", "");
        assertThat(text.split("BEGIN:VEVENT", -1)).hasSize(events + 1);
        assertThat(text)
                .contains(
                        "PRODID:-//Google Inc//Google Calendar 70.9054//EN",
                        "X-NUM-GUESTS=0:mailto:")
                .contains("PARTSTAT=ACCEPTED", "PARTSTAT=DECLINED", "PARTSTAT=NEEDS-ACTION")
                .contains(
                        "STATUS:CANCELLED", "DTSTART;VALUE=DATE:", "@resource.calendar.google.com");
    }

    @Test
    void namesGuestsByAddressOftenAndByNameSometimes() throws IOException {
        StringWriter out = new StringWriter();

        CalendarArchive.writeGoogle(WORLD, out);

        assertThat(out.toString().replace("\r\n ", ""))
                .containsPattern("CN=([a-z0-9._]+@[a-z0-9.]+);X-NUM-GUESTS=0:mailto:\\1")
                .containsPattern("CN=[A-Z][^@;]+;X-NUM-GUESTS");
    }

    @Test
    void showsConferencesTheOwnerAttendedAndNoOther() throws IOException {
        StringWriter out = new StringWriter();

        CalendarArchive.writeGoogle(WORLD, out);

        long attended = WORLD.gatherings().stream().filter(g -> g.attended()).count();
        assertThat(out.toString().split("DTSTART;VALUE=DATE", -1)).hasSize((int) attended + 1);
        assertThat(attended).isBetween(5L, (long) WORLD.gatherings().size() - 5);
    }

    @Test
    void writesEventsAsOutlookDoes() throws IOException {
        StringWriter out = new StringWriter();

        int events = CalendarArchive.writeOutlook(WORLD, out, 25);

        assertThat(events).isEqualTo(25);
        assertThat(out.toString())
                .contains("TZID=\"Pacific Standard Time\"", "DTSTART:16011104T020000", "\r\n\t")
                .contains("X-MICROSOFT-CDO-BUSYSTATUS", "X-ALT-DESC", "MAILTO:")
                .doesNotContain("PARTSTAT");
    }
}
