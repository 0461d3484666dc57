package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.search.SearchJson;
import dev.familiar.app.search.SearchRequest;
import dev.familiar.app.search.SearchResult;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `familiar search`: messages and events by their words.
@Command(
        name = "search",
        description = {
            "Messages and events by their words, newest first. All words must be found; \"two words\" in a row,",
            "\"two words\"~5 near each other, star* for a beginning, -word to leave out, one OR other;",
            "from:2019-05 to:2020 year:2019 channel:mail with:ada@example.org narrow it down."
        },
        mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(paramLabel = "QUERY", arity = "1..*", description = "What to look for.")
    private List<String> query;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "The most answers (default: 20).")
    private int limit;

    @Option(
            names = "--counts",
            description = "Also counts all answers by year, channel and person.")
    private boolean counts;

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    SearchCommand() {}

    @Override
    public Integer call() {
        Output output = new Output(spec);
        if (words().stream().allMatch(String::isBlank)) {
            throw new ParameterException(
                    spec.commandLine(), "QUERY is empty, expected what to look for, like denver");
        }
        try (Familiar familiar = home.read(output)) {
            SearchResult result =
                    familiar.search()
                            .search(new SearchRequest(String.join(" ", words()), limit, counts));
            if (json) {
                result.hits().forEach(hit -> output.line(SearchJson.line(hit)));
                if (counts) {
                    output.line(SearchJson.line(result.counts()));
                }
            } else {
                output.lines(new SearchText(Terminal.ofOutput()).page(result, counts));
            }
            result.gaps().forEach(output::say);
            return ExitStatus.DONE;
        } catch (IllegalArgumentException unreadable) {
            throw new ParameterException(
                    spec.commandLine(), String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    /// The shell has taken the quotes away: an argument with a space in it was a phrase, if it
    /// holds no quotes of its own.
    private List<String> words() {
        return query.stream()
                .map(word ->
                        query.size() > 1 && word.indexOf(' ') > 0 && word.indexOf('"') < 0
                                ? '"' + word + '"'
                                : word)
                .toList();
    }
}
