package dev.familiar.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.javalin.http.Context;

/// Fills templates. For many threads.
final class Pages {

    /// What app.js sends along when a page looks again by itself: which part of it it will use.
    private static final String REFRESH = "Familiar-Refresh";

    static final String HTML = "text/html; charset=utf-8";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, Pages.class.getClassLoader(), "dev.familiar.web");

    private final VerdictBoard board;
    private final boolean madeUp;

    /// @param madeUp whether these are pages of a made-up world, which each of them says
    Pages(VerdictBoard board, boolean madeUp) {
        this.board = board;
        this.madeUp = madeUp;
    }

    /// What is around the content of a page of a signed-in browser. Takes its notice, unless the
    /// page fetches this by itself: a notice is for the step that it speaks of.
    Frame frame(Context ctx, String title, String place) {
        Session session = Gate.session(ctx);
        return new Frame(
                title,
                place,
                session.csrf(),
                isRefresh(ctx) ? null : session.takeNotice(),
                board.now().waiting(),
                "",
                madeUp);
    }

    /// Whether a page looks again by itself, and not its owner.
    static boolean isRefresh(Context ctx) {
        return ctx.header(REFRESH) != null;
    }

    /// Answers with a page.
    ///
    /// @param template its name without `.jte`
    /// @param page its only parameter, `page`
    void show(Context ctx, String template, Object page) {
        ctx.contentType(HTML).result(fill(template, page));
    }

    /// Answers with what could not be done: to a signed-in browser with the navigation around it.
    void show(Context ctx, Problem problem) {
        if (Gate.isSignedIn(ctx)) {
            Frame frame = frame(ctx, problem.title(), "");
            show(ctx, "problemInside", new ProblemInside(frame, problem.title(), problem.advice()));
        } else {
            show(ctx, "problem", ProblemPage.of(problem));
        }
    }

    /// A page in UTF-8.
    byte[] fill(String template, Object page) {
        PlainOutput output = new PlainOutput();
        engine.render(template + ".jte", page, output);
        return output.toByteArray();
    }
}
