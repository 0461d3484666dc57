package dev.familiar.testkit.world;

import java.time.LocalDate;

/// What a made-up world shall be: the kind of owner, the seed and the sizes.
///
/// @param kind what kind of owner it is about
/// @param seed the number everything follows from
/// @param sizes how many people, messages and requests there are
/// @param today the day the archives were taken; nothing lies after it
public record WorldPlan(OwnerKind kind, long seed, Sizes sizes, LocalDate today) {
    /// Years ago that the mail of [OwnerKind#LOST_YEARS] begins and ends to be missing.
    private static final int LOST_FROM = 9;

    private static final int LOST_TO = 5;

    /// How much there is.
    ///
    /// @param people how many people the owner's archives speak of, 10 to 1,000,000
    /// @param messages how many messages passed, 0 to 10,000,000; those of lost years count too
    /// @param requests how many connection requests wait, 0 to 100,000
    public record Sizes(int people, int messages, int requests) {
        public Sizes {
            check("people", people, 10, 1_000_000);
            check("messages", messages, 0, 10_000_000);
            check("requests", requests, 0, 100_000);
        }
    }

    /// The plan of the demonstration: 400 people, 6,000 messages, 60 requests, on 1 March 2026.
    public static WorldPlan demo() {
        return new WorldPlan(
                OwnerKind.DEMONSTRATION, 1, new Sizes(400, 6_000, 60), LocalDate.of(2026, 3, 1));
    }

    /// The same plan for another kind of owner; the sizes stay.
    public WorldPlan withKind(OwnerKind other) {
        return new WorldPlan(other, seed, sizes, today);
    }

    /// The same plan with another seed.
    public WorldPlan withSeed(long newSeed) {
        return new WorldPlan(kind, newSeed, sizes, today);
    }

    /// The same plan with another number of people.
    public WorldPlan withPeople(int number) {
        return withSizes(new Sizes(number, messages(), requests()));
    }

    /// The same plan with another number of messages.
    public WorldPlan withMessages(int number) {
        return withSizes(new Sizes(people(), number, requests()));
    }

    /// The same plan with another number of requests.
    public WorldPlan withRequests(int number) {
        return withSizes(new Sizes(people(), messages(), number));
    }

    private WorldPlan withSizes(Sizes other) {
        return new WorldPlan(kind, seed, other, today);
    }

    /// The same plan on another day.
    public WorldPlan withToday(LocalDate day) {
        return new WorldPlan(kind, seed, sizes, day);
    }

    /// How many people the owner's archives speak of.
    public int people() {
        return sizes.people();
    }

    /// How many messages passed.
    public int messages() {
        return sizes.messages();
    }

    /// How many connection requests wait.
    public int requests() {
        return sizes.requests();
    }

    /// The first day the archives speak of.
    public LocalDate start() {
        return today.minusYears(kind.years());
    }

    /// Whether the mailboxes still hold the mail of that day.
    public boolean keepsMailOf(LocalDate day) {
        return kind != OwnerKind.LOST_YEARS
                || day.isBefore(today.minusYears(LOST_FROM))
                || !day.isBefore(today.minusYears(LOST_TO));
    }

    private static void check(String what, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(
                    what + " is " + value + ", expected " + low + " to " + high);
        }
    }
}
