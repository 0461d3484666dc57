package dev.familiar.web;

import dev.familiar.app.corrections.Answer;
import dev.familiar.app.corrections.CorrectionView;
import dev.familiar.app.corrections.SaidWord;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.people.UnclearException;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.words.PlainText;
import dev.familiar.model.PersonId;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The owner's words on who is who. Each is on the disk before its page is answered, and worked in
/// beside the pages ([WorkingIn]).
final class WordPages {

    /// Of one name; more are told apart by typing more of it.
    private static final int MOST_PICKED = 20;

    private final Desk desk;
    private final WorkingIn working;
    private final Pages pages;

    WordPages(Parts parts) {
        this.desk = parts.people();
        this.working = parts.working();
        this.pages = parts.pages();
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
        SaidWord noted = noted(() -> desk.ask(familiar -> familiar.corrections().say(id, answer)));
        Gate.session(ctx).leave(Notice.undoable(said));
        String back = Forms.local(Forms.text(ctx, "back"), "");
        Forms.redirect(ctx, back.isEmpty() ? byRecord(noted) : back);
    }

    private static String word(Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT);
    }

    /// `POST /people/{id}/split`: makes another person of one record.
    void split(Context ctx) {
        String id = ctx.pathParam("id");
        String key = Forms.unpacked(Forms.required(ctx, "key"));
        SaidWord noted =
                noted(() ->
                        desk.ask(familiar -> familiar.corrections().saySplit(id, List.of(key))));
        Gate.session(ctx).leave(Notice.undoable("Split: they are two people now."));
        Forms.redirect(ctx, byRecord(noted));
    }

    /// `POST /people/{id}/merge`: makes one of two, or asks which of several is meant.
    void merge(Context ctx) {
        String id = ctx.pathParam("id");
        String with = Forms.required(ctx, "with");
        if (with.isEmpty()) {
            throw Problem.wrong("Say with whom: a name or an address.");
        }
        try {
            SaidWord noted = desk.ask(familiar -> familiar.corrections().sayMerge(id, with));
            working.stir();
            Gate.session(ctx)
                    .leave(
                            Notice.undoable(
                                    "Merged: they are one person now."
                                            + (noted.overturns()
                                                    ? " " + CorrectionView.OVERTURNED
                                                    : "")));
            Forms.redirect(ctx, byRecord(noted));
        } catch (UnclearException several) {
            pick(ctx, id, with);
        } catch (NotFoundException nobody) {
            throw Problem.wrong(String.valueOf(nobody.getMessage()));
        }
    }

    /// `GET /people/{id}/merge?q=…`: who may be meant, each with a button.
    void candidates(Context ctx) {
        pick(ctx, ctx.pathParam("id"), Forms.query(ctx, "q"));
    }

    private void pick(Context ctx, String id, String query) {
        PersonView person =
                desk.ask(familiar -> familiar.corrections().person(id))
                        .orElseThrow(
                                () -> Problem.notFound("There is nobody of that kind any more."));
        List<PersonView> found =
                desk.ask(familiar -> familiar.corrections().candidates(id, query, MOST_PICKED));
        pages.show(
                ctx,
                "pick",
                new PickPage(
                        pages.frame(ctx, "Who is meant?", "people"),
                        person.person().id().value(),
                        PlainText.line(person.name()),
                        query,
                        found.stream().map(view -> PickPage.Candidate.of(view, person)).toList()));
    }

    /// `GET /people/by-record?key=…`: who has a record, as soon as that is worked out. People may
    /// have new ids then, records keep their keys.
    void byRecord(Context ctx) {
        String key = Forms.unpacked(Forms.query(ctx, "key"));
        if (working.isBusy()) {
            pages.show(
                    ctx,
                    "working",
                    new WorkingPage(
                            pages.frame(ctx, "Working this in", "people"),
                            "/people/by-record?key=" + Forms.packed(Forms.packed(key)),
                            working.trouble()));
            return;
        }
        Optional<PersonId> person = desk.ask(familiar -> familiar.corrections().personOf(key));
        Forms.redirect(ctx, person.map(id -> "/people/" + id.value()).orElse("/people"));
    }

    private static String byRecord(SaidWord word) {
        return "/people/by-record?key=" + Forms.packed(Forms.packed(word.record()));
    }

    private SaidWord noted(Supplier<SaidWord> word) {
        try {
            SaidWord said = word.get();
            working.stir();
            return said;
        } catch (NotFoundException | UnclearException e) {
            throw Problem.wrong(String.valueOf(e.getMessage()));
        }
    }
}
