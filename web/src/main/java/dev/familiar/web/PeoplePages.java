package dev.familiar.web;

import dev.familiar.app.people.FindRequest;
import dev.familiar.app.people.FindView;
import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.people.PersonNotes;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.people.Saying;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.words.PlainText;
import dev.familiar.model.PersonId;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/// People: finding them, and one of them.
final class PeoplePages {

    /// Strangers to whom ways are looked for while a question is being typed.
    private static final int MOST_STRANGERS = 8;

    private final Desk desk;
    private final Pages pages;

    PeoplePages(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /// `GET /people?q=…`: who answers a question in plain words, or everybody, closest first.
    void list(Context ctx) {
        PeopleQuery query = PeopleQuery.of(ctx);
        int page = Math.max(1, Forms.number(ctx.queryParam("page"), 1));
        FindView view = find(query, page);
        int total = PeopleMaker.total(query, view.answer());
        Paging paging = Paging.of(page, total, query.pages());
        // Behind the last page is the last page.
        FindView shown = paging.number() == page ? view : find(query, paging.number());
        Frame frame = pages.frame(ctx, "People", "people").searching(query.text());
        pages.show(
                ctx,
                "people",
                new PeopleMaker(query, shown).page(frame, paging, closer(query, shown)));
    }

    /// Where nobody known answers: who stands closer to those who do.
    private List<Closer> closer(PeopleQuery query, FindView view) {
        if (!query.isAsked() || !view.answer().isNobody() || view.people().isEmpty()) {
            return List.of();
        }
        List<PersonId> strangers =
                view.people().stream()
                        .limit(MOST_STRANGERS)
                        .map(hit -> hit.view().person().id())
                        .toList();
        return desk.ask(familiar -> familiar.paths().closerTo(strangers, 1)).stream()
                .limit(Closer.MOST)
                .map(Closer::of)
                .toList();
    }

    private FindView find(PeopleQuery query, int page) {
        FindRequest.Page stretch =
                new FindRequest.Page((page - 1) * Paging.SIZE, Paging.SIZE, query.by());
        return desk.ask(familiar ->
                familiar.finding()
                        .find(
                                new FindRequest(
                                        query.text(), query.dropped(), query.narrowed(), stretch)));
    }

    static PeoplePage.Entry entry(PersonView view) {
        return new PeoplePage.Entry(
                view.person().id().value(),
                PlainText.line(view.name()),
                PlainText.line(view.life()),
                PersonMaker.percent(view.tie().strength()),
                Ties.words(view.tie().strength()),
                List.of(),
                Days.day(view.tie().facts().period().last()));
    }

    /// `POST /people/{id}/notes`: keeps what the owner writes about a person.
    void note(Context ctx) {
        String id = ctx.pathParam("id");
        PersonNotes notes =
                new PersonNotes(
                        Forms.required(ctx, "text"),
                        List.of(Forms.required(ctx, "tags").split(",")));
        notes.excess()
                .ifPresent(more -> {
                    throw Problem.wrong(more + " Nothing was changed: go back and shorten it.");
                });
        try {
            desk.ask(familiar -> {
                familiar.people().note(id, notes);
                return true;
            });
        } catch (NotFoundException e) {
            throw gone();
        }
        Gate.session(ctx).leave(Notice.done("Noted."));
        Forms.redirect(ctx, "/people/" + id);
    }

    /// `POST /people/{id}/say`: the owner's last word on a person, or none any more.
    void say(Context ctx) {
        String id = ctx.pathParam("id");
        String word = Forms.required(ctx, "word");
        Optional<Saying> saying = Saying.of(word);
        if (saying.isEmpty() && !word.equals("nothing")) {
            throw Problem.wrong("Say known, never-suggest or nothing.");
        }
        if (PeopleDesk.idOf(id).isEmpty()) {
            throw gone();
        }
        try {
            String said =
                    desk.ask(familiar -> {
                        if (saying.isEmpty()) {
                            familiar.sayings().unsay(id);
                            return "Taken back.";
                        }
                        familiar.sayings().say(id, saying.get(), "");
                        return "Noted for good: " + saying.get().words() + ".";
                    });
            Gate.session(ctx).leave(Notice.done(said));
        } catch (NotFoundException e) {
            throw gone();
        }
        Forms.redirect(ctx, "/people/" + id);
    }

    static Problem gone() {
        return Problem.notFound("There is nobody of that kind any more. Search for the name.");
    }
}
