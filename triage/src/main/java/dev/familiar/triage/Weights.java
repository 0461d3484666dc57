package dev.familiar.triage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// The weight of each kind of evidence, in bits.
///
/// The defaults are read from `evidence-weights.tsv`, where each has its reason; they are set by
/// hand and say so.
///
/// @param bits weight by kind
public record Weights(Map<String, Double> bits) {

    /// Copies the map.
    public Weights {
        bits = Map.copyOf(bits);
    }

    /// The shipped weights.
    public static Weights defaults() {
        Map<String, Double> bits = new LinkedHashMap<>();
        for (Default row : table()) {
            bits.put(row.kind(), row.bits());
        }
        return new Weights(bits);
    }

    /// The shipped table, row by row, for the policy file and the reference page.
    public static java.util.List<Default> table() {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        Weights.class.getResourceAsStream("evidence-weights.tsv")),
                                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", 3))
                    .map(cells -> new Default(cells[0], Double.parseDouble(cells[1]), cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One row of the shipped table.
    ///
    /// @param kind the kind of evidence
    /// @param bits its weight
    /// @param reason why this much
    public record Default(String kind, double bits, String reason) {}

    /// The weight of `kind`.
    ///
    /// @throws IllegalArgumentException if there is no such kind
    public double of(String kind) {
        Double weight = bits.get(kind);
        if (weight == null) {
            throw new IllegalArgumentException("no evidence of kind " + kind);
        }
        return weight;
    }

    /// These weights with some replaced.
    ///
    /// @throws IllegalArgumentException if a kind is not known
    public Weights with(Map<String, Double> changed) {
        Map<String, Double> all = new LinkedHashMap<>(bits);
        for (Map.Entry<String, Double> change : changed.entrySet()) {
            of(change.getKey());
            all.put(change.getKey(), change.getValue());
        }
        return new Weights(all);
    }
}
