package dev.familiar.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Coming in and going out: `/sign-in?token=…`, `/sessions`, `/sign-out`.
final class SignInPages {

    private final SignIn signIn;
    private final Gate gate;
    private final Pages pages;

    SignInPages(SignIn signIn, Gate gate, Pages pages) {
        this.signIn = signIn;
        this.gate = gate;
        this.pages = pages;
    }

    /// Lets the one with the token in: at the door sends on to the name of the pages, which nobody
    /// else learns; there answers with a page that goes on by itself instead of a redirect, because
    /// browsers do not send a strict cookie along a redirect that began elsewhere.
    void enter(Context ctx) {
        String token = token(Forms.query(ctx, "token"));
        SignIn.Outcome outcome =
                gate.isAtDoor(ctx)
                        ? signIn.exchange(token)
                        : signIn.enter(token, browser(ctx.header("User-Agent")));
        switch (outcome) {
            case SignIn.Outcome.Admitted(Session session) -> {
                Gate.admit(ctx, session);
                pages.show(ctx, "signedIn", Assets.address("app.css"));
            }
            case SignIn.Outcome.SentOn(String fresh) ->
                    ctx.redirect(
                            gate.origin(ctx) + "/sign-in?token=" + fresh, HttpStatus.SEE_OTHER);
            case SignIn.Outcome.Refused _ -> throw Problem.signedOut();
            case SignIn.Outcome.Paused _ -> throw Problem.tooMany();
        }
    }

    /// A page that was put among the programs of a phone has no place to type an address, so the
    /// whole link may be typed where its token is asked for.
    private static String token(String typed) {
        return typed.substring(typed.lastIndexOf('=') + 1);
    }

    /// `GET /sessions`: the browsers that are signed in.
    void sessions(Context ctx) {
        Session own = Gate.session(ctx);
        List<SessionsPage.Row> rows =
                signIn.sessions().stream()
                        .map(session ->
                                new SessionsPage.Row(
                                        session.browser(),
                                        Days.time(session.since()),
                                        Days.time(session.seen()),
                                        Days.time(end(session)),
                                        session == own))
                        .toList();
        pages.show(
                ctx,
                "sessions",
                new SessionsPage(pages.frame(ctx, "Signed-in browsers", "sessions"), rows));
    }

    private static Instant end(Session session) {
        Instant idle = session.seen().plus(Session.LONGEST_IDLE);
        Instant last = session.since().plus(Session.LONGEST);
        return idle.isBefore(last) ? idle : last;
    }

    /// `POST /sign-out`: ends this session.
    void leave(Context ctx) {
        signIn.end(Gate.session(ctx));
        Gate.dismiss(ctx);
        pages.show(ctx, "signedOut", Assets.address("app.css"));
    }

    /// `POST /sessions/end-others`: ends all sessions but this.
    void leaveOthers(Context ctx) {
        Session own = Gate.session(ctx);
        signIn.endOthers(own);
        own.leave(Notice.done("All other browsers are signed out."));
        Forms.redirect(ctx, "/sessions");
    }

    /// The browser's name as most people know it; never what it sent.
    static String browser(@Nullable String agent) {
        if (agent == null) {
            return "A browser";
        }
        if (agent.contains("Firefox/")) {
            return "Firefox";
        }
        if (agent.contains("Edg/")) {
            return "Edge";
        }
        if (agent.contains("Chrome/")) {
            return "Chrome";
        }
        return agent.contains("Safari/") ? "Safari" : "A browser";
    }
}
