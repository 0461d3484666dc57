package dev.familiar.bench.learning;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.familiar.app.Familiar;
import dev.familiar.app.requests.RequestView;
import dev.familiar.model.ProfileUrl;
import dev.familiar.triage.Judgement;
import dev.familiar.triage.calibration.Advice;
import dev.familiar.triage.evidence.Case;
import dev.familiar.triage.learning.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A folder with an owner's archives, the truth beside them, and the home they were imported into.
///
/// @param path holds `archives` and `home`
public record OwnerFolder(Path path) {

    /// A request that was judged, with its answer.
    ///
    /// @param facts what was known when it was judged
    /// @param known whether the owner knows who asks
    /// @param advice what was advised
    /// @param probability that the owner knows them, as it was given
    public record Answered(Case facts, boolean known, Advice advice, double probability) {}

    /// Every owner below these folders, in order of their names.
    public static List<OwnerFolder> below(List<Path> folders) throws IOException {
        List<OwnerFolder> found = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder, 2)) {
                files.filter(owner ->
                                Files.exists(owner.resolve("archives/truth.csv"))
                                        && Files.isDirectory(owner.resolve("home")))
                        .sorted()
                        .map(OwnerFolder::new)
                        .forEach(found::add);
            }
        }
        return found;
    }

    /// The requests as cases, with whether the owner knows who asks.
    List<Example> examples(InstantSource clock) throws IOException {
        return answered(clock).stream().map(a -> new Example(a.facts(), a.known())).toList();
    }

    /// The requests whose truth is there. The home is opened as it is and judged with the present
    /// weights.
    public List<Answered> answered(InstantSource clock) throws IOException {
        Map<String, Boolean> truth = truth();
        List<Answered> answered = new ArrayList<>();
        try (Familiar familiar = Familiar.open(path.resolve("home"), clock)) {
            for (RequestView view : familiar.requests().triage(true)) {
                Judgement judgement = view.judgement();
                Optional.ofNullable(judgement.request().requester().profile())
                        .map(ProfileUrl::key)
                        .map(truth::get)
                        .ifPresent(known ->
                                answered.add(
                                        new Answered(
                                                judgement.facts(),
                                                known,
                                                view.advice(),
                                                judgement.probability())));
            }
        }
        return answered;
    }

    private Map<String, Boolean> truth() throws IOException {
        Map<String, Boolean> known = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(path.resolve("archives/truth.csv"))) {
            for (NamedCsvRecord row : rows) {
                ProfileUrl.parse(row.getField("Profile URL"))
                        .ifPresent(url -> known.put(url.key(), row.getField("Known").equals("1")));
            }
        }
        return known;
    }
}
