package dev.familiar.cli;

import dev.familiar.app.Familiar;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `familiar touch free`: takes a pace or a never off.
@Command(
        name = "free",
        description = "Takes a pace or a never off: your own rhythm counts again.",
        mixinStandardHelpOptions = true)
final class TouchFreeCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(arity = "0..1", paramLabel = "WHO", description = "A person's id, address or name.")
    private @Nullable String who;

    @Option(names = "--tag", paramLabel = "TAG", description = "For all who have this tag.")
    private @Nullable String tag;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    TouchFreeCommand() {}

    @Override
    public Integer call() {
        Output output = new Output(spec);
        String person = who;
        String tagged = tag;
        if ((person == null) == (tagged == null)) {
            throw new ParameterException(spec.commandLine(), "name a person, or --tag TAG");
        }
        try (Familiar familiar = home.open(output)) {
            TouchCommand.print(
                    output,
                    person != null
                            ? familiar.touch().free(person)
                            : familiar.touch().freeTagged(String.valueOf(tagged)),
                    json);
        }
        return ExitStatus.DONE;
    }
}
