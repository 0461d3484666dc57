package dev.familiar.web;

import dev.familiar.app.Familiar;
import dev.familiar.app.learning.PolicyFile;
import dev.familiar.app.policy.PolicyText;
import dev.familiar.app.policy.PolicyTrial;
import dev.familiar.app.refusal.ConfigurationException;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.Lane;
import dev.familiar.app.words.PlainText;
import dev.familiar.triage.Prices;
import dev.familiar.triage.calibration.Advice;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The owner's policy: read, tried, saved.
final class PolicyPages {

    private static final List<String> PRICES = List.of("wrong-accept", "wrong-decline", "look-up");

    private static final Map<String, String> PRICE_WORDS =
            Map.of(
                    "wrong-accept", "a wrong accept",
                    "wrong-decline", "a wrong decline",
                    "look-up", "a minute of looking");

    private final Desk slow;
    private final Pages pages;

    PolicyPages(Desk slow, Pages pages) {
        this.slow = slow;
        this.pages = pages;
    }

    /// `GET /policy`.
    void show(Context ctx) {
        String text = now();
        show(ctx, PolicyPage.Draft.of(text), form(text), List.of(), PolicyPage.Trial.none());
    }

    /// The fields that say what a text says; the shipped ones where that cannot be read.
    private static PolicyForm form(String text) {
        try {
            return PolicyForm.of(PolicyFile.of(text));
        } catch (ConfigurationException unusable) {
            return PolicyForm.of(PolicyFile.shipped());
        }
    }

    private String now() {
        return slow.ask((Familiar familiar) -> familiar.policy().text());
    }

    /// `POST /policy/try`: what the text would change; nothing is written.
    void attempt(Context ctx) {
        if (isRefusedForBoth(ctx)) {
            return;
        }
        PolicyPage.Draft draft = draft(ctx);
        try {
            PolicyTrial trial =
                    slow.ask((Familiar familiar) -> familiar.policy().tryText(draft.text()));
            show(ctx, draft, form(draft.text()), List.of(), trial(trial));
        } catch (ConfigurationException e) {
            ctx.status(422);
            refuse(ctx, draft, e);
        }
    }

