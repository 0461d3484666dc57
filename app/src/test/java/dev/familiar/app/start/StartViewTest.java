package dev.familiar.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.reading.ArchivesView;
import dev.familiar.traces.Coverage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is here, what is missing, and whether a decline can be trusted.
class StartViewTest {

    private static StartView view(List<Coverage> coverage, ArchivesView.Item... items) {
        return StartView.of(new ArchivesView(List.of(items), coverage));
    }

    private static ArchivesView.Item archive(String path, String source, long records) {
        return new ArchivesView.Item(path, source, 1, records, true, List.of(), List.of());
    }

    private static StartView.Item item(StartView view, String key) {
        return view.items().stream()
                .filter(item -> item.step().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Coverage mail(int from, int to, long sent) {
        Map<Integer, Long> all = new HashMap<>();
        Map<Integer, Long> own = new HashMap<>();
        for (int year = from; year <= to; year++) {
            all.put(year, 4 * sent);
            own.put(year, sent);
        }
        return new Coverage(
                "mail",
                4 * sent * (to - from + 1),
                LocalDate.of(from, 1, 1),
                LocalDate.of(to, 12, 31),
                all,
                new Coverage.Mail(own, all, Map.of()));
    }

    @Test
    void anEmptyHomeTrustsNothing() {
        StartView view = view(List.of());

        assertThat(view.found()).isZero();
        assertThat(view.canDecline()).isFalse();
        assertThat(view.items()).hasSameSizeAs(Steps.all()).noneMatch(StartView.Item::isDone);
        assertThat(view.words())
                .isEqualTo(
                        "Of those you know who ask to connect, nobody would turn up in what was"
                                + " brought in so far. Below 25 % nobody is declined for want of a"
                                + " trace; what helps most is your mail.");
    }

    /// Whoever is in LinkedIn's own file need not ask any more: it makes no decline more certain.
    @Test
    void theLinkedInFileAloneIsDoneAndProvesNoSilence() {
        StartView view =
                view(
                        List.of(new Coverage("linkedin", 800, null, null, Map.of())),
                        archive("/x/Basic_LinkedInDataExport_03-01-2026.zip", "linkedin", 800));

        assertThat(item(view, "linkedin-small").cameIn()).isEqualTo("800 records");
        assertThat(item(view, "linkedin-full").isDone()).isFalse();
        assertThat(view.canDecline()).isFalse();
    }

    @Test
    void yearsOfMailWithBothSidesAreEnough() {
        StartView view =
                view(List.of(mail(2015, 2025, 500)), archive("/x/mail.mbox", "mbox", 22_000));

        assertThat(view.canDecline()).isTrue();
        assertThat(view.words())
                .endsWith("From here on a decline for want of a trace can be trusted.");
        assertThat(item(view, "mail").cameIn()).isEqualTo("22,000 messages");
        assertThat(item(view, "mail").missing()).isEmpty();
        assertThat(item(view, "takeout").isDone()).isFalse();
    }

    @Test
    void saysWhichYearsAreMissingAndThatNothingSentIsThere() {
        Map<Integer, Long> years = Map.of(2018, 20L, 2021, 30L);
        Coverage inbox =
                new Coverage(
                        "mail",
                        50,
                        LocalDate.of(2018, 1, 1),
                        LocalDate.of(2021, 1, 1),
                        years,
                        new Coverage.Mail(Map.of(), years, Map.of()));
        StartView view = view(List.of(inbox), archive("/x/takeout-1.zip/All mail", "mbox", 50));

        assertThat(item(view, "takeout").missing())
                .contains("No mail you sent is among it", "Nothing of 2019, 2020.");
    }

    @Test
    void anArchiveWithoutARecordIsNotThere() {
        assertThat(item(view(List.of(), archive("/x/a.vcf", "vcard", 0)), "address-book").isDone())
                .isFalse();
        assertThat(item(view(List.of(), archive("/x/a.vcf", "vcard", 1)), "address-book").cameIn())
                .isEqualTo("1 card");
    }

    /// Every step says what to do and how long it takes, and links to pages of the platforms only.
    @Test
    void everyStepIsWhole() {
        assertThat(Steps.all())
                .allSatisfy(step -> {
                    assertThat(step.todo()).isNotEmpty().allMatch(todo -> todo.length() > 20);
                    assertThat(step.waiting()).isNotBlank();
                    assertThat(step.address()).matches("|https://[a-z.]+\\.(com)/.*");
                });
        assertThat(Steps.all()).extracting(Step::key).doesNotHaveDuplicates();
    }
}
