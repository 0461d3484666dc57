package dev.familiar.testkit.world;

import dev.familiar.testkit.chance.Dice;
import java.time.LocalDate;
import java.util.List;

/// How a person can be reached.
///
/// @param addresses mail addresses over the years, at least one
/// @param phones telephone numbers from the range reserved for fiction, +1 202 555 0100 to 0199
/// @param slug the last part of the profile link, percent-encoded if not ASCII
public record Reach(List<DatedAddress> addresses, List<String> phones, String slug) {
    public Reach {
        addresses = List.copyOf(addresses);
        phones = List.copyOf(phones);
    }

    /// The full profile link.
    public String profileUrl() {
        return "https://www.linkedin.com/in/" + slug;
    }

    /// The address the person would write from on that day.
    public String addressOn(LocalDate day, Dice dice) {
        List<DatedAddress> used = addresses.stream().filter(a -> a.usedOn(day)).toList();
        return dice.pick(used.isEmpty() ? addresses : used).address();
    }

    /// The addresses that are one person's own, in order of use.
    public List<String> texts() {
        return addresses.stream().map(DatedAddress::address).toList();
    }

    /// Hides the addresses.
    @Override
    public String toString() {
        return "Reach[" + addresses.size() + " addresses]";
    }
}
