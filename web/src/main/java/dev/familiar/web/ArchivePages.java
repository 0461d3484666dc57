package dev.familiar.web;

import dev.familiar.app.reading.ArchivesView;
import dev.familiar.app.reading.ImportReport;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.Kinds;
import dev.familiar.app.words.PlainText;
import dev.familiar.traces.Coverage;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// `GET /archives`: what was imported, and where it has gaps.
final class ArchivePages {

    private static final List<String> KINDS =
            List.of("mail", "calendar", "address-book", "linkedin", "facebook");
    private static final int LONGEST = 30;

    private final Desk desk;
    private final Pages pages;

    ArchivePages(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    void show(Context ctx) {
        ArchivesView view = desk.ask(familiar -> familiar.reading().archives());
        List<Integer> years = years(view.coverage());
        Map<String, Coverage> known = new HashMap<>();
        view.coverage().forEach(coverage -> known.put(coverage.source(), coverage));
        List<ArchivesPage.Coverage> rows = new ArrayList<>();
        for (String kind : KINDS) {
            Coverage coverage = known.remove(kind);
            rows.add(coverage == null ? missing(kind) : row(coverage, years));
        }
        known.values().forEach(coverage -> rows.add(row(coverage, years)));
        pages.show(
                ctx,
                "archives",
                new ArchivesPage(
                        pages.frame(ctx, "Archives", "archives"),
                        view.archives().stream().map(ArchivePages::archive).toList(),
                        rows,
                        years));
    }

    private static ArchivesPage.Archive archive(ArchivesView.Item item) {
        return new ArchivesPage.Archive(
                PlainText.line(name(item)),
                PlainText.line(where(item.path())),
                SourceWords.of(item.source()),
                Amounts.count(item.records()),
                item.isComplete(),
                item.faults(),
                item.passed().stream().map(ImportReport.PassedCount::words).toList());
    }

    private static String name(ArchivesView.Item item) {
        if (item.source().equals("pasted-requests")) {
            return "Your invitation page";
        }
        int at = Math.max(item.path().lastIndexOf('/'), item.path().lastIndexOf('\\'));
        return item.path().startsWith("imap") ? item.path() : item.path().substring(at + 1);
    }

    private static String where(String path) {
        int at = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
        return path.startsWith("imap") ? "" : path.substring(0, Math.max(0, at));
    }

    private static List<Integer> years(List<Coverage> coverage) {
        List<Integer> all =
                coverage.stream().flatMap(c -> c.byYear().keySet().stream()).sorted().toList();
        if (all.isEmpty()) {
            return List.of();
        }
        int last = all.getLast();
        int first = Math.max(all.getFirst(), last - LONGEST + 1);
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    private static ArchivesPage.Coverage missing(String kind) {
        return new ArchivesPage.Coverage(Kinds.words(kind), "", "", List.of());
    }

    private static ArchivesPage.Coverage row(Coverage coverage, List<Integer> years) {
        long most = coverage.byYear().values().stream().mapToLong(Long::longValue).max().orElse(1);
        int from = coverage.byYear().isEmpty() ? 0 : Collections.min(coverage.byYear().keySet());
        int to = coverage.byYear().isEmpty() ? -1 : Collections.max(coverage.byYear().keySet());
        List<ArchivesPage.Cell> cells = new ArrayList<>();
        for (int year : years) {
            long count = coverage.byYear().getOrDefault(year, 0L);
            boolean gap = count == 0 && year > from && year < to;
            cells.add(new ArchivesPage.Cell(year, Amounts.count(count), level(count, most), gap));
        }
        String gaps =
                cells.stream()
                        .filter(ArchivesPage.Cell::isGap)
                        .map(cell -> String.valueOf(cell.year()))
                        .collect(Collectors.joining(", "));
        return new ArchivesPage.Coverage(
                Kinds.words(coverage.source()),
                Amounts.count(coverage.items()) + (from == 0 ? "" : ", " + from + "–" + to),
                gaps,
                cells);
    }

    /// Quarters of the square root: a year of a tenth of the mail still shows.
    private static int level(long count, long most) {
        return count == 0 ? 0 : (int) Math.ceil(4 * Math.sqrt((double) count / most));
    }
}
