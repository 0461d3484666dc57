package dev.familiar.app.occasion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.familiar.app.occasion.CalendarFile.Event;
import dev.familiar.model.PartialDate;
import dev.familiar.model.PersonId;
import dev.familiar.network.occasion.LeapDay;
import dev.familiar.network.occasion.Occasion;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is written is read back by a parser of its own, strict where the standard is.
class CalendarFileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 3);

    @TempDir Path folder;

    private static Event event(String uid, String summary) {
        return new Event(uid, DAY, "", summary, "", LocalDate.of(2026, 1, 2));
    }

    private static String text(List<Event> events) throws IOException {
        StringWriter out = new StringWriter();
        CalendarFile.write(events, out);
        return out.toString();
    }

    /// The properties of each event by RFC 5545: lines end with CR LF and are of 75 octets at most,
    /// folds are undone, TEXT is taken out of its escapes.
    private static List<Map<String, String>> parsed(String text) {
        assertThat(text).endsWith("\r\n").doesNotContainPattern("[^\r]\n").doesNotContain("\r\r");
        List<String> raw = List.of(text.split("\r\n", -1));
        assertThat(raw)
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .allMatch(line -> !line.contains("\ufffd"));
        List<String> lines = List.of(text.replace("\r\n ", "").split("\r\n", -1));
        assertThat(lines.getFirst()).isEqualTo("BEGIN:VCALENDAR");
        assertThat(lines.subList(lines.size() - 2, lines.size()))
                .containsExactly("END:VCALENDAR", "");
        List<Map<String, String>> events = new ArrayList<>();
        Map<String, String> now = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size() - 2)) {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon);
            String value = line.substring(colon + 1);
            if (line.equals("BEGIN:VEVENT")) {
                now = new LinkedHashMap<>();
            } else if (line.equals("END:VEVENT")) {
                events.add(now);
            } else {
                assertThat(now.put(name, unescaped(name, value))).as(name).isNull();
            }
        }
        return events;
    }

    private static String unescaped(String name, String value) {
        if (!name.equals("SUMMARY") && !name.equals("DESCRIPTION")) {
            return value;
        }
        assertThat(value).doesNotContainPattern("(?<!\\\\)(?:\\\\\\\\)*[,;]");
        return value.replace("\\\\", "\u0000")
                .replace("\\n", "\n")
                .replace("\\,", ",")
                .replace("\\;", ";")
                .replace("\u0000", "\\");
    }

    @Test
    void isPrivateAndTakesNoTime() throws IOException {
        Map<String, String> event = parsed(text(List.of(event("a", "Birthday: Ada")))).getFirst();

        assertThat(event)
                .containsEntry("UID", "a@occasions.familiar.invalid")
                .containsEntry("DTSTAMP", "20260102T000000Z")
                .containsEntry("DTSTART;VALUE=DATE", "20260603")
                .containsEntry("CLASS", "PRIVATE")
                .containsEntry("TRANSP", "TRANSPARENT")
                .doesNotContainKeys("ATTENDEE", "ORGANIZER", "RRULE");
    }

    @ParameterizedTest
    @CsvSource({
        "'Ada, Ben; and C:\\temp'",
        "'Ελένη Παπαδοπούλου-Αναγνωστοπούλου, Αθήνα; ένα πολύ μακρύ όνομα για μία μόνο γραμμή εδώ'",
        "'王小明王小明王小明王小明王小明王小明王小明王小明王小明王小明王小明王小明'",
        "'👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀'",
    })
    void comesBackAsItWasWhateverIsInAName(String name) throws IOException {
        assertThat(parsed(text(List.of(event("a", name)))).getFirst())
                .containsEntry("SUMMARY", name);
    }

    @Test
    void letsNobodysNameBeginALine() throws IOException {
        String hostile = "Ada\r\nATTENDEE:mailto:eve@example.com\nBEGIN:VALARM\u2028X";

        assertThat(parsed(text(List.of(event("a", hostile)))))
                .singleElement()
                .satisfies(event -> assertThat(event).doesNotContainKey("ATTENDEE"));
    }

    @Test
    void hasTheSameBytesHoweverOftenAndInWhateverOrder() throws IOException {
        List<Event> events = List.of(event("b", "Ben"), event("a", "Ada"), event("b", "Ben"));
        Path file = folder.resolve("familiar.ics");
        CalendarFile.write(file, events);
        byte[] first = Files.readAllBytes(file);

        for (int i = 0; i < 9; i++) {
            CalendarFile.write(file, events.reversed());
        }

        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        assertThat(parsed(Files.readString(file)))
                .extracting(event -> event.get("UID"))
                .doesNotHaveDuplicates()
                .hasSize(2);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void neverTakesThePlaceOfAFileThatIsNoneOfIts() throws IOException {
        Path file = folder.resolve("mine.ics");
        String own = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Mine//EN\r\nEND:VCALENDAR\r\n";
        Files.writeString(file, own);

        assertThatThrownBy(() -> CalendarFile.write(file, List.of(event("a", "Ada"))))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(Files.readString(file)).isEqualTo(own);
        Path link = Files.createSymbolicLink(folder.resolve("link.ics"), file);
        assertThatThrownBy(() -> CalendarFile.write(link, List.of()))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    private static Event birthday(PartialDate born, LeapDay leapDay) {
        LocalDate on = LocalDate.of(2026, born.month(), Math.min(born.day(), 28));
        Occasion occasion = new Occasion.Birthday(born, on, 0, "card:1");
        OccasionView view =
                new OccasionView("k", new PersonId("p-1"), "Ada", "", 0.5, occasion, "", List.of());
        return CalendarFile.event(view, leapDay, DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "FEBRUARY_28, 20000229, FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1",
        "MARCH_1, 20000229, FREQ=YEARLY;BYYEARDAY=60",
    })
    void saysExplicitlyWhenALeapDayIsKept(LeapDay leapDay, String start, String rule)
            throws IOException {
        Map<String, String> event =
                parsed(text(List.of(birthday(new PartialDate(1992, 2, 29), leapDay)))).getFirst();

        assertThat(event).containsEntry("DTSTART;VALUE=DATE", start).containsEntry("RRULE", rule);
        // Both begin on a day that their own rule gives, as the standard wants it.
        assertThat(LocalDate.of(2000, 2, 29).getDayOfYear()).isEqualTo(60);
    }

    @Test
    void comesEveryYearUnderOneUid() throws IOException {
        Event event = birthday(new PartialDate(2004, 6, 3), LeapDay.FEBRUARY_28);

        assertThat(parsed(text(List.of(event))).getFirst())
                .containsEntry("DTSTART;VALUE=DATE", "20040603")
                .containsEntry("RRULE", "FREQ=YEARLY")
                .containsEntry("SUMMARY", "Birthday: Ada (2004)");
        assertThat(event.uid())
                .isEqualTo(birthday(new PartialDate(2004, 6, 3), LeapDay.MARCH_1).uid())
                .doesNotContain("card");
    }
}
