package dev.familiar.web;

import dev.familiar.app.introductions.IntroductionView;
import dev.familiar.app.introductions.RuleView;
import dev.familiar.app.people.UnclearException;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.refusal.RefusedException;
import dev.familiar.app.sharing.SharedView;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.IntroductionWords;
import dev.familiar.app.words.PlainText;
import dev.familiar.network.introduction.Asking;
import dev.familiar.network.introduction.Draft;
import dev.familiar.network.introduction.Introduction;
import dev.familiar.network.introduction.Standing;
import dev.familiar.network.introduction.State;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Introductions and how they went.
final class IntroductionPages {

    private final Desk desk;
    private final Pages pages;

    IntroductionPages(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /// `GET /introductions`: all of them.
    void list(Context ctx) {
        show(ctx, null);
    }

    /// `GET /introductions/{id}`: one of them, above all.
    void show(Context ctx) {
        try {
            show(ctx, desk.ask(familiar -> familiar.introductions().show(ctx.pathParam("id"))));
        } catch (NotFoundException e) {
            throw Problem.notFound("There is no such introduction; it may have been taken back.");
        }
    }

    /// `POST /introductions`: begins one.
    void start(Context ctx) {
        String from = Forms.required(ctx, "from");
        String to = Forms.required(ctx, "to");
        String why = Forms.required(ctx, "why");
        if (from.isEmpty() || to.isEmpty() || why.isEmpty()) {
            throw Problem.wrong("Say who asks, whom they would like to meet, and why.");
        }
        String whyThem = Forms.text(ctx, "why-them");
        changed(
                ctx,
                "Begun. Nothing is sent: the draft below is yours to send.",
                () -> desk.ask(familiar -> familiar.introductions().start(from, to, why, whyThem)));
    }

    /// `POST /introductions/{id}`: says how far it has come.
    void set(Context ctx) {
        String id = ctx.pathParam("id");
        String state = Forms.required(ctx, "state");
        String note = Forms.text(ctx, "note");
        changed(
                ctx,
                "Noted: " + PlainText.line(state) + ".",
                () -> desk.ask(familiar -> familiar.introductions().set(id, state, note)));
    }

    /// Something that changes an introduction and gives it back.
    private interface Work {
        IntroductionView run();
    }

    private static void changed(Context ctx, String said, Work work) {
        try {
            IntroductionView view = work.run();
            Gate.session(ctx).leave(Notice.undoable(said));
            Forms.redirect(ctx, "/introductions/" + view.introduction().id());
        } catch (NotFoundException
                | UnclearException
                | RefusedException
                | IllegalArgumentException e) {
            throw Problem.wrong(PlainText.line(String.valueOf(e.getMessage())));
        }
    }

    /// `POST /introductions/rules/{id}`: whether a person may be asked; goes back to their page.
    void may(Context ctx) {
        String id = ctx.pathParam("id");
        Optional<Asking> rule = Asking.of(Forms.required(ctx, "rule"));
        if (rule.isEmpty()) {
            throw Problem.wrong("Say yes, quarterly or no.");
        }
        try {
            RuleView view = desk.ask(familiar -> familiar.introductions().may(id, rule.get()));
            Gate.session(ctx).leave(Notice.undoable("Noted: " + words(view.rule()) + "."));
            Forms.redirect(ctx, "/people/" + view.person());
        } catch (NotFoundException | UnclearException e) {
            throw Problem.notFound("There is nobody of that kind any more. Search for the name.");
        }
    }

    private void show(Context ctx, @Nullable IntroductionView open) {
        List<IntroductionView> all = desk.ask(familiar -> familiar.introductions().all());
        Standing standing = desk.ask(familiar -> familiar.introductions().standing());
        List<RuleView> rules = desk.ask(familiar -> familiar.introductions().rules());
        List<SharedView> shared = desk.ask(familiar -> familiar.sharing().all());
        pages.show(
                ctx,
                "introductions",
                new IntroductionsPage(
                        pages.frame(ctx, "Introductions", "introductions"),
                        open == null ? null : one(open),
                        all.stream().map(IntroductionPages::row).toList(),
                        standing.begun() == 0 ? "" : IntroductionWords.sentence(standing),
                        counts(standing.oftenAsked()),
                        counts(standing.thankless()),
                        rules.stream()
                                .filter(rule -> rule.rule() != Asking.YES)
                                .map(rule ->
                                        new IntroductionsPage.Rule(
                                                rule.person(),
                                                PlainText.line(rule.name()),
                                                words(rule.rule())))
                                .toList(),
                        ShareMaker.shared(shared)));
    }

    private static String words(Asking rule) {
        return switch (rule) {
            case YES -> "may be asked for introductions";
            case QUARTERLY -> "may be asked once a quarter";
            case NO -> "is not to be asked for introductions";
        };
    }

    private static List<String> counts(List<Standing.Count> counts) {
        return counts.stream()
                .map(count ->
                        PlainText.line(count.side().name())
                                + " ("
                                + Amounts.of(count.times(), "time")
                                + ")")
                .toList();
    }

    private static IntroductionsPage.Row row(IntroductionView view) {
        Introduction introduction = view.introduction();
        return new IntroductionsPage.Row(
                introduction.id(),
                introduction.state().word(),
                Days.time(introduction.last().at()),
                PlainText.line(introduction.asker().name()),
                PlainText.line(introduction.wanted().name()),
                PlainText.line(view.due()));
    }

    private static IntroductionsPage.One one(IntroductionView view) {
        Introduction introduction = view.introduction();
        return new IntroductionsPage.One(
                introduction.id(),
                side(introduction.asker()),
                side(introduction.wanted()),
                introduction.steps().stream().map(IntroductionPages::step).toList(),
                PlainText.line(view.due()),
                view.warnings().stream().map(PlainText::line).toList(),
                view.drafts().stream().map(IntroductionPages::draft).toList(),
                introduction.state().next().stream().map(State::word).toList());
    }

    private static IntroductionsPage.Side side(Introduction.Side side) {
        return new IntroductionsPage.Side(
                side.person(), PlainText.line(side.name()), PlainText.line(side.reason()));
    }

    private static IntroductionsPage.Step step(Introduction.Step step) {
        return new IntroductionsPage.Step(
                step.state().word(),
                Days.time(step.at()),
                PlainText.line(step.note()),
                TracePages.address(step.trace()),
                step.isFound());
    }

    private static IntroductionsPage.Draft draft(Draft draft) {
        return new IntroductionsPage.Draft(
                PlainText.line(String.join(" and ", draft.to())),
                PlainText.line(draft.subject()),
                PlainText.lines(draft.text()),
                PlainText.line(draft.reason()));
    }
}
