package dev.familiar.web;

import dev.familiar.app.requests.DecisionEntry;
import dev.familiar.app.requests.DecisionMonth;
import dev.familiar.app.requests.DecisionView;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.Lane;
import dev.familiar.app.words.PlainText;
import io.javalin.http.Context;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The log of decisions, each of which can be taken back.
final class DecisionPages {

    private static final int MOST_MONTHS = 24;
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
        List<DecisionMonth> months =
                desk.ask(familiar -> familiar.decisions().months(ZoneId.systemDefault()));
        pages.show(
                ctx,
                "decisions",
                new DecisionsPage(
                        pages.frame(ctx, "Decisions", "decisions"),
                        entries.stream().map(DecisionPages::entry).toList(),
                        paging,
                        bars(months)));
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

    /// The newest ones.
    private static List<DecisionsPage.Month> bars(List<DecisionMonth> all) {
        List<DecisionMonth> months = all.subList(Math.max(0, all.size() - MOST_MONTHS), all.size());
        int most = months.stream().mapToInt(DecisionMonth::taken).max().orElse(1);
        return months.stream()
                .map(month ->
                        new DecisionsPage.Month(
                                MONTH.format(month.month()),
                                month.taken(),
                                month.accepted(),
                                100.0 * month.taken() / most,
                                100.0 * month.accepted() / most))
                .toList();
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
