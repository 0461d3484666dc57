package dev.familiar.app.learning;

import dev.familiar.app.refusal.ConfigurationException;
import dev.familiar.app.words.SettingsText;
import dev.familiar.triage.Interest;
import dev.familiar.triage.Prices;
import dev.familiar.triage.TriagePolicy;
import dev.familiar.triage.evidence.WeightTable;
import dev.familiar.triage.evidence.Weights;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlInvalidTypeException;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/// The owner's policy in `policy.toml` of the home folder: written with defaults and comments when
/// the home is first opened for writing, then only read. Not thread-safe.
///
/// TOML (https://toml.io), read with every problem told at once, so that one round mends them.
/// Nothing is corrected in silence, and what is left out has its default.
public final class PolicyFile {

    /// The settings there are: one misspelt would have no effect, so it is refused.
    private static final Set<String> KEYS = Set.of("prior_known", "prices", "interest", "weights");

    private static final Set<String> INTEREST_KEYS =
            Set.of("reason", "titles", "organisations", "names");

    private final Path file;
    private final String name;

    /// What was found wrong so far; all of it is told at once.
    private final List<String> problems = new ArrayList<>();

    /// @param home the owner's folder
    public PolicyFile(Path home) {
        this(home.resolve("policy.toml"), "policy.toml");
    }

    private PolicyFile(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    /// The policy in any file, which is only read.
    ///
    /// @throws ConfigurationException with every problem found
    /// @throws IOException if the file cannot be read
    public static TriagePolicy read(Path file) throws IOException {
        PolicyFile other = new PolicyFile(file, file.toString());
        return other.parse(other.text());
    }

    /// The policy that the shipped file holds.
    public static TriagePolicy shipped() {
        return new PolicyFile(Path.of("policy.toml"), "the shipped policy").parse(defaultText());
    }

    /// Where the policy is.
    public Path path() {
        return file;
    }

    /// Another after every change of the file, which need not be a policy. Never fails: that a file
    /// cannot be read is said when it is.
    public String version() {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            // Not the content: this is asked at every question, and the file may be on a slow disk.
            // The key tells apart two that were written in one moment.
            return now.lastModifiedTime() + "/" + now.size() + "/" + now.fileKey();
        } catch (IOException e) {
            return Files.exists(file) ? "unreadable" : "";
        }
    }

