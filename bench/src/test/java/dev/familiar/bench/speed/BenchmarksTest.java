package dev.familiar.bench.speed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/// What `bench/run jmh` finds.
class BenchmarksTest {

    @Test
    void areAllWrittenIntoJmhsList() {
        OutputFormat silent =
                OutputFormatFactory.createFormatInstance(
                        new PrintStream(OutputStream.nullOutputStream(), true, UTF_8),
                        VerboseMode.SILENT);
        Set<String> found =
                BenchmarkList.defaultList().getAll(silent, List.of()).stream()
                        .map(BenchmarkListEntry::getUsername)
                        .map(name -> name.substring("dev.familiar.bench.speed.".length()))
                        .collect(Collectors.toSet());

        assertThat(found)
                .containsExactlyInAnyOrder(
                        "HeaderBenchmark.addresses",
                        "HeaderBenchmark.parse",
                        "MboxBenchmark.headers",
                        "MboxBenchmark.text",
                        "MboxBenchmark.walk",
                        "OwnWordsBenchmark.excerpt",
                        "OwnWordsBenchmark.whole");
    }

    @Test
    void countWhatTheyWorkThrough() {
        Done done = new Done();

        done.add(2000, 15_000_000);
        done.add(2000, 15_000_000);

        assertThat(done.messages).isEqualTo(4000);
        assertThat(done.megabytes).isEqualTo(30);
    }
}
