package dev.familiar.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/// Lets `--home` and `--json` stand before the command as well as after it.
///
/// They belong to the commands, each of which has its own. What was typed before one is moved
/// behind its name, and behind the names of the commands within it: `familiar intro --home X list`
/// must not list the introductions of another home. `help COMMAND` is `COMMAND --help`, as other
/// programs have it.
final class GlobalOptions implements CommandLine.IParameterPreprocessor {

    private static final String HOME = "--home";
    private static final String HELP = "help";
    private static final String JSON = "--json";

    GlobalOptions() {}

    /// Puts the words in order.
    ///
    /// @param words still to be read, the next one on top; picocli's type
    /// @return false: picocli reads them
    @Override
    @SuppressWarnings("JdkObsolete") // picocli hands its own stack
    public boolean preprocess(
            Stack<String> words,
            CommandSpec command,
            @Nullable ArgSpec argument,
            Map<String, Object> info) {
        List<String> moved = new ArrayList<>();
        Deque<String> names = new ArrayDeque<>();
        CommandLine at = command.commandLine();
        boolean help = !words.isEmpty() && words.peek().equals(HELP) && at.getParent() == null;
        if (help) {
            words.pop();
        }
        Deque<String> read = new ArrayDeque<>();
        while (!words.isEmpty()) {
            String word = words.peek();
            CommandLine next = at.getSubcommands().get(word);
            if (next != null) {
                at = next;
                names.add(words.pop());
                read.add(word);
            } else if (isGlobal(word)) {
                read.add(word);
                moved.add(words.pop());
                if (word.equals(HOME) && !words.isEmpty()) {
                    read.add(words.peek());
                    moved.add(words.pop());
                }
            } else {
                break;
            }
        }
        // Without a command picocli says what is wrong with the words as they were typed.
        List<String> ordered = new ArrayList<>(names.isEmpty() ? read : names);
        if (!names.isEmpty()) {
            ordered.addAll(moved);
        }
        if (help) {
            ordered.add("--help");
        }
        ordered.reversed().forEach(words::push);
        return false;
    }

    private static boolean isGlobal(String word) {
        return word.equals(HOME) || word.startsWith(HOME + "=") || word.equals(JSON);
    }
}
