package dev.familiar.network.edge;

import java.util.Locale;

/// A kind of trace between two others, of whom the *one* is asked about and the *other* found.
public enum Sign {
    /// The other answered the one.
    ANSWERED,
    /// The one answered the other.
    WAS_ANSWERED,
    /// The other wrote to the one.
    WROTE,
    /// The one wrote to the other.
    WAS_WRITTEN_TO,
    /// The other copied the one.
    COPIED,
    /// The one copied the other.
    WAS_COPIED,
    /// The other was sent what the one had written: they stand on an answer to it.
    WAS_SENT,
    /// The one was sent what the other had written.
    SENT,
    /// Both stood on messages of third people.
    TOGETHER,
    /// Both were at a small meeting.
    MET,
    /// Both were at a larger event, or invited to one.
    SAME_EVENT,
    /// One introduced the other to the owner, or both were introduced to each other.
    INTRODUCED,
    /// One recommended the other.
    RECOMMENDED,
    /// The platform named them as a connection of the requester.
    NAMED,
    /// Both worked at one employer in years that overlap.
    COLLEAGUES,
    /// Both worked at one employer, in years not known.
    SAME_EMPLOYER;

    /// Whether the other did something: a mailing list is written to and copied, and never does.
    public boolean isOfTheOther() {
        return switch (this) {
            case ANSWERED, WROTE, COPIED, MET, SAME_EVENT, INTRODUCED, RECOMMENDED -> true;
            case WAS_ANSWERED,
                    WAS_WRITTEN_TO,
                    WAS_COPIED,
                    WAS_SENT,
                    SENT,
                    TOGETHER,
                    NAMED,
                    COLLEAGUES,
                    SAME_EMPLOYER ->
                    false;
        };
    }

    /// The stable word in JSON: lower case with hyphens.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
