package dev.familiar.app.policy;

import dev.familiar.triage.Prices;
import dev.familiar.triage.calibration.Advice;
import dev.familiar.triage.calibration.Calibration;
import dev.familiar.triage.calibration.Share;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How well the advice agreed with what the owner decided. A request counts once, with its last
/// word.
///
/// @param settled how many requests were accepted, declined or followed instead
/// @param open how many were only asked about or put off
/// @param withoutAdvice how many of both were decided before advice was kept; they are in nothing
///   below
/// @param advised what was decided, by what was advised; every advice has a row
/// @param calibration of all settled requests; null if there is none with advice
/// @param recent of the last [#RECENT] of them; null if there are not more than these
/// @param loss what the settled ones cost
/// @param asking how many of all incoming requests would be asked today
public record StatsView(
        int settled,
        int open,
        int withoutAdvice,
        List<Row> advised,
        @Nullable Calibration calibration,
        @Nullable Calibration recent,
        Loss loss,
        Asking asking) {

    /// How many decisions are recent.
    public static final int RECENT = 50;

    /// Copies the list.
    public StatsView {
        advised = List.copyOf(advised);
    }

    /// What became of one advice.
    ///
    /// @param advice what was advised
    /// @param decided how many requests by the word of the command line, all five in its order
    public record Row(Advice advice, Map<String, Integer> decided) {

        /// Copies the map, keeping its order.
        public Row {
            decided = Collections.unmodifiableMap(new LinkedHashMap<>(decided));
        }
    }

    /// The loss over the settled requests, had the advice been followed, beside that of two blunt
    /// rules. Looking up and asking cost their minute each.
    ///
    /// @param prices the owner's
    /// @param advice in the unit of the prices
    /// @param acceptAll had everybody been accepted
    /// @param declineAll had everybody been declined
    public record Loss(Prices prices, double advice, double acceptAll, double declineAll) {}

    /// How often the owner would be told to ask.
    ///
    /// @param share of the incoming requests
    public record Asking(Share share) {

        /// Interest rules are for one request in a hundred at most.
        public static final double EXPECTED = 0.01;

        /// Whether the rules match too many, and not by chance: the lower end of the 95 % interval
        /// is above [#EXPECTED].
        public boolean isTooWide() {
            return share.low() > EXPECTED;
        }
    }
}
