package dev.familiar.app.table;

import dev.familiar.identity.linkage.LinkedRoster;
import dev.familiar.model.source.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What `familiar link` found.
///
/// @param linked the records with their clusters
/// @param columns what was read, and what each column was taken for
/// @param faults rows that could not be read
/// @param quality how good it is by the truth; null if no truth was given
/// @param blocking what was compared at all; null if that was not asked
/// @param late records linked one by one after the others
public record LinkReport(
        LinkedRoster linked,
        List<ColumnLine> columns,
        List<Fault> faults,
        @Nullable LinkQuality quality,
        @Nullable LinkBlocking blocking,
        List<LateRecord> late) {

    /// Copies the lists.
    public LinkReport {
        columns = List.copyOf(columns);
        faults = List.copyOf(faults);
        late = List.copyOf(late);
    }

    /// One column of one file.
    ///
    /// @param file its name
    /// @param column what the file calls it
    /// @param use what it was taken for
    public record ColumnLine(String file, String column, String use) {}

    /// How many records there are, those linked later not counted.
    public int records() {
        return linked.records();
    }

    /// How many people they are of.
    public int people() {
        return linked.people();
    }

    /// How many pairs may be one person and are kept apart.
    public int questions() {
        return linked.possible().size();
    }

    /// The records of each person with several, sorted.
    public List<List<String>> clusters() {
        // By the number of the cluster, so that the order is the same each time.
        Map<Integer, List<String>> members = new TreeMap<>();
        for (int i = 0; i < linked.records(); i++) {
            members.computeIfAbsent(linked.cluster(i), _ -> new ArrayList<>(1))
                    .add(linked.roster().key(i));
        }
        return members.values().stream()
                .filter(records -> records.size() > 1)
                .map(records -> records.stream().sorted().toList())
                .toList();
    }
}
