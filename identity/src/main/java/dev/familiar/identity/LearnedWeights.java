package dev.familiar.identity;

import dev.familiar.identity.roster.FieldKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the last linkage of the archives learned, as far as weighing a request or a pair again
/// needs it: the prior, m and u of each field's levels, and which values are common.
///
/// The text form is a table with tabs that the owner can read: the `prior` and the `requester` line
/// with m of the levels of names where one side is a connection, then by `field` the `level` lines
/// `m u`, the `correction` by rarity, and `common` lines of values that three people or more have.
///
/// @param priorBits log2 of the odds that two random records are one person; null if not learned
/// @param requesterNames m per level of names where one of the two shows the one name it goes by on
///   a platform; empty if not learned
/// @param fields one per kind of field
public record LearnedWeights(
        @Nullable Double priorBits, List<Double> requesterNames, List<Field> fields) {

    /// Nothing learned: what is known beforehand counts.
    public static final LearnedWeights NONE = new LearnedWeights(null, List.of(), List.of());

    /// Copies the lists.
    public LearnedWeights {
        requesterNames = List.copyOf(requesterNames);
        fields = List.copyOf(fields);
    }

    /// One field.
    ///
    /// @param kind of field
    /// @param people with a value
    /// @param coincidence how likely two random people share a value
    /// @param m per level
    /// @param u per level
    /// @param correction what linkage takes off a value's own weight, by the bits of its rarity;
    ///   empty for nothing
    /// @param common how many people have a value, for the common ones
    public record Field(
            FieldKind kind,
            int people,
            double coincidence,
            List<Double> m,
            List<Double> u,
            List<Double> correction,
            Map<String, Integer> common) {

        /// Copies the collections.
        public Field {
            m = List.copyOf(m);
            u = List.copyOf(u);
            correction = List.copyOf(correction);
            common = Map.copyOf(common);
        }

        /// Hides the values.
        @Override
        public String toString() {
            return "Field[" + kind + "]";
        }
    }

    /// The field of a kind; null if nothing was learned of it.
    public @Nullable Field field(FieldKind kind) {
        return fields.stream().filter(field -> field.kind() == kind).findFirst().orElse(null);
    }

    /// The text form.
    public String toText() {
        StringBuilder text = new StringBuilder();
        text.append("# Match weights learned from your archives; made anew with every import.\n");
        if (priorBits != null) {
            text.append("prior\t").append(number(priorBits)).append('\n');
        }
        if (!requesterNames.isEmpty()) {
            text.append("requester");
            requesterNames.forEach(m -> text.append('\t').append(number(m)));
            text.append('\n');
        }
        for (Field field : fields) {
            text.append("field\t")
                    .append(field.kind().word())
                    .append('\t')
                    .append(field.people())
                    .append('\t')
                    .append(number(field.coincidence()))
                    .append('\n');
            for (int level = 0; level < field.m().size(); level++) {
                text.append("level\t")
                        .append(number(field.m().get(level)))
                        .append('\t')
                        .append(number(field.u().get(level)))
                        .append('\n');
            }
            if (!field.correction().isEmpty()) {
                text.append("correction");
                field.correction().forEach(bits -> text.append('\t').append(number(bits)));
                text.append('\n');
            }
            new TreeMap<>(field.common())
                    .forEach((value, people) ->
                            text.append("common\t")
                                    .append(people)
                                    .append('\t')
                                    .append(value.replace('\t', ' '))
                                    .append('\n'));
        }
        return text.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.9g", value);
    }

    /// Reads the text form; [#NONE] if it is damaged, because it can be learned again.
    public static LearnedWeights parse(String text) {
        try {
            List<Field> fields = new ArrayList<>();
            Double prior = null;
            List<Double> requester = List.of();
            for (String block : text.split("(?m)^field\t", -1)) {
                String[] lines = block.split("\n", -1);
                if (block.startsWith("#")) {
                    prior = line(lines, "prior").stream().findFirst().orElse(null);
                    requester = line(lines, "requester");
                } else if (!block.isBlank()) {
                    fields.add(field(lines));
                }
            }
            return new LearnedWeights(prior, requester, fields);
        } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
            return NONE;
        }
    }

    /// The numbers of the line that begins with a word, none without it.
    private static List<Double> line(String[] lines, String word) {
        for (String line : lines) {
            if (line.startsWith(word + "\t")) {
                return numbers(line);
            }
        }
        return List.of();
    }

    private static List<Double> numbers(String line) {
        return Arrays.stream(line.split("\t", -1)).skip(1).map(Double::valueOf).toList();
    }

    private static Field field(String[] lines) {
        String[] head = lines[0].split("\t", -1);
        FieldKind kind = FieldKind.valueOf(head[0].toUpperCase(Locale.ROOT).replace('-', '_'));
        List<Double> m = new ArrayList<>();
        List<Double> u = new ArrayList<>();
        List<Double> correction = new ArrayList<>();
        Map<String, Integer> common = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].split("\t", 3);
            switch (cells[0]) {
                case "level" -> {
                    m.add(Double.valueOf(cells[1]));
                    u.add(Double.valueOf(cells[2]));
                }
                case "correction" -> correction.addAll(numbers(lines[i]));
                case "common" -> common.put(cells[2], Integer.valueOf(cells[1]));
                default -> {
                    // The end of the text.
                }
            }
        }
        return new Field(
                kind,
                Integer.parseInt(head[1]),
                Double.parseDouble(head[2]),
                m,
                u,
                correction,
                common);
    }

    /// Hides the values.
    @Override
    public String toString() {
        return "LearnedWeights[" + fields.size() + " fields]";
    }
}
