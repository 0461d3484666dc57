package dev.familiar.network.rhythm;

/// On how many days two were in touch so far: whoever is like them in this has gaps like theirs.
public enum Frequency {
    /// On one or two.
    HARDLY(0),
    /// On three to nine.
    SOMETIMES(1),
    /// On ten to twenty-nine.
    OFTEN(2),
    /// On thirty to ninety-nine.
    STEADILY(3),
    /// On a hundred or more.
    DAILY(4);

    /// Where the numbers of the class stand in those of a model, which are kept.
    private final int place;

    Frequency(int place) {
        this.place = place;
    }

    int place() {
        return place;
    }

    /// The class of a number of days.
    public static Frequency of(int days) {
        if (days < 3) {
            return HARDLY;
        }
        if (days < 10) {
            return SOMETIMES;
        }
        if (days < 30) {
            return OFTEN;
        }
        return days < 100 ? STEADILY : DAILY;
    }
}
