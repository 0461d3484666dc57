package dev.familiar.app.table;

import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.identity.compare.Frequencies;
import dev.familiar.identity.compare.PairComparison;
import dev.familiar.identity.linkage.LinkedRoster;
import dev.familiar.identity.linkage.LiveLinkage;
import dev.familiar.identity.linkage.LiveLinkage.Joined;
import dev.familiar.identity.linkage.PairRules;
import dev.familiar.identity.linkage.RosterLinker;
import dev.familiar.identity.roster.Column;
import dev.familiar.identity.roster.DescriptionRows;
import dev.familiar.identity.roster.Roster;
import dev.familiar.identity.roster.RosterBuilder;
import dev.familiar.identity.table.TableRules;
import dev.familiar.model.source.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Links tables and address books that belong to no home. Reads only; keeps nothing.
///
/// Memory: a few hundred bytes per record and what its distinct values take; rows themselves are
/// not kept.
public final class TableLinker {

    /// Faults kept: a file of another kind has one on every line.
    private static final int MOST_FAULTS = 1_000;

    private final LinkRequest request;
    private final List<LinkReport.ColumnLine> columns = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private TableLinker(LinkRequest request) {
        this.request = request;
    }

    /// Reads the files and links their records.
    ///
    /// @throws NotFoundException if a file or a named column is not there, or no file holds people
    /// @throws IOException if a file cannot be read
    public static LinkReport link(LinkRequest request) throws IOException {
        return new TableLinker(request).run();
    }

    /// Announces all columns, reads all rows, links, and measures what was asked for.
    private LinkReport run() throws IOException {
        RosterBuilder builder = new RosterBuilder();
        List<Column> shared = new ArrayList<>();
        List<PeopleFile> files = new ArrayList<>();
        for (int i = 0; i < request.files().size(); i++) {
            files.add(PeopleFile.open(request.files().get(i), i, request, this::fault));
        }
        // Columns first, rows then: tables share a column where they call it the same, and cards
        // bring the columns of all that a card can hold.
        DescriptionRows cards = null;
        if (files.stream().anyMatch(file -> !file.isTable())) {
            cards = new DescriptionRows(builder);
            shared.addAll(builder.roster().columns());
        }
        for (PeopleFile file : files) {
            if (file.isTable()) {
                file.announce(builder, shared);
            }
        }
        // Numbers from 1 for the texts of the column of truth; 0 is for rows that do not say.
        Map<String, Integer> truths = new HashMap<>();
        Map<String, Integer> truthOfKey = new HashMap<>();
        for (PeopleFile file : files) {
            file.read(
                    builder,
                    cards,
                    (key, truth) -> {
                        if (!truth.isEmpty()) {
                            truthOfKey.put(
                                    key, truths.computeIfAbsent(truth, _ -> truths.size() + 1));
                        }
                    });
            columns.addAll(file.columns());
        }
        checkNames(files);
        // In an order of its own, so that the result does not hang on the order of the files.
        Roster roster = builder.roster().inOrder();
        PairComparison comparison = new PairComparison(roster, Frequencies.ofRecords(roster));
        PairRules rules = new TableRules(roster, comparison);
        LinkedRoster linked = RosterLinker.link(roster, request.linkOnly(), rules);
        int[] truth = truth(linked, truthOfKey);
        LinkQuality quality = truth == null ? null : LinkQuality.of(linked, truth);
        LinkBlocking blocking = request.blocking() ? LinkBlocking.of(linked, truth) : null;
        // Last, because the roster grows by it.
        List<LateRecord> late = late(linked, rules);
        return new LinkReport(linked, columns, faults, quality, blocking, late);
    }

    /// The records of `--then`, joined one at a time to what was linked; each with the time it
    /// took.
    private List<LateRecord> late(LinkedRoster linked, PairRules rules) throws IOException {
        if (request.then().toString().isEmpty()) {
            return List.of();
        }
        PeopleFile file =
                PeopleFile.open(request.then(), request.files().size(), request, this::fault);
        if (!file.isTable()) {
            throw new NotFoundException(
                    request.then() + " is no table; --then takes a CSV table with a header");
        }
        Roster roster = linked.roster();
        LiveLinkage live = new LiveLinkage(linked, rules);
        file.announce(live.builder(), new ArrayList<>(roster.columns()));
        List<LateRecord> late = new ArrayList<>();
        // Each record is timed without the reading of the next one, which is the disk's time.
        long[] start = {System.nanoTime()};
        file.read(
                live.builder(),
                null,
                (_, _) -> {
                    Joined joined = live.add();
                    long end = System.nanoTime();
                    late.add(LateRecord.of(joined, roster, end - start[0]));
                    start[0] = System.nanoTime();
                });
        return late;
    }

    /// Keeps the first thousand; what comes after is dropped.
    private void fault(Fault fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    /// Which person each record is, by the owner's own column; null if none was named.
    private int @Nullable [] truth(LinkedRoster linked, Map<String, Integer> truthOfKey) {
        if (request.truth().isEmpty()) {
            return null;
        }
        int[] truth = new int[linked.roster().size()];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = truthOfKey.getOrDefault(linked.roster().key(i), 0);
        }
        return truth;
    }

    /// A column named on the command line must be in one of the files.
    private void checkNames(List<PeopleFile> files) {
        Set<String> known = new LinkedHashSet<>();
        files.forEach(file -> file.columns().forEach(column -> known.add(column.column())));
        Set<String> asked = new TreeSet<>(request.uses().keySet());
        asked.addAll(request.ignored());
        if (!request.truth().isEmpty()) {
            asked.add(request.truth());
        }
        asked.removeAll(known);
        if (!asked.isEmpty()) {
            throw new NotFoundException(
                    "no column "
                            + String.join(", ", asked)
                            + "; the files have "
                            + String.join(", ", known));
        }
    }
}
