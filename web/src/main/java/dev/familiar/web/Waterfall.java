package dev.familiar.web;

import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.PlainText;
import dev.familiar.app.words.VerdictWords;
import dev.familiar.model.verdict.Evidence;
import dev.familiar.triage.Judgement;
import java.util.ArrayList;
import java.util.List;

/// How a verdict's bits add up, one bar a line, each beginning where the one before ended.
///
/// @param bars the odds before anything is looked at, a bar a line of evidence, the total
/// @param zero where even odds are, 0 to 100
record Waterfall(List<Bar> bars, double zero) {

    Waterfall {
        bars = List.copyOf(bars);
    }

    /// One bar, on a scale from 0 to 100.
    ///
    /// @param x its left end
    /// @param width at least a hairline
    /// @param kind `start`, `up`, `down` or `total`
    /// @param bits with its sign
    /// @param text what it says
    /// @param trace address of the record it rests on; empty for none
    record Bar(double x, double width, String kind, String bits, String text, String trace) {

        /// Hides the text.
        @Override
        public String toString() {
            return "Bar[" + kind + ", " + bits + "]";
        }
    }

    /// Fewer bits are shown as 0.0, and so neither for nor against.
    private static final double FLAT = 0.05;

    static Waterfall of(Judgement judgement) {
        Scale scale = Scale.of(judgement);
        List<Bar> bars = new ArrayList<>();
        double at = judgement.priorBits();
        bars.add(scale.bar(0, at, "start", VerdictWords.start(judgement), ""));
        for (Evidence line : judgement.evidence()) {
            double next = at + line.bits();
            String kind = Math.abs(line.bits()) < FLAT ? "flat" : line.bits() < 0 ? "down" : "up";
            bars.add(
                    scale.bar(
                            at,
                            next,
                            kind,
                            PlainText.line(line.text()),
                            TracePages.address(line.trace())));
            at = next;
        }
        String all = "in all, that is " + Amounts.percent(judgement.probability());
        bars.add(scale.bar(0, at, "total", all, ""));
        return new Waterfall(bars, scale.place(0));
    }

    private record Scale(double least, double most) {

        private static final double HAIRLINE = 0.6;

        static Scale of(Judgement judgement) {
            double least = Math.min(0, judgement.priorBits());
            double most = Math.max(0, judgement.priorBits());
            double at = judgement.priorBits();
            for (Evidence line : judgement.evidence()) {
                at += line.bits();
                least = Math.min(least, at);
                most = Math.max(most, at);
            }
            return new Scale(least, Math.max(most, least + 1));
        }

        double place(double bits) {
            return tenths(100 * (bits - least) / (most - least));
        }

        Bar bar(double from, double to, String kind, String text, String trace) {
            double x = place(Math.min(from, to));
            double width = Math.max(HAIRLINE, tenths(place(Math.max(from, to)) - x));
            String bits = Amounts.bits(to - from);
            return new Bar(Math.min(x, 100 - HAIRLINE), width, kind, bits, text, trace);
        }

        private static double tenths(double value) {
            return Math.round(value * 10) / 10.0;
        }
    }
}
