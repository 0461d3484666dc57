package dev.familiar.app.reading;

import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.sources.Entry;
import dev.familiar.sources.Recognition;
import dev.familiar.sources.Source;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Every kind of archive Familiar reads, in one explicit list.
final class SourceList {

    /// As sure as a source is of its unmistakable marks ([Recognition#SURE]).
    private static final int HARDLY_A_DOUBT = 90;

    private final List<Source> sources;

    /// Those whose entries are single messages, asked first and by name.
    private final List<Source> byMessage;

    SourceList(List<Source> sources) {
        this.sources = List.copyOf(sources);
        this.byMessage =
                sources.stream()
                        .filter(source -> source.grouping() == Source.Grouping.BY_MESSAGE)
                        .toList();
    }

    /// The source that recognises the entry most surely; the earlier in the list among equals.
    ///
    /// Single messages come by the hundred thousand, so their sources are asked first, and if one
    /// has next to no doubt, no other is.
    Optional<Source> recognise(Entry entry) throws IOException {
        for (Source source : byMessage) {
            if (source.recognise(entry).certainty() >= HARDLY_A_DOUBT) {
                return Optional.of(source);
            }
        }
        Source best = null;
        int certainty = Recognition.NO.certainty();
        for (Source source : sources) {
            int its = source.recognise(entry).certainty();
            if (its > certainty) {
                best = source;
                certainty = its;
            }
        }
        return Optional.ofNullable(best);
    }

    /// The source of that name.
    ///
    /// @throws NotFoundException if there is none, naming those there are
    Source named(String name) {
        return sources.stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new NotFoundException(
                                "no source is called so; expected one of " + names()));
    }

    /// The sources whose entries are single messages.
    List<Source> byMessage() {
        return byMessage;
    }

    /// The words for all of them, as `--as` takes them.
    List<String> names() {
        return sources.stream().map(Source::name).toList();
    }
}
