package dev.familiar.web;

import dev.familiar.app.people.OwnerView;
import dev.familiar.app.words.PlainText;
import dev.familiar.model.EmailAddress;
import io.javalin.http.Context;

/// Which accounts are the owner's, and saying so: which way every message went hangs on it.
final class AccountPages {

    private final Parts parts;

    AccountPages(Parts parts) {
        this.parts = parts;
    }

    /// `GET /accounts`.
    void show(Context ctx) {
        OwnerView view = parts.people().ask(familiar -> familiar.owner().view());
        parts.pages()
                .show(
                        ctx,
                        "accounts",
                        new AccountsPage(
                                parts.pages().frame(ctx, "Your accounts", "accounts"),
                                view.accounts().stream().map(AccountPages::account).toList(),
                                view.candidates().stream().map(AccountPages::candidate).toList(),
                                errand().isRunning(),
                                errand().state() instanceof Errand.State.Failed<Boolean> failed
                                        ? failed.advice()
                                        : ""));
    }

    private Errand<Boolean> errand() {
        return parts.errands().accounts();
    }

    private static AccountsPage.Account account(OwnerView.Account account) {
        if (TracePages.isOwner(account.handle())) {
            return new AccountsPage.Account(
                    "", "You, as your LinkedIn export has you", "the export is yours");
        }
        return new AccountsPage.Account(
                account.handle() instanceof EmailAddress address ? address.value() : "",
                TracePages.words(account.handle()),
                PlainText.line(account.why()));
    }

    private static AccountsPage.Account candidate(OwnerView.Candidate candidate) {
        String address = candidate.address().value();
        return new AccountsPage.Account(
                address, PlainText.line(address), PlainText.line(candidate.why()));
    }

    /// `POST /accounts/add`: makes an address the owner's.
    void add(Context ctx) {
        EmailAddress address = address(ctx);
        start(ctx, "Yours from now on.", () -> change(address, true));
    }

    /// `POST /accounts/remove`: makes an address not the owner's, whatever archives say.
    void remove(Context ctx) {
        EmailAddress address = address(ctx);
        start(ctx, "Not yours from now on.", () -> change(address, false));
    }

    private static EmailAddress address(Context ctx) {
        return EmailAddress.parse(Forms.required(ctx, "address"))
                .orElseThrow(() ->
                        Problem.wrong(
                                "That is no address: expected something like you@example.org."));
    }

    /// At the desk of corrections, so that two do not work out at once who is who.
    private Boolean change(EmailAddress address, boolean isOwn) {
        OwnerView _ =
                parts.slow()
                        .ask(familiar ->
                                isOwn
                                        ? familiar.owner().add(address)
                                        : familiar.owner().remove(address));
        parts.board().stir();
        return true;
    }

    private void start(Context ctx, String said, Errand.Work<Boolean> work) {
        if (!errand().start(work)) {
            throw Problem.wrong(
                    "Who is who is still being worked out after the last change; repeat it in a"
                            + " moment.");
        }
        Gate.session(ctx)
                .leave(Notice.done(said + " Who is who is worked out anew, beside the pages."));
        Forms.redirect(ctx, "/accounts");
    }
}
