package dev.familiar.testkit.world;

import java.time.LocalDate;

/// What a made-up world shall be: the seed and the sizes.
///
/// @param seed the number everything follows from
/// @param people how many people the owner's archives speak of, 10 to 1,000,000
/// @param messages how many messages lie in the owner's mail, 0 to 10,000,000
/// @param requests how many connection requests wait, 0 to 100,000
/// @param today the day the archives were taken; nothing lies after it
public record WorldPlan(long seed, int people, int messages, int requests, LocalDate today) {
    /// Years of the owner's life the archives cover.
    static final int YEARS = 15;

    public WorldPlan {
        check("people", people, 10, 1_000_000);
        check("messages", messages, 0, 10_000_000);
        check("requests", requests, 0, 100_000);
    }

    /// The plan of the demonstration: 400 people, 6,000 messages, 60 requests, on 1 March 2026.
    public static WorldPlan demo() {
        return new WorldPlan(1, 400, 6_000, 60, LocalDate.of(2026, 3, 1));
    }

    /// The same plan with another seed.
    public WorldPlan withSeed(long newSeed) {
        return new WorldPlan(newSeed, people, messages, requests, today);
    }

    /// The same plan with another number of people.
    public WorldPlan withPeople(int number) {
        return new WorldPlan(seed, number, messages, requests, today);
    }

    /// The same plan with another number of messages.
    public WorldPlan withMessages(int number) {
        return new WorldPlan(seed, people, number, requests, today);
    }

    /// The same plan with another number of requests.
    public WorldPlan withRequests(int number) {
        return new WorldPlan(seed, people, messages, number, today);
    }

    /// The same plan on another day.
    public WorldPlan withToday(LocalDate day) {
        return new WorldPlan(seed, people, messages, requests, day);
    }

    /// The first day the archives speak of.
    public LocalDate start() {
        return today.minusYears(YEARS);
    }

    private static void check(String what, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(
                    what + " is " + value + ", expected " + low + " to " + high);
        }
    }
}
