package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.Undone;
import dev.familiar.app.corrections.CorrectionView;
import dev.familiar.app.introductions.LedgerView;
import dev.familiar.app.json.IntroductionJson;
import dev.familiar.app.requests.DecisionView;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `familiar undo`: takes back the last thing the owner said.
@Command(
        name = "undo",
        description = {
            "Takes back what came last: a decision with the card it wrote, those on a group together, a word",
            "on who is who, a step of an introduction, that a list was shared or what you said you pressed;",
            "call again for the one before."
        },
        mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    UndoCommand() {}

    @Override
    public Integer call() {
        Output output = new Output(spec);
        try (Familiar familiar = home.open(output)) {
            Optional<Undone> undone = familiar.undo();
            if (undone.isEmpty()) {
                output.say("There is nothing to take back.");
                return ExitStatus.LOOK;
            }
            switch (undone.get()) {
                case Undone.Decided(List<DecisionView> decisions) ->
                        decisions.forEach(decision ->
                                DecideCommand.print(
                                        output, decision, json, "Taken back: " + decision.word()));
                case Undone.Corrected(CorrectionView correction) ->
                        CorrectionText.printUndone(output, correction, json);
                case Undone.Ledgered(LedgerView entry) ->
                        output.line(
                                json
                                        ? IntroductionJson.line(entry)
                                        : "Taken back: " + Text.plain(entry.words()) + ".");
            }
        }
        return ExitStatus.DONE;
    }
}
