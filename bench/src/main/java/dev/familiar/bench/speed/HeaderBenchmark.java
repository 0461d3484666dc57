package dev.familiar.bench.speed;

import dev.familiar.bench.mail.Specimens;
import dev.familiar.sources.mail.header.AddressList;
import dev.familiar.sources.mail.header.HeaderBlock;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.infra.Blackhole;

/// Headers alone: `bench/run jmh HeaderBenchmark`. An operation is all messages once.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class HeaderBenchmark {
    private static final int MOST_ADDRESSES = 1000;

    /// For JMH.
    public HeaderBenchmark() {}

    /// Finds the fields of each header.
    @Benchmark
    public void parse(MailText mail, Done done, Blackhole sink) {
        Specimens all = mail.specimens();
        long bytes = 0;
        for (int i = 0; i < all.messages(); i++) {
            HeaderBlock block = HeaderBlock.parse(all.mbox(), all.start(i), all.mbox().length);
            bytes += block.bodyStart() - all.start(i);
            sink.consume(block);
        }
        done.add(all.messages(), bytes);
    }

    /// Takes the address lists apart, encoded names included.
    @Benchmark
    public void addresses(MailText mail, Done done, Blackhole sink) {
        Specimens all = mail.specimens();
        long bytes = 0;
        for (String list : all.addressLists()) {
            sink.consume(AddressList.parse(list, MOST_ADDRESSES));
            bytes += list.length();
        }
        done.add(all.messages(), bytes);
    }
}
