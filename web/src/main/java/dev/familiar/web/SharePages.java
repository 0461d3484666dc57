package dev.familiar.web;

import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.refusal.RefusedException;
import dev.familiar.app.sharing.ShareChoice;
import dev.familiar.app.sharing.ShareDesk;
import dev.familiar.app.sharing.ShareRequest;
import dev.familiar.app.sharing.SharedList;
import dev.familiar.app.sharing.SharedView;
import dev.familiar.app.words.Amounts;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lists of people for somebody else.
///
/// Nothing leaves that was not looked at: the form brings the mark of the file it showed, and a
/// list that would be another by now, because a tick or the archives changed, is shown once more
/// instead.
final class SharePages {

    private final Desk desk;
    private final Pages pages;

    SharePages(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /// `GET /share?q=…`: who answers, all ticked, names only; without a question the lists handed
    /// on.
    void show(Context ctx) {
        show(ctx, null, "");
    }

    /// `POST /share?q=…`: what would leave by these ticks; changes nothing.
    void preview(Context ctx) {
        show(ctx, ShareForm.of(ctx), "");
    }

    /// `POST /share/hand-on?q=…`: remembers that the list leaves, and leads to it.
    void handOn(Context ctx) {
        ShareForm form = ShareForm.of(ctx);
        String seen = Forms.required(ctx, "seen");
        if (form.people().isEmpty()) {
            show(ctx, form, "");
            return;
        }
        ShareRequest request = form.request(PeopleQuery.of(ctx));
        try {
            ShareDesk.Handed handed =
                    desk.ask(familiar -> familiar.sharing().handOn(request, seen));
            Session session = Gate.session(ctx);
            session.keep(new HandedList(handed.number(), handed.list().text()));
            session.leave(Notice.undoable("Remembered: the list below is yours to hand on."));
            Forms.redirect(ctx, "/share/handed");
        } catch (RefusedException e) {
            show(ctx, form, "This changed since you looked at it, so nothing has left.");
        } catch (NotFoundException e) {
            throw stale();
        }
    }

    /// `GET /share/handed`: the list that this browser handed on last; where there is none, or it
    /// was taken back, a new one.
    void handed(Context ctx) {
        HandedList list = Gate.session(ctx).handed();
        SharedView view = list == null ? null : remembered(list);
        if (list == null || view == null) {
            Forms.redirect(ctx, "/share");
            return;
        }
        pages.show(
                ctx,
                "handed",
                new HandedPage(
                        pages.frame(ctx, "Handed on", "share"),
                        list.text(),
                        size(view.names().size(), list.text()),
                        ShareMaker.entry(view)));
    }

    /// `GET /share/handed/list.csv`: the same as a file.
    void file(Context ctx) {
        HandedList list = Gate.session(ctx).handed();
        if (list == null || remembered(list) == null) {
            throw Problem.notFound(
                    "There is no list that this browser handed on, or it was taken back. What was"
                            + " handed on before stands under Introductions.");
        }
        ctx.contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"list.csv\"")
                .result(list.text().getBytes(StandardCharsets.UTF_8));
    }

    /// What was taken back is not given out any more: it would leave without being remembered.
    private @Nullable SharedView remembered(HandedList list) {
        return desk.ask(familiar -> familiar.sharing().all()).stream()
                .filter(view -> view.number() == list.number())
                .findFirst()
                .orElse(null);
    }

    private static Problem stale() {
        return Problem.wrong(
                "The people of this list are not as the page shows them any more. Load it again.");
    }

    /// @param form what was ticked, null for the usual
    /// @param warning what to look at before anything leaves, may be empty
    private void show(Context ctx, @Nullable ShareForm form, String warning) {
        PeopleQuery query = PeopleQuery.of(ctx);
        ShareMaker maker = new ShareMaker(query);
        Frame frame = pages.frame(ctx, "A list for somebody else", "share");
        List<SharePage.Shared> shared = shared();
        if (!query.isAsked()) {
            pages.show(ctx, "share", maker.nobody(frame, "", shared));
            return;
        }
        List<ShareChoice> choices;
        try {
            choices =
                    desk.ask(familiar ->
                            familiar.sharing().choices(ShareForm.whom(query), query.all()));
        } catch (NotFoundException e) {
            pages.show(ctx, "share", maker.nobody(frame, "Nobody is found by this.", shared));
            return;
        }
        ShareForm filled = form == null ? ShareForm.usual(choices) : form;
        pages.show(
                ctx,
                "share",
                maker.page(frame, choices, filled, leaving(query, filled, warning), shared));
    }

    private SharePage.Leaving leaving(PeopleQuery query, ShareForm form, String warning) {
        if (form.people().isEmpty()) {
            return ShareMaker.nothing();
        }
        try {
            SharedList list = desk.ask(familiar -> familiar.sharing().preview(form.request(query)));
            return ShareMaker.leaving(
                    list,
                    warning,
                    form.with(),
                    desk.ask(familiar -> familiar.sharing().recipient(form.with())));
        } catch (NotFoundException e) {
            throw stale();
        }
    }

    private List<SharePage.Shared> shared() {
        return ShareMaker.shared(desk.ask(familiar -> familiar.sharing().all()));
    }

    static String size(int names, String text) {
        return Amounts.of(names, "name")
                + ", "
                + Amounts.of(text.getBytes(StandardCharsets.UTF_8).length, "byte");
    }
}
