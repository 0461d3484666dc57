package dev.familiar.web;

import io.javalin.http.Context;

/// The door: `GET /sign-in?token=…`.
final class SignInPages {

    private final SignIn signIn;
    private final Pages pages;

    SignInPages(SignIn signIn, Pages pages) {
        this.signIn = signIn;
        this.pages = pages;
    }

    /// Lets the one with the token in. Answers with a page that goes on by itself instead of a
    /// redirect: browsers do not send a strict cookie along a redirect that began elsewhere.
    void enter(Context ctx) {
        switch (signIn.enter(Forms.query(ctx, "token"))) {
            case SignIn.Outcome.Admitted(Session session) -> {
                Gate.admit(ctx, session);
                pages.show(ctx, "signedIn", Assets.address("app.css"));
            }
            case SignIn.Outcome.Refused _ -> throw Problem.signedOut();
            case SignIn.Outcome.Paused _ -> throw Problem.tooMany();
        }
    }
}
