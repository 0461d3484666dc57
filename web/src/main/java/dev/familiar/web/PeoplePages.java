package dev.familiar.web;

import dev.familiar.app.corrections.Answer;
import dev.familiar.app.corrections.CorrectionView;
import dev.familiar.app.people.FindRequest;
import dev.familiar.app.people.FindView;
import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.people.PersonNotes;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.people.Saying;
import dev.familiar.app.people.UnclearException;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.words.PlainText;
import dev.familiar.model.PersonId;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// People: finding them, one of them, and saying who is who.
final class PeoplePages {

    /// Strangers to whom ways are looked for while a question is being typed.
    private static final int MOST_STRANGERS = 8;

    private final Desk desk;
    private final Desk slow;
    private final Pages pages;

    /// @param slow for what works out anew who is who
    PeoplePages(Desk desk, Desk slow, Pages pages) {
        this.desk = desk;
        this.slow = slow;
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

    /// `POST /people/{id}/split`: makes another person of one record.
    void split(Context ctx) {
        String id = ctx.pathParam("id");
        String key = Forms.unpacked(Forms.required(ctx, "key"));
        correct(
                ctx,
                id,
                "Split: they are two people now.",
                () -> slow.ask(familiar -> familiar.corrections().split(id, List.of(key))));
    }

    /// `POST /people/{id}/merge`: makes one of two.
    void merge(Context ctx) {
        String id = ctx.pathParam("id");
        String with = Forms.required(ctx, "with");
        if (with.isEmpty()) {
            throw Problem.wrong("Say with whom: a name, an address or an id.");
        }
        correct(
                ctx,
                id,
                "Merged: they are one person now.",
                () -> slow.ask(familiar -> familiar.corrections().merge(id, with)));
    }

    /// `POST /questions/{id}`: answers whether two are one.
    void answer(Context ctx) {
        String id = ctx.pathParam("id");
        String word = Forms.required(ctx, "answer");
        if (Stream.of(Answer.values()).noneMatch(answer -> word(answer).equals(word))) {
            throw Problem.wrong("Choose same, different or later.");
        }
        Answer answer = Answer.valueOf(word.toUpperCase(Locale.ROOT));
        String said =
                switch (answer) {
                    case SAME -> "One person from now on.";
                    case DIFFERENT -> "Two people from now on.";
                    case LATER -> "Asked again after all others.";
                };
        correct(
                ctx,
                Forms.text(ctx, "back"),
                said,
                () -> slow.ask(familiar -> familiar.corrections().answer(id, answer)));
    }

    private static String word(Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT);
    }

    /// Says it, and goes on to the person who has the records now.
    private void correct(
            Context ctx, String id, String said, java.util.function.Supplier<CorrectionView> word) {
        try {
            CorrectionView correction = word.get();
            Gate.session(ctx).leave(Notice.undoable(said));
            boolean isReview = id.equals("review");
            String person =
                    correction.people().isEmpty()
                            ? ""
                            : correction.people().getFirst().person().id().value();
            Forms.redirect(
                    ctx, isReview ? "/review" : person.isEmpty() ? "/people" : "/people/" + person);
        } catch (NotFoundException | UnclearException e) {
            throw Problem.wrong(String.valueOf(e.getMessage()));
        }
    }
}
