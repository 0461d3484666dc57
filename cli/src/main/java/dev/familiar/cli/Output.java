package dev.familiar.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/// The two streams of one command: results on standard output, everything else on standard error.
final class Output {

    private final PrintWriter results;
    private final PrintWriter messages;

    Output(CommandSpec spec) {
        results = spec.commandLine().getOut();
        messages = spec.commandLine().getErr();
    }

    /// Lines for a person.
    void lines(List<String> lines) {
        lines.forEach(results::println);
        results.flush();
    }

    /// One line of results, JSON or text.
    void line(String line) {
        results.print(line + "\n");
        results.flush();
    }

    /// A question to whoever sits at the terminal; the answer is typed on the same line.
    void prompt(String question) {
        results.print(question);
        results.flush();
    }

    /// A message beside the results.
    void say(String message) {
        messages.println(message);
        messages.flush();
    }

    PrintWriter results() {
        return results;
    }

    PrintWriter messages() {
        return messages;
    }
}
