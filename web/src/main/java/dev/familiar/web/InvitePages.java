package dev.familiar.web;

import dev.familiar.app.outgoing.InviteView;
import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.words.PlainText;
import dev.familiar.network.outgoing.InviteNote;
import io.javalin.http.Context;

/// `GET /people/{id}/invite`: the sentence to send with a connection request.
final class InvitePages {

    private final Desk desk;
    private final Pages pages;

    InvitePages(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    void show(Context ctx) {
        String id = ctx.pathParam("id");
        int limit =
                "200".equals(ctx.queryParam("limit")) ? InviteNote.SHORT_LIMIT : InviteNote.LIMIT;
        if (PeopleDesk.idOf(id).isEmpty()) {
            throw nobody();
        }
        try {
            InviteView view = desk.ask(familiar -> familiar.outgoing().invite(id, limit));
            boolean followed =
                    desk.ask(familiar ->
                            familiar.following().all().stream()
                                    .anyMatch(follow -> follow.person().equals(view.person())));
            pages.show(ctx, "invite", page(ctx, view, followed));
        } catch (NotFoundException e) {
            throw nobody();
        }
    }

    private static Problem nobody() {
        return Problem.notFound("There is nobody of that kind any more. Search for the name.");
    }

    private InvitePage page(Context ctx, InviteView view, boolean followed) {
        InviteNote note = view.note();
        String name = PlainText.line(view.name());
        return new InvitePage(
                pages.frame(ctx, "A request to " + name, "people"),
                view.person(),
                name,
                view.address(),
                note == null ? "" : PlainText.line(note.text()),
                note == null ? 0 : note.units(),
                view.limit(),
                view.refusal().words(name),
                view.isConnected(),
                followed);
    }
}
