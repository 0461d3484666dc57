package dev.familiar.bench.speed;

import dev.familiar.bench.mail.Specimens;
import dev.familiar.model.source.Content;
import dev.familiar.sources.mail.body.OwnWords;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.infra.Blackhole;

/// The sender's own words in decoded texts with quotations: `bench/run jmh OwnWordsBenchmark`. An
/// operation is all messages once.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class OwnWordsBenchmark {
    /// For JMH.
    public OwnWordsBenchmark() {}

    /// As much as is searched.
    @Benchmark
    public void whole(MailText mail, Done done, Blackhole sink) {
        extract(mail, Content.LONGEST_TEXT, done, sink);
    }

    /// As much as is kept with a message.
    @Benchmark
    public void excerpt(MailText mail, Done done, Blackhole sink) {
        extract(mail, Content.LONGEST_EXCERPT, done, sink);
    }

    private static void extract(MailText mail, int most, Done done, Blackhole sink) {
        Specimens all = mail.specimens();
        long size = 0;
        for (String text : all.texts()) {
            sink.consume(OwnWords.of(text, most));
            size += text.length();
        }
        done.add(all.messages(), size);
    }
}