    /// `POST /policy/save`: only over the text that the page was made from. What came into the file
    /// since stays, and is shown beside what was typed; saving that once more is then meant.
    void save(Context ctx) {
        if (isRefusedForBoth(ctx)) {
            return;
        }
        PolicyPage.Draft draft = draft(ctx);
        try {
            boolean saved =
                    slow.ask((Familiar familiar) ->
                            familiar.policy().save(draft.text(), draft.sign()));
            if (!saved) {
                ctx.status(409);
                show(
                        ctx,
                        draft.beside(now()),
                        form(draft.text()),
                        List.of(),
                        PolicyPage.Trial.none());
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
            refuse(ctx, draft, e);
        }
    }

    /// The fields stay as they were, since nobody knows what the text would say.
    private void refuse(Context ctx, PolicyPage.Draft draft, ConfigurationException e) {
        PolicyForm fields = ctx.formParam("was") == null ? form(now()) : PolicyForm.posted(ctx);
        show(ctx, draft, fields, e.problems(), PolicyPage.Trial.none());
    }

    /// The same thing may have been changed in the fields and, to something else, in the text:
    /// taking either would drop the other in silence. So nothing is done, and the text is shown
    /// again, which holds more than fields do.
    private boolean isRefusedForBoth(Context ctx) {
        String text = Forms.required(ctx, "text") + "\n";
        String was = Forms.text(ctx, "was");
        if (was.isEmpty() || !isUsable(text)) {
            return false;
        }
        PolicyForm typed = form(text);
        PolicyForm fields = PolicyForm.posted(ctx);
        List<String> both = new ArrayList<>();
        if (isBoth(was, fields.sign(), typed.sign())) {
            both.add("the people of interest");
        }
        for (String field : PRICES) {
            if (isBoth(
                    Forms.text(ctx, "was-" + field), price(fields, field), price(typed, field))) {
                both.add("the price of " + PRICE_WORDS.getOrDefault(field, field));
            }
        }
        if (both.isEmpty()) {
            return false;
        }
        ctx.status(422);
        show(
                ctx,
                new PolicyPage.Draft(text, Forms.required(ctx, "sign"), ""),
                typed,
                List.of(
                        "You changed "
                                + String.join(" and ", both)
                                + " in the fields and in the text, to different things, and"
                                + " nothing was done. The fields show what the text says now:"
                                + " change it in one of the two."),
                PolicyPage.Trial.none());
        return true;
    }

    private static boolean isBoth(String was, String field, String text) {
        return !field.equals(was) && !text.equals(was) && !text.equals(field);
    }

    /// The text that was typed, with what was changed in the fields set into it.
    private static PolicyPage.Draft draft(Context ctx) {
        String text = Forms.required(ctx, "text") + "\n";
        return new PolicyPage.Draft(changed(ctx, text), Forms.required(ctx, "sign"), "");
    }

    private static String changed(Context ctx, String text) {
        String was = Forms.text(ctx, "was");
        if (was.isEmpty()) {
            return text;
        }
        PolicyForm fields = PolicyForm.posted(ctx);
        boolean areOthers = !fields.sign().equals(was);
        boolean areOtherPrices =
                PRICES.stream()
                        .anyMatch(field ->
                                !price(fields, field).equals(Forms.text(ctx, "was-" + field)));
        String wanted = text;
        if (areOtherPrices) {
            wanted = PolicyText.withPrices(wanted, fields.prices());
        }
        if (areOthers) {
            wanted = PolicyText.withInterests(wanted, fields.interests());
        }
        if (!isUsable(text)) {
            return wanted;
        }
        PolicyForm now = form(wanted);
        boolean isDone =
                (!areOthers || now.sign().equals(fields.sign()))
                        && (!areOtherPrices || now.prices().equals(fields.prices()));
        return isDone ? wanted : unset();
    }

    private static String price(PolicyForm form, String field) {
        return switch (field) {
            case "wrong-accept" -> form.wrongAccept();
            case "wrong-decline" -> form.wrongDecline();
            default -> form.lookUp();
        };
    }

    private static boolean isUsable(String text) {
        try {
            return !PolicyFile.of(text).weights().bits().isEmpty();
        } catch (ConfigurationException unusable) {
            return false;
        }
    }

    /// TOML can say the same in shapes that no line shows; then only the text can be changed.
    private static String unset() {
        throw Problem.wrong(
                "This policy.toml is written in a way that the fields cannot change. Change it in"
                        + " the text; nothing was done.");
    }

    private void show(
            Context ctx,
            PolicyPage.Draft draft,
            PolicyForm form,
            List<String> problems,
            PolicyPage.Trial trial) {
        pages.show(
                ctx,
                "policy",
                new PolicyPage(
                        pages.frame(ctx, "Policy", "policy"),
                        draft,
                        form,
                        prices(),
                        problems,
                        trial));
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
                summary, lanes(trial), trial.changes().stream().map(PolicyPages::change).toList());
    }

    private static List<PolicyPage.LaneCount> lanes(PolicyTrial trial) {
        List<PolicyPage.LaneCount> lanes = new ArrayList<>();
        for (Advice advice : Advice.values()) {
            Lane lane = Lane.valueOf(advice.name());
            int now =
                    trial.moves().getOrDefault(advice, Map.of()).values().stream()
                            .mapToInt(Integer::intValue)
                            .sum();
            int then =
                    trial.moves().values().stream()
                            .mapToInt(moves -> moves.getOrDefault(advice, 0))
                            .sum();
            lanes.add(
                    new PolicyPage.LaneCount(
                            lane.key(),
                            lane.words(),
                            Amounts.count(now),
                            Amounts.count(then),
                            now != then));
        }
        return lanes;
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
