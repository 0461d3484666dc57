package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.app.Familiar;
import dev.familiar.app.requests.RequestView;
import dev.familiar.triage.Judgement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaterfallTest {

    private static final double HALF = 0.05;
    private static final double HAIRLINE = 0.75;

    @TempDir private Path folder;

    @Test
    void eachBarBeginsWhereTheOneBeforeEnded() throws IOException {
        try (Familiar familiar = MadeUpHome.open(folder)) {
            for (RequestView view : familiar.requests().triage(false)) {
                Waterfall waterfall = Waterfall.of(view.judgement());
                List<Waterfall.Bar> bars = waterfall.bars();

                assertThat(bars).hasSize(view.judgement().evidence().size() + 2);
                double[] ends = running(view.judgement());
                double least = Math.min(0, DoubleStream.of(ends).min().orElseThrow());
                double most = Math.max(0, DoubleStream.of(ends).max().orElseThrow());
                double width = Math.max(1, most - least);
                assertThat(waterfall.zero()).isCloseTo(-100 * least / width, within(HALF));
                for (int k = 0; k < ends.length; k++) {
                    Waterfall.Bar bar = bars.get(k);
                    double from = 100 * ((k == 0 ? 0 : ends[k - 1]) - least) / width;
                    double to = 100 * (ends[k] - least) / width;
                    // A hairline is drawn wider than it is.
                    assertThat(bar.x()).isCloseTo(Math.min(from, to), within(HAIRLINE));
                    assertThat(end(bar)).isCloseTo(Math.max(from, to), within(HAIRLINE));
                    assertThat(bar.x()).isBetween(0.0, 100.0);
                    assertThat(end(bar)).isLessThanOrEqualTo(100.1);
                }
                assertThat(bars.getLast().kind()).isEqualTo("total");
            }
        }
    }

    /// The bits after each line, the odds before anything first.
    private static double[] running(Judgement judgement) {
        double[] ends = new double[judgement.evidence().size() + 1];
        ends[0] = judgement.priorBits();
        for (int k = 1; k < ends.length; k++) {
            ends[k] = ends[k - 1] + judgement.evidence().get(k - 1).bits();
        }
        return ends;
    }

    private static double end(Waterfall.Bar bar) {
        return bar.x() + bar.width();
    }
}
