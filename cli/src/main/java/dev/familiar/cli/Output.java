package dev.familiar.cli;

import dev.familiar.app.words.HarmlessWriter;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// The two streams of one command: results on standard output, everything else on standard error.
///
/// Nothing passes either that could act on a terminal, but the program's own colours and progress:
/// texts in it come from strangers ([HarmlessWriter]).
final class Output {

    private final PrintWriter results;
    private final PrintWriter messages;

    Output(CommandSpec spec) {
        results = harmless(spec.commandLine().getOut(), Terminal.ofOutput());
        messages = errors(spec.commandLine());
    }

    /// Where messages go that no command writes.
    static PrintWriter errors(CommandLine line) {
        return harmless(line.getErr(), Terminal.ofErrors());
    }

    private static PrintWriter harmless(PrintWriter out, Terminal terminal) {
        return new PrintWriter(new HarmlessWriter(out, terminal.sequences()));
    }

    /// Lines for a person.
    void lines(List<String> lines) {
        lines.forEach(line -> results.println(oneLine(line)));
        results.flush();
    }

    /// One line of results, JSON or text.
    void line(String line) {
        results.print(oneLine(line) + "\n");
        results.flush();
    }

    /// A question to whoever sits at the terminal; the answer is typed on the same line.
    void prompt(String question) {
        results.print(question);
        results.flush();
    }

    /// A message beside the results.
    void say(String message) {
        messages.println(oneLine(message));
        messages.flush();
    }

    /// What is one line stays one, also with a file's name in it that holds a line end: nobody else
    /// begins a line here.
    private static String oneLine(String text) {
        return text.replace('\r', ' ').replace('\n', ' ');
    }

    PrintWriter results() {
        return results;
    }

    PrintWriter messages() {
        return messages;
    }
}
