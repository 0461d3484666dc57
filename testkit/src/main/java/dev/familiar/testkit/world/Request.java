package dev.familiar.testkit.world;

import java.util.Set;

/// A connection request and the truth about it.
///
/// @param number its place in the list, from 0
/// @param truth what it is, and whether the owner knows who sent it
/// @param person who sent it; for most classes somebody outside the population
/// @param card what the owner sees
/// @param deliveries the archives that hold it, at least one
public record Request(
        int number, Truth truth, Person person, RequestCard card, Set<Delivery> deliveries) {
    public Request {
        deliveries = Set.copyOf(deliveries);
    }

    /// What sort of request it is.
    public RequestClass kind() {
        return truth.kind();
    }

    /// Whether the archive of that kind holds the request.
    public boolean comesBy(Delivery delivery) {
        return deliveries.contains(delivery);
    }
}
