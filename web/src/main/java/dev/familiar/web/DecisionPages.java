package dev.familiar.web;

import dev.familiar.app.requests.DecisionEntry;
import dev.familiar.app.requests.DecisionView;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.Lane;
import dev.familiar.app.words.PlainText;
import io.javalin.http.Context;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/// The log of decisions, each of which can be taken back.
final class DecisionPages {

    private static final int MOST_MONTHS = 24;
    private static final int MOST_COUNTED = 100_000;
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

    private final Desk desk;
    private final VerdictBoard board;
    private final Pages pages;

    DecisionPages(Desk desk, VerdictBoard board, Pages pages) {
        this.desk = desk;
        this.board = board;
        this.pages = pages;
    }

    /// `GET /decisions`.
    void list(Context ctx) {
        int total = desk.ask(familiar -> familiar.decisions().count());
        Paging paging =
                Paging.of(Forms.number(ctx.queryParam("page"), 1), total, "/decisions?page=");
        List<DecisionEntry> entries =
                desk.ask(familiar -> familiar.decisions().entries(paging.from(), Paging.SIZE));
        List<DecisionEntry> all =
                total <= Paging.SIZE
                        ? entries
                        : desk.ask(familiar -> familiar.decisions().entries(0, MOST_COUNTED));
        pages.show(
                ctx,
                "decisions",
                new DecisionsPage(
                        pages.frame(ctx, "Decisions", "decisions"),
                        entries.stream().map(DecisionPages::entry).toList(),
                        paging,
                        months(all)));
    }

    private static DecisionsPage.Entry entry(DecisionEntry entry) {
        String advised =
                entry.advised().isEmpty()
                        ? ""
                        : Lane.valueOf(entry.advised()).words()
                                + ", "
                                + Amounts.percent(entry.probability());
        return new DecisionsPage.Entry(
                entry.request(),
                PlainText.line(entry.name()),
                entry.word(),
                PlainText.line(entry.note()),
                Days.time(entry.at()),
                advised,
                !entry.isUndone());
    }

    private static List<DecisionsPage.Month> months(List<DecisionEntry> entries) {
        TreeMap<YearMonth, int[]> counts = new TreeMap<>();
        for (DecisionEntry entry : entries) {
            if (!entry.isUndone()) {
                int[] count =
                        counts.computeIfAbsent(
                                YearMonth.from(entry.at().atZone(ZoneId.systemDefault())),
                                _ -> new int[2]);
                count[0]++;
                count[1] += entry.word().equals("accept") ? 1 : 0;
            }
        }
        int most = counts.values().stream().mapToInt(count -> count[0]).max().orElse(1);
        List<DecisionsPage.Month> months = new ArrayList<>();
        counts.forEach((month, count) ->
                months.add(
                        new DecisionsPage.Month(
                                MONTH.format(month),
                                count[0],
                                count[1],
                                100.0 * count[0] / most,
                                100.0 * count[1] / most)));
        return months.subList(Math.max(0, months.size() - MOST_MONTHS), months.size());
    }

    /// `POST /decisions/{request}/undo`: takes back the last one on a request.
    void undo(Context ctx) {
        Optional<DecisionView> undone =
                desk.ask(familiar -> familiar.requests().undo(ctx.pathParam("request")));
        undone.ifPresent(view -> board.reopened(view.request()));
        Gate.session(ctx)
                .leave(
                        Notice.done(
                                undone.map(view ->
                                                "Taken back: "
                                                        + view.word()
                                                        + " of "
                                                        + PlainText.line(view.name())
                                                        + ". "
                                                        + view.effect())
                                        .orElse("There is nothing to take back.")));
        Forms.redirect(ctx, "/decisions");
    }
}
