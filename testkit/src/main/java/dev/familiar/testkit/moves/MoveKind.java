package dev.familiar.testkit.moves;

/// What happened to somebody's work between two exports.
public enum MoveKind {
    /// Another employer.
    MOVED(true, 18),
    /// A higher title at the same employer.
    PROMOTED(true, 8),
    /// Nothing.
    STAYED(false, 38),
    /// The same title in other words.
    REWORDED(false, 8),
    /// A slip of the finger in title or employer, made or mended.
    MISSPELT(false, 4),
    /// The same employer in another writing.
    FIRM_REWORDED(false, 6),
    /// Another title of the same rank.
    SIDEWAYS(false, 3),
    /// A lower title at the same employer.
    DEMOTED(false, 2),
    /// No job any more.
    LOST(false, 6),
    /// Works for nobody else now; whether that is a new job, nobody can tell.
    ALONE(false, 1),
    /// A role beside the job is shown in its place.
    SIDE_ROLE(false, 3),
    /// Back to school.
    STUDIES(false, 1),
    /// The employer was renamed or taken over.
    FIRM_RENAMED(false, 0);

    private final boolean isNews;
    private final int weight;

    MoveKind(boolean isNews, int weight) {
        this.isNews = isNews;
        this.weight = weight;
    }

    /// Whether there is something to congratulate on.
    public boolean isNews() {
        return isNews;
    }

    /// How often it happens, of a hundred; renaming happens to whole firms instead.
    int weight() {
        return weight;
    }
}
