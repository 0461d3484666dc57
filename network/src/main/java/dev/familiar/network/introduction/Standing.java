package dev.familiar.network.introduction;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// How the owner's introductions went: the trust of both sides is the capital they are made with.
///
/// @param begun how many were ever asked for
/// @param open how many go on
/// @param introduced how many led to an introduction
/// @param touched of these, how many brought the two in touch, a job included
/// @param refused how many were declined, or met with silence
/// @param oftenAsked who was asked too often, most often first
/// @param thankless who was introduced and never thanked, most often first
public record Standing(
        int begun,
        int open,
        int introduced,
        int touched,
        int refused,
        List<Count> oftenAsked,
        List<Count> thankless) {

    /// Asked so often in a year is too often.
    public static final int TOO_OFTEN = 3;

    private static final Duration YEAR = Duration.ofDays(365);

    /// A thank-you may take so long.
    private static final Duration TIME_TO_THANK = Duration.ofDays(30);

    /// Copies the lists.
    public Standing {
        oftenAsked = List.copyOf(oftenAsked);
        thankless = List.copyOf(thankless);
    }

    /// A person with how often.
    ///
    /// @param side who, as in the latest introduction
    /// @param times how often
    public record Count(Introduction.Side side, int times) {}

    /// Sums up.
    ///
    /// @param all in any order
    public static Standing of(List<Introduction> all, Instant now) {
        List<Introduction> made = all.stream().filter(one -> one.has("introduced")).toList();
        return new Standing(
                all.size(),
                (int) all.stream().filter(one -> one.state().isOpen()).count(),
                made.size(),
                (int) made.stream().filter(one -> one.has("met") || one.has("hired")).count(),
                (int)
                        all.stream()
                                .filter(one -> !one.has("introduced"))
                                .filter(one -> one.has("declined") || one.has("silent"))
                                .count(),
                counted(
                        all.stream()
                                .filter(one ->
                                        one.first("asking")
                                                .filter(at -> at.isAfter(now.minus(YEAR)))
                                                .isPresent())
                                .toList(),
                        Introduction::wanted,
                        TOO_OFTEN),
                thankless(made, now));
    }

    private static List<Count> thankless(List<Introduction> made, Instant now) {
        List<String> thanked =
                made.stream()
                        .filter(one -> one.has("thanks"))
                        .map(one -> identity(one.asker()))
                        .toList();
        return counted(
                made.stream()
                        .filter(one -> !thanked.contains(identity(one.asker())))
                        .filter(one ->
                                one.first("introduced")
                                        .filter(at -> at.isBefore(now.minus(TIME_TO_THANK)))
                                        .isPresent())
                        .toList(),
                Introduction::asker,
                1);
    }

    private static List<Count> counted(
            List<Introduction> some, Function<Introduction, Introduction.Side> whose, int least) {
        Map<String, List<Introduction.Side>> sides = new LinkedHashMap<>();
        for (Introduction one : some) {
            Introduction.Side side = whose.apply(one);
            sides.computeIfAbsent(identity(side), _ -> new ArrayList<>()).add(side);
        }
        return sides.values().stream()
                .filter(same -> same.size() >= least)
                .map(same -> new Count(same.getLast(), same.size()))
                .sorted(Comparator.comparingInt(Count::times).reversed())
                .toList();
    }

    /// By name where the records are gone with their archive.
    private static String identity(Introduction.Side side) {
        return side.person().isEmpty() ? "name:" + side.name() : side.person();
    }
}
