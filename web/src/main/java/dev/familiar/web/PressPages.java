package dev.familiar.web;

import dev.familiar.app.pressing.Press;
import dev.familiar.app.pressing.PressDesk;
import dev.familiar.app.pressing.PressView;
import dev.familiar.app.pressing.PressedView;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.PlainText;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What is to be pressed on the platform, ticked off by hand or by the next export.
final class PressPages {

    /// A group shows so many; the others come up as these are ticked.
    private static final int MOST = 100;

    private static final int MOST_DONE = 50;

    private final Desk desk;
    private final Pages pages;

    PressPages(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /// The two lists of one moment.
    private record Lists(List<PressView> left, List<PressedView> done, LocalDate today) {}

    /// `GET /press`.
    void show(Context ctx) {
        Lists lists =
                desk.ask(familiar -> {
                    PressDesk pressing = familiar.pressing();
                    return new Lists(
                            pressing.left(),
                            pressing.done(),
                            LocalDate.ofInstant(familiar.clock().instant(), ZoneOffset.UTC));
                });
        pages.show(
                ctx,
                "press",
                new PressPage(
                        pages.frame(ctx, "To press", "press"),
                        Arrays.stream(Press.values())
                                .map(press -> group(press, lists))
                                .filter(group -> group.count() > 0)
                                .toList(),
                        lists.done().stream().limit(MOST_DONE).map(PressPages::done).toList(),
                        lists.done().size()));
    }

    /// `POST /press/{press}`: ticks those that the form names, and no others.
    void tick(Context ctx) {
        Press press =
                Press.ofKey(ctx.pathParam("press"))
                        .orElseThrow(() -> Problem.notFound("There is no such group to press."));
        List<String> requests = List.of(Forms.required(ctx, "requests").split(" "));
        List<PressView> ticked = desk.ask(familiar -> familiar.pressing().tick(press, requests));
        Gate.session(ctx)
                .leave(
                        ticked.isEmpty()
                                ? Notice.done("That was ticked already.")
                                : Notice.undoable(said(press, ticked)));
        Forms.redirect(ctx, "/press");
    }

    private static String said(Press press, List<PressView> ticked) {
        return "Ticked: "
                + press.words()
                + ", "
                + (ticked.size() == 1
                        ? PlainText.line(ticked.getFirst().name())
                        : Amounts.of(ticked.size(), "time"))
                + ".";
    }

    private static PressPage.Group group(Press press, Lists lists) {
        List<PressView> views =
                lists.left().stream().filter(view -> view.press() == press).toList();
        return new PressPage.Group(
                press.key(),
                press.words(),
                says(press),
                views.stream().map(PressView::request).collect(Collectors.joining(" ")),
                views.size(),
                views.stream().limit(MOST).map(view -> item(view, lists.today())).toList());
    }

    private static String says(Press press) {
        return switch (press) {
            case ACCEPT -> "Their cards are saved here already.";
            case ASK -> "Copy the question into a message; the invitation stays.";
            case FOLLOW -> "Press Ignore, then Follow on the profile.";
            case DECLINE -> "Nobody is told.";
        };
    }

    private static PressPage.Item item(PressView view, LocalDate today) {
        return new PressPage.Item(
                view.request(),
                PlainText.line(view.name()),
                view.link(),
                view.profile() != null,
                PlainText.lines(view.note()),
                Days.ago(view.decidedAt(), today));
    }

    private static PressPage.Done done(PressedView pressed) {
        return new PressPage.Done(
                pressed.view().request(),
                PlainText.line(pressed.view().name()),
                pressed.view().press().words(),
                pressed.how().words());
    }
}
