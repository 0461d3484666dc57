package dev.familiar.checks.metamorphic;

import dev.familiar.app.requests.RequestView;
import dev.familiar.triage.Judgement;
import dev.familiar.triage.evidence.Bits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What Familiar said of a request.
///
/// @param verdict its word
/// @param reason why
/// @param probability that the owner knows who asks
/// @param low lower end of the range
/// @param high upper end
record Said(String verdict, String reason, double probability, double low, double high) {

    static Said of(RequestView view) {
        Judgement judgement = view.judgement();
        return new Said(
                judgement.verdict().word(),
                judgement.verdict().reason().name(),
                judgement.probability(),
                judgement.doubt().low(),
                judgement.doubt().high());
    }

    /// How wide the range is in bits, which does not shrink towards 0 and 1 as probabilities do.
    double width() {
        return Bits.ofProbability(high) - Bits.ofProbability(low);
    }

    /// A line for each request whose verdict changed or whose probability moved by more.
    static List<String> moved(Map<String, Said> before, Map<String, Said> after, double most) {
        List<String> lines = new ArrayList<>();
        before.forEach((name, was) -> {
            Said is = after.get(name);
            if (is == null) {
                lines.add(name + ": no longer there");
            } else if (!was.verdict().equals(is.verdict())
                    || Math.abs(is.probability() - was.probability()) > most) {
                lines.add(line(name, was, is));
            }
        });
        return lines;
    }

    /// A line for each request whose probability fell by more.
    static List<String> fallen(Map<String, Said> before, Map<String, Said> after, double most) {
        List<String> lines = new ArrayList<>();
        before.forEach((name, was) -> {
            Said is = after.get(name);
            if (is == null || is.probability() < was.probability() - most) {
                lines.add(is == null ? name + ": no longer there" : line(name, was, is));
            }
        });
        return lines;
    }

    /// A line for each request whose range became narrower by more than a hundredth of a bit.
    static List<String> narrowed(Map<String, Said> before, Map<String, Said> after) {
        List<String> lines = new ArrayList<>();
        before.forEach((name, was) -> {
            Said is = after.get(name);
            if (is == null || is.width() < was.width() - 0.01) {
                lines.add(
                        is == null
                                ? name + ": no longer there"
                                : String.format(
                                        Locale.ROOT,
                                        "%s: %.2f–%.2f (%.2f bits) → %.2f–%.2f (%.2f bits)",
                                        name,
                                        was.low(),
                                        was.high(),
                                        was.width(),
                                        is.low(),
                                        is.high(),
                                        is.width()));
            }
        });
        return lines;
    }

    /// A line for each request that was declined because there is no trace.
    static List<String> proven(Map<String, Said> said) {
        return said.entrySet().stream()
                .filter(one -> one.getValue().reason().equals("NO_TRACE"))
                .map(one -> line(one.getKey(), one.getValue(), one.getValue()))
                .toList();
    }

    private static String line(String name, Said was, Said is) {
        return String.format(
                Locale.ROOT,
                "%s: %s %s %.4f → %s %s %.4f (%+.4f)",
                name,
                was.verdict(),
                was.reason(),
                was.probability(),
                is.verdict(),
                is.reason(),
                is.probability(),
                is.probability() - was.probability());
    }
}
