package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.reading.ArchivesView;
import dev.familiar.app.start.StartView;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The checklist as text.
class StartCommandTest {

    @Test
    void saysWhereEachArchiveIsHadAndHowLongThatTakes() {
        List<String> lines =
                StartCommand.lines(
                        StartView.of(new ArchivesView(List.of(), List.of())),
                        80,
                        Invocation.of(null));

        assertThat(lines)
                .contains(
                        "[ ] LinkedIn, the small file",
                        "    Waiting time: minutes, LinkedIn says.",
                        "    https://www.linkedin.com/mypreferences/d/download-my-data",
                        "A made-up world first: familiar demo");
        assertThat(lines)
                .filteredOn(line -> !line.contains("https://"))
                .allMatch(l -> l.length() <= 80);
        assertThat(String.join(" ", lines)).contains("nobody is declined for want of a trace");
    }

    @Test
    void ticksWhatIsHereAndAsksForItNoMore() {
        ArchivesView.Item cards =
                new ArchivesView.Item("/x/a.vcf", "vcard", 1, 212, true, List.of(), List.of());

        List<String> lines =
                StartCommand.lines(
                        StartView.of(new ArchivesView(List.of(cards), List.of())),
                        80,
                        Invocation.of(null));

        assertThat(lines)
                .containsSequence("[x] Address books", "    Here: 212 cards.", "[ ] Calendars");
    }
}
