package dev.familiar.cli;

import dev.familiar.app.policy.PolicyTrial;
import dev.familiar.app.policy.PolicyTrial.Standing;
import dev.familiar.app.words.Amounts;
import dev.familiar.triage.calibration.Advice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What another policy would change, as text.
final class PolicyTrialText {

    private final Terminal terminal;

    PolicyTrialText(Terminal terminal) {
        this.terminal = terminal;
    }

    List<String> lines(PolicyTrial trial) {
        if (trial.requests() == 0) {
            return List.of("No connection request to judge; bring some in with familiar import.");
        }
        List<String> lines = new ArrayList<>();
        String with = trial.tried().isEmpty() ? "the shipped policy" : Text.plain(trial.tried());
        lines.add(
                terminal.paint(
                        Style.BOLD,
                        Amounts.count(trial.changes().size())
                                + " of "
                                + Amounts.of(trial.requests(), "request")
                                + " would change with "
                                + with));
        lines.add("");
        lines.addAll(moves(trial).lines(terminal));
        lines.add("");
        lines.addAll(standings(trial));
        if (!trial.changes().isEmpty()) {
            lines.add("");
            lines.addAll(changes(trial).lines(terminal));
        }
        return lines;
    }

    private static Table moves(PolicyTrial trial) {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.words("Now, and then", Style.BOLD));
        for (Advice after : Advice.values()) {
            columns.add(Table.Column.numbers(StatsText.word(after)));
        }
        Table table = new Table(columns.toArray(Table.Column[]::new));
        for (Advice before : Advice.values()) {
            List<String> cells = new ArrayList<>();
            cells.add(StatsText.word(before));
            for (Advice after : Advice.values()) {
                int count = trial.moves().getOrDefault(before, Map.of()).getOrDefault(after, 0);
                cells.add(Amounts.count(count));
            }
            table.add(cells.toArray(String[]::new));
        }
        return table;
    }

    private List<String> standings(PolicyTrial trial) {
        Standing now = trial.now();
        Standing then = trial.then();
        Table table =
                new Table(
                        Table.Column.words("", Style.BOLD),
                        Table.Column.numbers("now"),
                        Table.Column.numbers("then"));
        if (now.agrees() + now.open() + now.against() > 0) {
            add(table, "as you decided", now.agrees(), then.agrees());
            add(table, "left open", now.open(), then.open());
            add(table, "against you", now.against(), then.against());
            table.add(
                    "loss at your prices",
                    PolicyText.price(now.loss()),
                    PolicyText.price(then.loss()));
            if (now.loss() != now.lossAtTried() || then.loss() != then.lossAtTried()) {
                table.add(
                        "loss at the tried prices",
                        PolicyText.price(now.lossAtTried()),
                        PolicyText.price(then.lossAtTried()));
            }
        }
        table.add(
                "to ask",
                PolicyText.percent(now.asked().value()),
                PolicyText.percent(then.asked().value()));
        return table.lines(terminal);
    }

    private static void add(Table table, String what, int now, int then) {
        table.add(what, Amounts.count(now), Amounts.count(then));
    }

    private static Table changes(PolicyTrial trial) {
        Table table =
                new Table(
                        Table.Column.words("Request", Style.DIM),
                        Table.Column.words("now", Style.BOLD),
                        Table.Column.words("then", Style.BOLD),
                        Table.Column.numbers("known"),
                        Table.Column.words("you", Style.BOLD),
                        Table.Column.words("who", Style.BOLD));
        for (PolicyTrial.Change change : trial.changes()) {
            table.add(
                    change.request(),
                    StatsText.word(change.before()),
                    StatsText.word(change.after()),
                    Amounts.percent(change.probabilityBefore())
                            + " → "
                            + Amounts.percent(change.probabilityAfter()),
                    change.decision(),
                    change.name());
        }
        return table;
    }
}
