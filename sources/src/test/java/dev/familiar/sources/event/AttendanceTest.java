package dev.familiar.sources.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Participant;
import dev.familiar.sources.component.Properties;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttendanceTest {

    private static List<Participant> of(String property) {
        Attendance attendance = new Attendance(null, null);
        attendance.add(Properties.ofEvent("BEGIN:VEVENT\r\n" + property + "\r\nEND:VEVENT\r\n"));
        return List.copyOf(attendance.participants().values());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailto:ada@example.org",
                "MAILTO:Ada@Example.org",
                "mailto:mailto:ada@example.org",
                "MAILTO:mailto: ada@example.org",
                "MAILTO: ada@example.org",
                "mailto:ada@example.org ",
                "ada@example.org",
                "mailto:<ada@example.org>",
                "mailto:'ada@example.org'",
                "mailto:ada%40example.org",
                "mailto:ada@example.org?subject=Lunch",
                "Ada Example <ada@example.org>"
            })
    void readsTheAddressHoweverItIsWritten(String value) {
        for (String head : List.of("ATTENDEE:", "ORGANIZER:", "ATTENDEE;PARTSTAT=ACCEPTED:")) {
            assertThat(of(head + value))
                    .as(value)
                    .extracting(participant -> participant.handle().key())
                    .containsExactly("mailto:ada@example.org");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CN=\"Example, Ada\"",
                "CN=Example, Ada",
                "CN=Example\\, Ada",
                "CN=\"Example\\, Ada\"",
                "CN='Example, Ada'",
                "PARTSTAT=ACCEPTED;CN=Example, Ada;EMAIL=ada@example.org"
            })
    void keepsTheNameWholeWhereItsCommaIsNotQuoted(String parameters) {
        assertThat(of("ATTENDEE;" + parameters + ":mailto:ada@example.org"))
                .as(parameters)
                .extracting(participant -> participant.name().text())
                .containsExactly("Example, Ada");
    }
}
