package dev.familiar.bench.hostile;

import dev.familiar.testkit.hostile.HostileFormat;
import dev.familiar.testkit.hostile.Mutants;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The process that reads broken files and may die of it.
///
/// Says on standard output what it does, one line each: `begin N`, then `end N FAULTS NANOS BYTES`,
/// and before that `wrong N SENTENCE` for everything that should not be. N counts files, see
/// [FuzzPlan].
public final class FuzzWorker {

    private FuzzWorker() {}

    /// The trials of a kind of file, and what is read of its whole ones.
    private record Ready(Trial trial, Outcome whole) {}

    /// Reads files `from` to before `to`.
    ///
    /// @param arguments seed, from, to and an empty folder to work in
    public static void main(String[] arguments) throws IOException {
        FuzzPlan plan = new FuzzPlan(Long.parseLong(arguments[0]));
        long to = Long.parseLong(arguments[2]);
        Path folder = Path.of(arguments[3]);
        Mutants mutants = new Mutants();
        Map<HostileFormat, Ready> all = new EnumMap<>(HostileFormat.class);
        List<MemoryPoolMXBean> heap =
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .toList();
        PrintStream out = System.out;
        for (long file = Long.parseLong(arguments[1]); file < to; file++) {
            HostileFormat format = plan.format(file);
            Ready ready = all.get(format);
            if (ready == null) {
                Path own = Files.createDirectories(folder.resolve(format.word()));
                Trial trial = Trial.of(mutants, own, format);
                ready = new Ready(trial, trial.whole());
                all.put(format, ready);
            }
            heap.forEach(MemoryPoolMXBean::resetPeakUsage);
            out.println("begin " + file);
            long start = System.nanoTime();
            Outcome outcome = ready.trial().broken(plan.seed(file));
            long nanos = System.nanoTime() - start;
            long bytes = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
            for (String complaint : outcome.complaints()) {
                out.println("wrong " + file + " " + complaint.replace('\n', ' '));
            }
            if (!outcome.spares(ready.whole())) {
                out.println("wrong " + file + " a neighbour was not read whole");
            }
            out.println("end " + file + " " + outcome.faults() + " " + nanos + " " + bytes);
        }
    }
}
