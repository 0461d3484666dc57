package dev.familiar.web;

import dev.familiar.app.Familiar;
import dev.familiar.app.policy.PolicyTrial;
import dev.familiar.app.refusal.ConfigurationException;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.Lane;
import dev.familiar.app.words.PlainText;
import dev.familiar.triage.Prices;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;

/// The owner's policy: read, tried, saved.
final class PolicyPages {

    private final Desk slow;
    private final Pages pages;

    PolicyPages(Desk slow, Pages pages) {
        this.slow = slow;
        this.pages = pages;
    }

    /// `GET /policy`.
    void show(Context ctx) {
        String text = now();
        show(ctx, PolicyPage.Draft.of(text), List.of(), PolicyPage.Trial.none());
    }

    private String now() {
        return slow.ask((Familiar familiar) -> familiar.policy().text());
    }

    /// `POST /policy/try`: what the text would change; nothing is written.
    void attempt(Context ctx) {
        PolicyPage.Draft draft = draft(ctx);
        try {
            PolicyTrial trial =
                    slow.ask((Familiar familiar) -> familiar.policy().tryText(draft.text()));
            show(ctx, draft, List.of(), trial(trial));
        } catch (ConfigurationException e) {
            ctx.status(422);
            show(ctx, draft, e.problems(), PolicyPage.Trial.none());
        }
    }

    /// `POST /policy/save`: only over the text that the page was made from. What came into the file
    /// since stays, and is shown beside what was typed; saving that once more is then meant.
    void save(Context ctx) {
        PolicyPage.Draft draft = draft(ctx);
        try {
            boolean saved =
                    slow.ask((Familiar familiar) ->
                            familiar.policy().save(draft.text(), draft.sign()));
            if (!saved) {
                ctx.status(409);
                show(ctx, draft.beside(now()), List.of(), PolicyPage.Trial.none());
                return;
            }
            Gate.session(ctx)
                    .leave(
                            Notice.done(
                                    "Saved. The one before is kept as policy.toml.before in your"
                                            + " Familiar folder."));
            Forms.redirect(ctx, "/policy");
        } catch (ConfigurationException e) {
            ctx.status(422);
            show(ctx, draft, e.problems(), PolicyPage.Trial.none());
        }
    }

    private static PolicyPage.Draft draft(Context ctx) {
        return new PolicyPage.Draft(
                Forms.required(ctx, "text") + "\n", Forms.required(ctx, "sign"), "");
    }

    private void show(
            Context ctx, PolicyPage.Draft draft, List<String> problems, PolicyPage.Trial trial) {
        pages.show(
                ctx,
                "policy",
                new PolicyPage(
                        pages.frame(ctx, "Policy", "policy"), draft, prices(), problems, trial));
    }

    private PolicyPage.Prices prices() {
        try {
            Prices prices =
                    slow.ask((Familiar familiar) -> familiar.policy().view()).policy().prices();
            return new PolicyPage.Prices(
                    Amounts.percent(1 - prices.lookUp() / prices.wrongAccept()),
                    Amounts.percent(prices.lookUp() / prices.wrongDecline()),
                    number(prices.wrongAccept()),
                    number(prices.wrongDecline()),
                    number(prices.lookUp()));
        } catch (ConfigurationException e) {
            return new PolicyPage.Prices("?", "?", "?", "?", "?");
        }
    }

    private static String number(double price) {
        return String.format(Locale.ROOT, price == Math.rint(price) ? "%.0f" : "%.1f", price);
    }

    private static PolicyPage.Trial trial(PolicyTrial trial) {
        String summary =
                Amounts.count(trial.changes().size())
                        + " of "
                        + Amounts.of(trial.requests(), "request")
                        + " would get another verdict. Of those you decided, "
                        + Amounts.count(trial.then().agrees())
                        + " would be as you did (now "
                        + Amounts.count(trial.now().agrees())
                        + "), "
                        + Amounts.count(trial.then().against())
                        + " against you (now "
                        + Amounts.count(trial.now().against())
                        + ").";
        return new PolicyPage.Trial(
                summary, trial.changes().stream().map(PolicyPages::change).toList());
    }

    private static PolicyPage.Change change(PolicyTrial.Change change) {
        Lane before = Lane.valueOf(change.before().name());
        Lane after = Lane.valueOf(change.after().name());
        return new PolicyPage.Change(
                change.request(),
                PlainText.line(change.name()),
                before.key(),
                before.words(),
                after.key(),
                after.words(),
                Amounts.percent(change.probabilityBefore())
                        + " → "
                        + Amounts.percent(change.probabilityAfter()),
                change.decision());
    }
}
