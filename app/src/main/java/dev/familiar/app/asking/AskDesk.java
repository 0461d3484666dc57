package dev.familiar.app.asking;

import dev.familiar.app.requests.NameQuestion;
import dev.familiar.app.requests.NameView;
import dev.familiar.app.requests.RequestDesk;
import dev.familiar.model.source.Fault;
import dev.familiar.triage.Known;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Answers how well the owner knows somebody. One thread.
public final class AskDesk {

    /// Rows judged together: enough to keep the cores busy, and few in memory.
    private static final int TOGETHER = 256;

    /// As many faults as anybody reads; the rest is counted.
    private static final int MOST_FAULTS = 100;

    private final RequestDesk requests;

    /// @param requests judges
    public AskDesk(RequestDesk requests) {
        this.requests = requests;
    }

    /// The answer on one person.
    ///
    /// @param question not empty
    public NameView know(NameQuestion question) {
        return requests.know(List.of(question)).getFirst();
    }

    /// What became of a list.
    ///
    /// @param counts how many are known how well; every group is there
    /// @param faults the first of what could not be read
    /// @param faultCount of all that could not be read
    public record ListReport(Map<Known.Group, Integer> counts, List<Fault> faults, int faultCount) {

        /// Copies both.
        public ListReport {
            counts = Map.copyOf(counts);
            faults = List.copyOf(faults);
        }

        /// How many people were asked about, each once.
        public int people() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /// Goes through a list in its order; some hundred rows are in memory at a time.
    ///
    /// @param each is told every answer as it is found
    /// @throws IOException if the list cannot be read to its end, or what `each` writes to fails
    public ListReport know(NameList list, Taker each) throws IOException {
        Map<Known.Group, Integer> counts = new EnumMap<>(Known.Group.class);
        for (Known.Group group : Known.Group.values()) {
            counts.put(group, 0);
        }
        Set<NameQuestion> counted = new HashSet<>();
        List<NameList.Row> waiting = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        int[] faultCount = {0};
        Consumer<Fault> sink =
                fault -> {
                    faultCount[0]++;
                    if (faults.size() < MOST_FAULTS) {
                        faults.add(fault);
                    }
                };
        list.each(
                row -> {
                    waiting.add(row);
                    if (waiting.size() == TOGETHER) {
                        answer(waiting, counts, counted, each);
                    }
                },
                sink);
        answer(waiting, counts, counted, each);
        return new ListReport(counts, faults, faultCount[0]);
    }

    /// Takes the answers on a list, one after the other.
    @FunctionalInterface
    public interface Taker {
        /// @throws IOException if it cannot be written
        void take(ListedName name) throws IOException;
    }

    /// Whoever stands on the list twice, described alike, is answered twice and counted once.
    private void answer(
            List<NameList.Row> rows,
            Map<Known.Group, Integer> counts,
            Set<NameQuestion> counted,
            Taker each)
            throws IOException {
        List<NameView> views = requests.know(rows.stream().map(NameList.Row::question).toList());
        for (int i = 0; i < rows.size(); i++) {
            if (counted.add(rows.get(i).question())) {
                counts.merge(views.get(i).group(), 1, Integer::sum);
            }
            each.take(new ListedName(rows.get(i), views.get(i)));
        }
        rows.clear();
    }
}
