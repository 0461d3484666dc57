package dev.familiar.web;

import dev.familiar.app.durable.DurableList;
import dev.familiar.app.durable.DurableView;
import dev.familiar.app.durable.DurableWords;
import dev.familiar.app.words.PlainText;
import dev.familiar.network.durable.DurableDraft;
import io.javalin.http.Context;

/// `GET /durable`: close ties that would be lost, with letters to copy.
final class DurablePages {

    private static final int FIRST = 20;
    private static final int MOST = 500;

    private final Desk desk;
    private final Pages pages;

    DurablePages(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    void show(Context ctx) {
        int limit = Math.clamp(Forms.number(ctx.queryParam("limit"), FIRST), 1, MOST);
        DurableList list = desk.ask(familiar -> familiar.durable().all(limit));
        pages.show(
                ctx,
                "durable",
                new DurablePage(
                        pages.frame(ctx, "Ties you could lose", "durable"),
                        DurableWords.summary(list),
                        list.views().stream().map(DurablePages::row).toList(),
                        list.total() - list.views().size()));
    }

    private static DurablePage.Row row(DurableView view) {
        DurableDraft draft = view.draft();
        return new DurablePage.Row(
                view.person(),
                PlainText.line(view.name()),
                PlainText.line(view.work()),
                PlainText.line(DurableWords.why(view)),
                PersonMaker.percent(view.strength()),
                Days.day(view.last()),
                DurableWords.where(view),
                view.address(),
                draft == null ? "" : PlainText.lines(draft.text()));
    }
}
