package dev.familiar.bench.verdict;

/// A way to choose the lane: Familiar's, and three that need none.
enum Rule {
    /// What Familiar says.
    FAMILIAR("Familiar"),
    /// Everybody.
    ACCEPT_ALL("accept all"),
    /// Whoever has five connections in common or more; a count not shown is none.
    FIVE_IN_COMMON("five in common"),
    /// Whoever is called exactly like somebody in the archives.
    EXACT_NAME("exact name");

    private static final int FIVE = 5;

    private final String title;

    Rule(String title) {
        this.title = title;
    }

    /// What tables call it.
    String title() {
        return title;
    }

    Lane lane(Judged request) {
        return switch (this) {
            case FAMILIAR -> request.lane();
            case ACCEPT_ALL -> Lane.ACCEPT;
            case FIVE_IN_COMMON -> acceptIf(request.plain().mutuals() >= FIVE);
            case EXACT_NAME -> acceptIf(request.plain().exactName());
        };
    }

    private static Lane acceptIf(boolean known) {
        return known ? Lane.ACCEPT : Lane.DECLINE;
    }
}
