package dev.familiar.model.verdict;

/// What Familiar advises on one connection request. The owner decides.
public sealed interface Verdict {

    /// Why, in one word; the evidence says the rest.
    Reason reason();

    /// The owner knows them. Comes with a draft of how.
    ///
    /// @param reason what settles it
    /// @param note how we know each other, drafted from the traces, one or two sentences
    record Accept(Reason reason, String note) implements Verdict {}

    /// The owner does not know them.
    ///
    /// @param reason what settles it
    /// @param alsoFollow true where the person is interesting enough to follow instead
    /// @param report true where several marks of a made-up account meet
    record Decline(Reason reason, boolean alsoFollow, boolean report) implements Verdict {}

    /// Weak or contradictory traces: the owner should look.
    ///
    /// @param reason what keeps it open
    record LookUp(Reason reason) implements Verdict {}

    /// Not known, but a person of interest: ask to have one's memory jogged.
    ///
    /// @param reason why they matter
    /// @param question drafted message
    record Ask(Reason reason, String question) implements Verdict {}

    /// The word in JSON: `ACCEPT`, `DECLINE`, `LOOK_UP` or `ASK`.
    default String word() {
        return switch (this) {
            case Accept _ -> "ACCEPT";
            case Decline _ -> "DECLINE";
            case LookUp _ -> "LOOK_UP";
            case Ask _ -> "ASK";
        };
    }
}
