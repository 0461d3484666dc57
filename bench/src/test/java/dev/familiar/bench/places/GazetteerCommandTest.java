package dev.familiar.bench.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GazetteerCommandTest {

    @TempDir private Path folder;

    private final Map<String, String> english = new TreeMap<>();
    private final Map<String, String> german = new TreeMap<>();
    private final List<String> towns = new ArrayList<>();

    @BeforeEach
    void makesSomeCountriesUp() {
        english.put("1", "Big Town");
        german.put("1", "Großstadt");
        german.put("DE.02", "Freistaat Musterland");
        towns.add(town(1, "Grosstown", "GRT,bigtaun,Bigtaun", "DE", "02", 1_500_000, "PPL"));
        towns.add(town(2, "Köhlerstadt", "", "DE", "02", 20_000, "PPL"));
        towns.add(town(3, "Kleindorf", "", "DE", "02", 4_999, "PPL"));
        towns.add(town(4, "Altenteil", "", "DE", "02", 90_000, "PPLX"));
        towns.add(town(5, "Regierungssitz", "", "DE", "02", 100, "PPLA"));
        towns.add(town(6, "Anderswo", "", "DE", "99", 30_000, "PPL"));
    }

    @Test
    void writesTheTownsOfARegionTheLargestFirst() throws IOException {
        run();

        assertThat(lines("towns.tsv"))
                .containsExactly(
                        "Anderswo\t1\t50.00\t10.00\t30000\t",
                        "Big Town\t2\t50.00\t10.00\t1500000\t",
                        "Köhlerstadt\t2\t50.00\t10.00\t20000\t",
                        "Regierungssitz\t2\t50.00\t10.00\t100\t");
    }

    @Test
    void countsThePeopleOfSmallTownsAndLeavesPartsOfTownsOut() throws IOException {
        run();

        assertThat(lines("regions.tsv"))
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .startsWith("=Germany\tDE\t50.00\t10.00\t1555099\t"),
                        line ->
                                assertThat(line)
                                        .startsWith("-\tEurope/Berlin\t50.00\t10.00\t30000\t"),
                        line ->
                                assertThat(line)
                                        .startsWith(
                                                "-Musterland\tEurope/Berlin\t50.00\t10.00\t1525099\t"));
    }

    @Test
    void pointsFromEveryNameToTheBytesOfTheTown() throws IOException {
        run();
        byte[] bytes = Files.readAllBytes(folder.resolve("towns.tsv"));

        String koehler = places("koehlerstadt");
        assertThat(koehler).isEqualTo(places("kohlerstadt")).startsWith("t");
        int at = Integer.parseInt(koehler.substring(1));
        assertThat(new String(bytes, at, bytes.length - at, StandardCharsets.UTF_8))
                .startsWith("Köhlerstadt\t2\t");
    }

    @Test
    void keepsNamesByLanguageAndWhatElseAGreatCityIsCalled() throws IOException {
        run();

        assertThat(places("big town"))
                .isEqualTo(places("grosstown"))
                .isEqualTo(places("grossstadt"));
        assertThat(places("bigtaun"))
                .as("nobody at home says so")
                .isEqualTo("|" + places("big town"));
        assertThat(lines("names.tsv")).noneMatch(line -> line.startsWith("grt\t"));
        assertThat(places("musterland")).isEqualTo("r2").isEqualTo(places("freistaat musterland"));
        assertThat(places("+de")).isEqualTo("r0");
        assertThat(places("deutschland")).isEqualTo("r0");
    }

    @Test
    void givesThePartsOfATownToTheTown() throws IOException {
        run();

        assertThat(places("altenteil")).isEqualTo("||" + places("big town"));
    }

    @Test
    void takesTheOldNamesWhereRegionsWereDrawnAnew() throws IOException {
        english.put("DE.99", "Former Land");
        run();

        assertThat(lines("regions.tsv")).anyMatch(line -> line.startsWith("-Former Land\t"));
        assertThat(places("former land")).startsWith("r");
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        write();
        Files.delete(folder.resolve("admin1.json"));
        StringWriter err = new StringWriter();

        assertThat(command(new StringWriter(), err)).isNotZero();
        assertThat(err.toString()).contains("admin1.json");
    }

    private void run() throws IOException {
        write();
        StringWriter out = new StringWriter();
        assertThat(command(out, new StringWriter())).isZero();
        assertThat(out.toString()).contains("towns.tsv: 6 lines");
    }

    private int command(StringWriter out, StringWriter err) {
        return new CommandLine(new GazetteerCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("--from", folder.toString(), "--out", folder.toString());
    }

    private void write() throws IOException {
        Files.write(folder.resolve("cities500.txt"), towns);
        Files.writeString(
                folder.resolve("admin1.json"), "[{\"code\": \"DE.02\", \"name\": \"Musterland\"}]");
        for (String language : GazetteerCommand.LANGUAGES) {
            Map<String, String> names =
                    switch (language) {
                        case "en" -> english;
                        case "de" -> german;
                        default -> Map.of();
                    };
            Path catalogue = folder.resolve("locale").resolve(language).resolve("LC_MESSAGES");
            Files.createDirectories(catalogue);
            Files.write(catalogue.resolve("geonames.mo"), catalogue(names));
        }
    }

    private List<String> lines(String table) throws IOException {
        return Files.readAllLines(folder.resolve(table)).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private String places(String key) throws IOException {
        return lines("names.tsv").stream()
                .filter(line -> line.startsWith(key + "\t"))
                .map(line -> line.substring(key.length() + 1))
                .findFirst()
                .orElse("none");
    }

    private static String town(
            int id,
            String name,
            String more,
            String country,
            String region,
            int people,
            String code) {
        return String.join(
                "\t",
                List.of(
                        "" + id,
                        name,
                        name,
                        more,
                        "50.0",
                        "10.0",
                        "P",
                        code,
                        country,
                        "",
                        region,
                        "",
                        "",
                        "",
                        "" + people,
                        "",
                        "1",
                        "Europe/Berlin",
                        "2023-01-01"));
    }

    /// As `msgfmt` writes it: a header, two tables of lengths and places, then the texts.
    private static byte[] catalogue(Map<String, String> names) {
        List<byte[]> texts = new ArrayList<>();
        names.keySet().forEach(key -> texts.add(key.getBytes(StandardCharsets.UTF_8)));
        names.values().forEach(name -> texts.add(name.getBytes(StandardCharsets.UTF_8)));
        int header = 7 * Integer.BYTES;
        int size = header + 8 * texts.size();
        ByteBuffer bytes =
                ByteBuffer.allocate(size + texts.stream().mapToInt(text -> text.length + 1).sum())
                        .order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(0x950412de).putInt(0).putInt(names.size());
        bytes.putInt(header).putInt(header + 8 * names.size());
        int at = size;
        for (int i = 0; i < texts.size(); i++) {
            bytes.putInt(header + 8 * i, texts.get(i).length);
            bytes.putInt(header + 8 * i + Integer.BYTES, at);
            bytes.put(at, texts.get(i));
            at += texts.get(i).length + 1;
        }
        return bytes.array();
    }
}
