package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.app.Familiar;
import dev.familiar.app.requests.RequestView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaterfallTest {

    @TempDir private Path folder;

    @Test
    void eachBarBeginsWhereTheOneBeforeEnded() throws IOException {
        try (Familiar familiar = MadeUpHome.open(folder)) {
            for (RequestView view : familiar.requests().triage(false)) {
                Waterfall waterfall = Waterfall.of(view.judgement());
                List<Waterfall.Bar> bars = waterfall.bars();

                assertThat(bars).hasSize(view.judgement().evidence().size() + 2);
                double at = waterfall.zero();
                for (Waterfall.Bar bar : bars.subList(0, bars.size() - 1)) {
                    assertThat(Math.min(Math.abs(bar.x() - at), Math.abs(end(bar) - at)))
                            .isCloseTo(0, within(0.8));
                    at = Math.abs(bar.x() - at) < Math.abs(end(bar) - at) ? end(bar) : bar.x();
                    assertThat(bar.x()).isBetween(0.0, 100.0);
                    assertThat(end(bar)).isLessThanOrEqualTo(100.1);
                }
                assertThat(bars.getLast().kind()).isEqualTo("total");
            }
        }
    }

    private static double end(Waterfall.Bar bar) {
        return bar.x() + bar.width();
    }
}