    /// Writes the default file if there is none, for the owner to change.
    public void writeIfMissing() {
        if (Files.notExists(file)) {
            try {
                Files.writeString(file, defaultText(), StandardOpenOption.CREATE_NEW);
                restrict(file);
            } catch (FileAlreadyExistsException cameMeanwhile) {
                // Another program wrote it, or it is a link that leads nowhere: reading tells.
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "policy.toml cannot be written to the home folder", e);
            }
        }
    }

    /// The policy; the default one if there is no file.
    ///
    /// @throws ConfigurationException with every problem found
    public TriagePolicy load() {
        return parse(current());
    }

    /// The shipped file: every setting with its default and what it does, every weight as a
    /// comment.
    ///
    /// The weights are comments, so that a home keeps the shipped ones as they become better, but
    /// for those the owner sets.
    static String defaultText() {
        StringBuilder text = new StringBuilder(template());
        for (WeightTable.Row weight : WeightTable.shipped().rows()) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "# \"%s\" = %.1f   # %s%n",
                            weight.kind(),
                            weight.bits(),
                            weight.reason()));
        }
        return text.toString();
    }

    /// The policy that a text says.
    ///
    /// @throws ConfigurationException with every problem found
    public static TriagePolicy of(String text) {
        return new PolicyFile(Path.of("policy.toml"), "this policy").parse(text);
    }

    /// The file's text, the default one if there is none.
    public String current() {
        try {
            return Files.exists(file) ? text() : defaultText();
        } catch (IOException e) {
            throw new UncheckedIOException("policy.toml in the home folder cannot be read", e);
        }
    }

    /// A sign of a text, another for every other: what a page was filled with is compared by it
    /// with what the file says later. SHA-256 (FIPS 180-4), in hexadecimal digits.
    public static String sign(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Puts a text that can be used in the place of the file's, which is kept beside it as
    /// `policy.toml.before`.
    ///
    /// @throws ConfigurationException with every problem found; nothing is changed then
    public void save(String text) {
        // Refused here, before anything is touched.
        var _ = of(text);
        // Written beside it and moved over it, so that whoever reads meanwhile, or after a power
        // cut, sees one or the other, never half of either.
        Path fresh = file.resolveSibling("policy.toml.new");
        try {
            Files.writeString(fresh, text);
            restrict(fresh);
            if (Files.exists(file)) {
                Files.copy(
                        file,
                        file.resolveSibling("policy.toml.before"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("policy.toml in the home folder cannot be written", e);
        }
    }

    /// Whom the owner is interested in is nobody else's business, also where the home is open.
    private static void restrict(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    /// @throws ConfigurationException if it is not UTF-8, as from an editor of another age
    private String text() throws IOException {
        try {
            return withoutMark(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new ConfigurationException(name, List.of("it is not text in UTF-8"));
        }
    }

    /// Some editors, as Windows' Notepad does, begin a text in UTF-8 with a byte-order mark, which
    /// is no part of it (RFC 3629, 6).
    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /// The shipped file without the list of weights, which is made from the weights themselves.
    private static String template() {
        try (InputStream in =
                Objects.requireNonNull(
                        PolicyFile.class.getResourceAsStream("policy-template.toml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws ConfigurationException with every problem found; the TOML reader itself ends at the
    ///   first value that is of another type than asked for
    private TriagePolicy parse(String text) {
        problems.clear();
        try {
            return settings(text);
        } catch (TomlInvalidTypeException e) {
            problems.add(e.getMessage());
            throw new ConfigurationException(name, problems);
        }
    }

    /// Goes on after each problem, with the default in its place, so that the rest is looked at
    /// too.
    private TriagePolicy settings(String text) {
        SettingsText.Parsed parsed = SettingsText.parse(text);
        TomlParseResult toml = parsed.toml();
        problems.addAll(parsed.problems());
        refuseUnknown(toml, KEYS, "");
        TriagePolicy defaults = TriagePolicy.defaults();
        double prior = number(toml, "prior_known", defaults.priorKnown());
        // At 0 or 1 no evidence could ever change anything; NaN is neither.
        if (!(prior > 0 && prior < 1)) {
            problems.add("prior_known is " + prior + ", expected a share between 0 and 1 like 0.2");
        }
        Prices prices = prices(toml.getTable("prices"));
        List<Interest> interests = interests(toml.getArray("interest"));
        Weights weights = weights(toml.getTable("weights"));
        if (!problems.isEmpty()) {
            throw new ConfigurationException(name, problems);
        }
        return new TriagePolicy(prior, prices, interests, weights);
    }

    /// What mistakes cost, in any unit: only the proportions matter.
    private Prices prices(@Nullable TomlTable table) {
        Prices defaults = Prices.DEFAULT;
        if (table == null) {
            return defaults;
        }
        refuseUnknown(table, Set.of("wrong_accept", "wrong_decline", "look_up"), "prices.");
        double wrongAccept = number(table, "wrong_accept", defaults.wrongAccept());
        double wrongDecline = number(table, "wrong_decline", defaults.wrongDecline());
        double lookUp = number(table, "look_up", defaults.lookUp());
        if (!(wrongAccept > 0 && wrongDecline > 0 && lookUp > 0)) {
            problems.add("prices must all be positive numbers like 6");
            return defaults;
        }
        return new Prices(wrongAccept, wrongDecline, lookUp);
    }

    /// An interest without a word is refused: it would fit everybody.
    private List<Interest> interests(@Nullable TomlArray array) {
        List<Interest> interests = new ArrayList<>();
        for (int i = 0; array != null && i < array.size(); i++) {
            if (!(array.get(i) instanceof TomlTable table)) {
                problems.add(
                        "interest must be written as [[interest]] with titles, organisations or names");
                continue;
            }
            refuseUnknown(table, INTEREST_KEYS, "interest.");
            List<String> titles = texts(table, "titles");
            List<String> organisations = texts(table, "organisations");
            List<String> names = texts(table, "names");
            if (titles.isEmpty() && organisations.isEmpty() && names.isEmpty()) {
                problems.add(
                        "interest "
                                + (i + 1)
                                + " has no titles, organisations or names: it would match everybody");
            } else {
                String reason =
                        Objects.requireNonNullElse(table.getString("reason"), "person of interest");
                interests.add(new Interest(reason, titles, organisations, names));
            }
        }
        return interests;
    }

    /// Weights in bits that the owner sets, the others as shipped. A kind's name holds dots, which
    /// TOML reads as tables within tables unless it is quoted; both are taken.
    private Weights weights(@Nullable TomlTable table) {
        Weights defaults = Weights.defaults();
        if (table == null) {
            return defaults;
        }
        Map<String, Double> changed = new LinkedHashMap<>();
        for (List<String> path : table.keyPathSet()) {
            String kind = String.join(".", path);
            if (defaults.bits().containsKey(kind)) {
                changed.put(kind, number(table.get(path), "weights." + kind, defaults.of(kind)));
            } else {
                problems.add(
                        "weights."
                                + kind
                                + " is not a kind of evidence; the kinds are listed in the comments");
            }
        }
        return defaults.with(changed);
    }

    /// A list of texts; none if the setting is not there.
    private List<String> texts(TomlTable table, String key) {
        TomlArray array = table.getArray(key);
        List<String> texts = new ArrayList<>();
        for (int i = 0; array != null && i < array.size(); i++) {
            if (array.get(i) instanceof String text && !text.isBlank()) {
                texts.add(text);
            } else {
                problems.add("interest." + key + " must be a list of texts like [\"journalist\"]");
            }
        }
        return texts;
    }

    /// @param otherwise the default, also taken after a problem
    private double number(TomlTable table, String key, double otherwise) {
        return number(table.get(key), key, otherwise);
    }

    /// TOML tells whole numbers from others, and knows infinity; an owner means neither.
    private double number(@Nullable Object value, String key, double otherwise) {
        return switch (value) {
            case null -> otherwise;
            case Long whole -> whole;
            case Double number when Double.isFinite(number) -> number;
            default -> {
                problems.add(key + " is not a number");
                yield otherwise;
            }
        };
    }

    /// @param prefix of the setting's table with its dot, as the owner is told it
    private void refuseUnknown(TomlTable table, Set<String> known, String prefix) {
        table.keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key ->
                        problems.add(
                                prefix
                                        + key
                                        + " is not a setting; expected one of "
                                        + known.stream().sorted().toList()));
    }
}
