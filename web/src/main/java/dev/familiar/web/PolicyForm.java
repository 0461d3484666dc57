package dev.familiar.web;

import dev.familiar.app.learning.PolicyFile;
import dev.familiar.app.words.PlainText;
import dev.familiar.triage.Interest;
import dev.familiar.triage.Prices;
import dev.familiar.triage.TriagePolicy;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What of the policy has fields: what mistakes cost, and the people of interest. The text beside
/// it has all of it; which of the two the owner changed is told by [#sign].
///
/// @param wrongAccept as a slider has it, e.g. `6`
/// @param rules in the order of the file; lists with one entry a line
record PolicyForm(String wrongAccept, String wrongDecline, String lookUp, List<Rule> rules) {

    private static final int MOST_RULES = 200;

    /// The least price of a slider, and from one to the next; the greatest of either kind.
    static final double STEP = 0.5;

    static final double MOST_MISTAKE = 30;
    static final double MOST_MINUTE = 10;

    PolicyForm {
        rules = List.copyOf(rules);
    }

    /// A rule as it stands in the form.
    record Rule(String reason, String titles, String organisations, String names) {

        boolean isEmpty() {
            return titles.isBlank() && organisations.isBlank() && names.isBlank();
        }

        /// Hides whom the owner is interested in.
        @Override
        public String toString() {
            return "Rule[hidden]";
        }
    }

    static PolicyForm of(TriagePolicy policy) {
        Prices prices = policy.prices();
        return new PolicyForm(
                number(prices.wrongAccept()),
                number(prices.wrongDecline()),
                number(prices.lookUp()),
                policy.interests().stream()
                        .map(interest ->
                                new Rule(
                                        interest.reason(),
                                        String.join("\n", interest.titles()),
                                        String.join("\n", interest.organisations()),
                                        String.join("\n", interest.names())))
                        .toList());
    }

    /// As the page brought it; a rule whose lists were emptied is none any more.
    static PolicyForm posted(Context ctx) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < MOST_RULES && ctx.formParam("titles-" + i) != null; i++) {
            Rule rule =
                    new Rule(
                            Forms.text(ctx, "reason-" + i),
                            lines(Forms.text(ctx, "titles-" + i)),
                            lines(Forms.text(ctx, "organisations-" + i)),
                            lines(Forms.text(ctx, "names-" + i)));
            if (!rule.isEmpty()) {
                rules.add(rule);
            }
        }
        return new PolicyForm(
                price(ctx, "wrong-accept"),
                price(ctx, "wrong-decline"),
                price(ctx, "look-up"),
                rules);
    }

    /// A price as the owner left it. Browsers put a value that lies off a slider's steps or beyond
    /// its ends on the nearest one (WHATWG HTML, Range state); that is no wish of the owner's.
    private static String price(Context ctx, String field) {
        String now = Forms.text(ctx, field);
        String was = Forms.text(ctx, "was-" + field);
        if (!isNumber(now) || !isNumber(was)) {
            return now;
        }
        double most = field.equals("look-up") ? MOST_MINUTE : MOST_MISTAKE;
        double shown = Math.clamp(Double.parseDouble(was), STEP, most);
        return Math.abs(Double.parseDouble(now) - shown) <= STEP / 2 ? was : now;
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,9}(\\.\\d{1,9})?");
    }

    private static String lines(String typed) {
        return String.join(
                "\n", typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    private static String number(double price) {
        return price == Math.rint(price)
                ? String.format(Locale.ROOT, "%.0f", price)
                : String.valueOf(price);
    }

    /// Another for every other people of interest, as a form brings them.
    String sign() {
        StringBuilder all = new StringBuilder();
        for (Rule rule : rules) {
            all.append("\n\n").append(plain(rule.reason())).append('|');
            all.append(plain(rule.titles())).append('|');
            all.append(plain(rule.organisations())).append('|').append(plain(rule.names()));
        }
        return PolicyFile.sign(all.toString());
    }

    /// Without what a page leaves out, and without space at the ends of lines.
    private static String plain(String text) {
        return lines(PlainText.lines(text));
    }

    /// @throws Problem if a price is no positive number
    Prices prices() {
        return new Prices(price(wrongAccept), price(wrongDecline), price(lookUp));
    }

    private static double price(String typed) {
        if (!isNumber(typed) || Double.parseDouble(typed) <= 0) {
            throw Problem.wrong("A price must be a positive number like 6.");
        }
        return Double.parseDouble(typed);
    }

    List<Interest> interests() {
        return rules.stream()
                .map(rule ->
                        new Interest(
                                rule.reason().isBlank() ? "person of interest" : rule.reason(),
                                rule.titles().lines().toList(),
                                rule.organisations().lines().toList(),
                                rule.names().lines().toList()))
                .toList();
    }

    /// Hides whom the owner is interested in.
    @Override
    public String toString() {
        return "PolicyForm[hidden]";
    }
}
