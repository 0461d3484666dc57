package dev.familiar.bench.speed;

import dev.familiar.sources.Depth;
import dev.familiar.sources.Entry;
import dev.familiar.sources.mail.MboxSource;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.infra.Blackhole;

/// An mbox in memory, read to its end: `bench/run jmh MboxBenchmark`.
///
/// [#walk] is the plain baseline: every byte looked at once for line ends, which no reader can go
/// below. The difference between [#headers] and [#text] is what bodies cost.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class MboxBenchmark {
    /// For JMH.
    public MboxBenchmark() {}

    /// Counts the lines.
    @Benchmark
    public int walk(MailText mail, Done done) {
        byte[] mbox = mail.specimens().mbox();
        int lines = 0;
        for (byte letter : mbox) {
            lines += letter == '\n' ? 1 : 0;
        }
        done.add(mail.specimens().messages(), mbox.length);
        return lines;
    }

    /// Finds the messages and reads their headers.
    @Benchmark
    public void headers(MailText mail, Done done, Blackhole sink) throws IOException {
        read(new MboxSource(Depth.HEADERS, Runnable::run), mail, done, sink);
    }

    /// Finds the messages and reads headers and text.
    @Benchmark
    public void text(MailText mail, Done done, Blackhole sink) throws IOException {
        read(new MboxSource(Depth.TEXT, Runnable::run), mail, done, sink);
    }

    private static void read(MboxSource source, MailText mail, Done done, Blackhole sink)
            throws IOException {
        byte[] mbox = mail.specimens().mbox();
        source.read(Entry.of("mail.mbox", mbox), 0, sink::consume);
        done.add(mail.specimens().messages(), mbox.length);
    }
}
