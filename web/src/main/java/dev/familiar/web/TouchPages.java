package dev.familiar.web;

import dev.familiar.app.occasion.OccasionView;
import dev.familiar.app.people.UnclearException;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.touch.PaceView;
import dev.familiar.app.touch.TouchAnswer;
import dev.familiar.app.touch.TouchList;
import dev.familiar.app.touch.TouchSettings;
import dev.familiar.app.touch.TouchView;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.PlainText;
import dev.familiar.network.touch.Pace;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeping in touch.
final class TouchPages {

    private static final int MONTH = 30;

    private final Desk desk;
    private final Pages pages;

    TouchPages(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /// `GET /touch`: who is due today.
    void show(Context ctx) {
        TouchList list = desk.ask(familiar -> familiar.touch().today());
        List<PaceView> paces = desk.ask(familiar -> familiar.touch().paces());
        TouchSettings settings = desk.ask(familiar -> familiar.touch().settings());
        List<OccasionView> coming = desk.ask(familiar -> familiar.touch().coming(MONTH));
        pages.show(
                ctx,
                "touch",
                new TouchPage(
                        pages.frame(ctx, "Keep in touch", "touch"),
                        list.due().stream().map(this::one).toList(),
                        end(list),
                        list.notes().stream().map(PlainText::line).toList(),
                        coming.stream().map(TouchPages::coming).toList(),
                        paces.stream().map(TouchPages::pace).toList(),
                        String.valueOf(settings.floor()),
                        settings.daily()));
    }

    private TouchPage.One one(TouchView view) {
        TouchView.LastExchange last = view.last();
        @Nullable RhythmStrip rhythm =
                desk.ask(familiar -> familiar.touch().rhythm(view.id()))
                        .map(RhythmMaker::of)
                        .orElse(null);
        return new TouchPage.One(
                view.id(),
                PlainText.line(view.name()),
                PlainText.line(view.life()),
                view.signs().stream().map(PlainText::line).toList(),
                last == null ? "" : words(last),
                last == null ? "" : TracePages.address(last.trace()),
                PlainText.lines(view.draft().text()),
                PlainText.line(view.draft().whyNot()),
                rhythm);
    }

    private static String words(TouchView.LastExchange last) {
        String subject = PlainText.line(last.subject());
        return Days.day(last.at()) + (subject.isEmpty() ? "" : ", “" + subject + "”");
    }

    private static String end(TouchList list) {
        if (list.due().isEmpty() && list.more() == 0) {
            return list.handled() == 0 ? "" : "Nobody else is due today.";
        }
        if (list.due().isEmpty()) {
            return "That is enough for today. " + others(list.more()) + " due on other days.";
        }
        return list.more() == 0
                ? "That is all for today."
                : others(list.more()) + " due on other days.";
    }

    private static String others(int count) {
        return count == 1 ? "1 more person is" : Amounts.count(count) + " more people are";
    }

    private static TouchPage.Coming coming(OccasionView view) {
        return new TouchPage.Coming(
                view.person().value(),
                PlainText.line(view.name()),
                Days.day(view.occasion().on()),
                PlainText.line(view.words()));
    }

    private static TouchPage.Pace pace(PaceView view) {
        Pace pace = view.pace();
        String often =
                pace == null
                        ? "never"
                        : "every "
                                + Amounts.of(pace.every(), "day")
                                + (pace.atMost() == pace.every()
                                        ? ""
                                        : ", at most " + Amounts.of(pace.atMost(), "day"));
        return new TouchPage.Pace(
                view.id(),
                (view.tag() ? "Those tagged " : "") + PlainText.line(view.name()),
                often);
    }

    /// `POST /touch/{id}/done`: the owner was in touch.
    void done(Context ctx) {
        noted(ctx, () -> desk.ask(familiar -> familiar.touch().done(ctx.pathParam("id"))));
    }

    /// `POST /touch/{id}/later`: not now.
    void later(Context ctx) {
        int weeks = Forms.number(Forms.required(ctx, "weeks"), 4);
        noted(
                ctx,
                () ->
                        desk.ask(familiar ->
                                familiar.touch()
                                        .snooze(ctx.pathParam("id"), 7 * Math.max(1, weeks))));
    }

    /// `POST /touch/{id}/never`: never again.
    void never(Context ctx) {
        noted(ctx, () -> desk.ask(familiar -> familiar.touch().never(ctx.pathParam("id"))));
    }

    /// `POST /touch/{id}/free`: by the pair's own rhythm again.
    void free(Context ctx) {
        noted(ctx, () -> desk.ask(familiar -> familiar.touch().free(ctx.pathParam("id"))));
    }

    /// `POST /touch/{id}/every`: by a pace of the owner's.
    void every(Context ctx) {
        Pace pace =
                Pace.days(Forms.required(ctx, "every"))
                        .map(days -> new Pace(days, days))
                        .orElseThrow(
                                () -> Problem.wrong("Say a time such as “6 weeks” or “3 months”."));
        noted(ctx, () -> desk.ask(familiar -> familiar.touch().every(ctx.pathParam("id"), pace)));
    }

    /// `POST /touch/settings`: how close and how many.
    void settings(Context ctx) {
        String floor = Forms.required(ctx, "floor");
        int daily = Forms.number(Forms.required(ctx, "daily"), 0);
        try {
            double tie = Double.parseDouble(floor);
            // Both are looked at before either is written.
            var _ = new TouchSettings(tie, daily);
            TouchSettings now = desk.ask(familiar -> familiar.touch().settings());
            if (now.floor() != tie) {
                var _ = desk.ask(familiar -> familiar.touch().floor(tie));
            }
            if (now.daily() != daily) {
                var _ = desk.ask(familiar -> familiar.touch().daily(daily));
            }
        } catch (NumberFormatException e) {
            throw Problem.wrong("The tie is a number from 0.1 to 1.");
        } catch (IllegalArgumentException e) {
            throw Problem.wrong(String.valueOf(e.getMessage()));
        }
        Gate.session(ctx).leave(Notice.done("Noted."));
        Forms.redirect(ctx, "/touch");
    }

    /// Something noted about a person.
    private interface Work {
        TouchAnswer run();
    }

    private static void noted(Context ctx, Work work) {
        try {
            TouchAnswer answer = work.run();
            Gate.session(ctx)
                    .leave(
                            Notice.undoable(
                                    PlainText.line(answer.name()) + ": " + answer.words() + "."));
            Forms.redirect(ctx, "/touch");
        } catch (NotFoundException | UnclearException e) {
            throw Problem.notFound("There is nobody of that kind any more. Search for the name.");
        } catch (IllegalArgumentException e) {
            throw Problem.wrong(PlainText.line(String.valueOf(e.getMessage())));
        }
    }
}
