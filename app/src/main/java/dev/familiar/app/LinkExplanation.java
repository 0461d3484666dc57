package dev.familiar.app;

import dev.familiar.identity.learning.MatchModel;
import dev.familiar.identity.linkage.LinkedRoster;
import dev.familiar.identity.linkage.PairWaterfall;
import dev.familiar.sources.csv.CsvRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Why two records are, or are not, one person.
///
/// @param priorBits log2 of the odds that two random records are one person
/// @param lines one per field that both fill; with the prior they add up to `totalBits`
/// @param totalBits log2 of the odds that these two are
/// @param samePerson whether they ended in one cluster
public record LinkExplanation(
        double priorBits, List<Line> lines, double totalBits, boolean samePerson) {

    /// Copies the list.
    public LinkExplanation {
        lines = List.copyOf(lines);
    }

    /// One field compared.
    ///
    /// @param field what was compared
    /// @param level the level reached
    /// @param m how often two records of one person reach it
    /// @param u how often two random people's records do
    /// @param share the share of people with what agreed, 0 if it does not matter
    /// @param levelBits log2(m/u)
    /// @param frequencyBits the adjustment for how common what agreed is
    /// @param one the values of one side, folded
    /// @param other the values of the other
    public record Line(
            String field,
            String level,
            double m,
            double u,
            double share,
            double levelBits,
            double frequencyBits,
            String one,
            String other) {

        /// The whole weight of the line.
        public double bits() {
            return levelBits + frequencyBits;
        }

        /// Hides the values.
        @Override
        public String toString() {
            return "Line[" + field + ", " + level + ", hidden]";
        }
    }

    /// The probability that the two are one person.
    public double probability() {
        return MatchModel.probability(totalBits);
    }

    /// Explains a pair.
    ///
    /// @param one the number of a line or card, or the row's own key
    /// @param other another one
    /// @throws NotFoundException if there is no such record
    public static LinkExplanation of(
            LinkRequest request, LinkReport report, String one, String other) throws IOException {
        LinkedRoster linked = report.linked();
        int a = record(request, linked, one);
        int b = record(request, linked, other);
        return of(linked.explain(a, b), linked.cluster(a) == linked.cluster(b));
    }

    /// The explanation that a waterfall gives.
    static LinkExplanation of(PairWaterfall waterfall, boolean samePerson) {
        return new LinkExplanation(
                waterfall.priorBits(),
                waterfall.lines().stream().map(LinkExplanation::line).toList(),
                waterfall.totalBits(),
                samePerson);
    }

    private static Line line(PairWaterfall.Line line) {
        return new Line(
                line.field(),
                line.level(),
                line.m(),
                line.u(),
                line.share(),
                line.levelBits(),
                line.frequencyBits(),
                line.one(),
                line.other());
    }

    private static int record(LinkRequest request, LinkedRoster linked, String name)
            throws IOException {
        List<String> keys = new ArrayList<>(List.of(name, "line " + name, "card " + name));
        for (int i = 0; i < request.files().size(); i++) {
            PeopleFile file = PeopleFile.open(request.files().get(i), i, request, _ -> {});
            int column = file.keyColumn();
            if (column >= 0) {
                file.eachRow((key, row) -> collect(key, row, column, name, keys));
            }
        }
        // A row's own key comes before the number of a line.
        for (String key : keys.reversed()) {
            for (int i = 0; i < linked.records(); i++) {
                if (linked.roster().key(i).equals(key)) {
                    return i;
                }
            }
        }
        throw new NotFoundException(
                "no record of that name; give the number of its line or card, for several files"
                        + " as 1:line 7, or the row's own key");
    }

    private static void collect(
            String key, CsvRow row, int column, String name, List<String> keys) {
        if (row.get(column).equals(name)) {
            keys.add(key);
        }
    }
}
