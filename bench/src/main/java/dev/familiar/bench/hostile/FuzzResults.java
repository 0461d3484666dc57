package dev.familiar.bench.hostile;

import dev.familiar.testkit.hostile.HostileFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What a campaign has found so far, by kind of file; kept in a file of words, one line a kind, so
/// that it can go on another day. For one thread.
public final class FuzzResults {

    private static final String NEXT = "next";
    private static final String SEED = "seed";
    private static final String BEGUN = "begun";

    private final Map<HostileFormat, Line> lines = new EnumMap<>(HostileFormat.class);
    private long next;
    private long begun = -1;

    /// Nothing found yet.
    public FuzzResults() {
        for (HostileFormat format : HostileFormat.values()) {
            lines.put(format, new Line(0, 0, 0, 0, 0, 0, 0));
        }
    }

    /// What is known of a kind of file.
    ///
    /// @param files read
    /// @param faults in them
    /// @param slowest in nanoseconds, and its seed
    /// @param most heap in bytes, and its seed
    /// @param wrong files that were not read as they should be
    private record Line(
            long files,
            long faults,
            long slowest,
            long slowestSeed,
            long most,
            long mostSeed,
            long wrong) {

        private Line with(long seed, long newFaults, long nanos, long bytes) {
            boolean slower = nanos > slowest;
            boolean larger = bytes > most;
            return new Line(
                    files + 1,
                    faults + newFaults,
                    slower ? nanos : slowest,
                    slower ? seed : slowestSeed,
                    larger ? bytes : most,
                    larger ? seed : mostSeed,
                    wrong);
        }

        private Line withWrong() {
            return new Line(files, faults, slowest, slowestSeed, most, mostSeed, wrong + 1);
        }

        private String words() {
            return "%d %d %d %d %d %d %d"
                    .formatted(files, faults, slowest, slowestSeed, most, mostSeed, wrong);
        }
    }

    /// What an earlier campaign left in `file`; nothing if it is not there.
    ///
    /// @param seed what the campaign follows from
    /// @throws IOException if it cannot be read, is no such file, or another seed's
    public static FuzzResults read(Path file, long seed) throws IOException {
        FuzzResults results = new FuzzResults();
        if (!Files.exists(file)) {
            return results;
        }
        try {
            for (String line : Files.readAllLines(file)) {
                String[] words = line.split(" ", -1);
                if (words[0].equals(SEED)) {
                    if (Long.parseLong(words[1]) != seed) {
                        throw new IOException(file + " was begun with --seed " + words[1]);
                    }
                } else if (words[0].equals(BEGUN)) {
                    results.begun = Long.parseLong(words[1]);
                } else if (words[0].equals(NEXT)) {
                    results.next = Long.parseLong(words[1]);
                } else {
                    results.lines.put(
                            HostileFormats.named(words[0]),
                            new Line(
                                    Long.parseLong(words[1]),
                                    Long.parseLong(words[2]),
                                    Long.parseLong(words[3]),
                                    Long.parseLong(words[4]),
                                    Long.parseLong(words[5]),
                                    Long.parseLong(words[6]),
                                    Long.parseLong(words[7])));
                }
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException broken) {
            throw new IOException(file + " is not what a campaign leaves behind", broken);
        }
        return results;
    }

    /// Writes it down.
    public void write(Path file, long seed) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(SEED + " " + seed);
        words.add(NEXT + " " + next);
        words.add(BEGUN + " " + begun);
        lines.forEach((format, line) -> words.add(format.word() + " " + line.words()));
        Files.write(file, words);
    }

    /// The number of the file to go on with.
    public long next() {
        return next;
    }

    /// The file that was begun and not ended, when the process died; -1 if there is none.
    long begun() {
        return begun;
    }

    /// Takes note that a file is about to be read.
    void begins(long file) {
        begun = file;
    }

    /// Goes on with that file instead.
    public void startAt(long file) {
        next = file;
    }

    /// Takes in a file that was read.
    void took(FuzzPlan plan, long file, long faults, long nanos, long bytes) {
        next = file + 1;
        begun = -1;
        lines.computeIfPresent(
                plan.format(file), (_, line) -> line.with(plan.seed(file), faults, nanos, bytes));
    }

    /// Takes in a file that was not read as it should be; once for each.
    void wrong(FuzzPlan plan, long file) {
        lines.computeIfPresent(plan.format(file), (_, line) -> line.withWrong());
    }

    /// How many files were not read as they should be.
    public long wrong() {
        return lines.values().stream().mapToLong(Line::wrong).sum();
    }

    /// Prints a table in Markdown.
    public void print(PrintWriter out) {
        out.println(
                "| format | files | faults | slowest file (seed) | most heap in use (seed) | wrong |");
        out.println("| --- | --- | --- | --- | --- | --- |");
        lines.forEach((format, line) ->
                out.printf(
                        "| %s | %,d | %,d | %.2f s (%d) | %,d MB (%d) | %d |%n",
                        format.word(),
                        line.files(),
                        line.faults(),
                        line.slowest() / 1e9,
                        line.slowestSeed(),
                        line.most() >> 20,
                        line.mostSeed(),
                        line.wrong()));
        out.flush();
    }
}
