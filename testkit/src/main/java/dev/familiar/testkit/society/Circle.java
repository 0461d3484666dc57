package dev.familiar.testkit.society;

import java.util.List;

/// People who keep meeting.
///
/// @param kind what brings them together
/// @param members their places in the population
record Circle(Kind kind, List<Integer> members) {
    Circle {
        members = List.copyOf(members);
    }

    /// What brings people together.
    enum Kind {
        /// Work at one place, over all the years: those there at one time know each other.
        TEAM,
        /// A committee, friends, the parents of a class: nearly everybody knows nearly everybody.
        TIGHT,
        /// A club, a large list: most are on it and no more.
        LOOSE
    }
}
