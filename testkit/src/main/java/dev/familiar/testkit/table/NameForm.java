package dev.familiar.testkit.table;

import dev.familiar.testkit.chance.Dice;

/// A way to write a name, with how many people could be meant by it and how often each archive
/// shows it.
///
/// The weights, per hundred records, are set by hand: profiles and cards show full names, mail
/// programs anything, calendars often nothing.
enum NameForm {
    /// Given and family name.
    FULL(1, 81, 50, 72, 75, 40),
    /// With the middle name or initial.
    MIDDLE(1, 6, 4, 8, 2, 2),
    /// `Last, First`.
    LAST_FIRST(1, 0, 9, 4, 0, 4),
    /// Without accents and special letters.
    PLAIN(1, 4, 5, 2, 3, 3),
    /// Capitals.
    CAPITALS(1, 1, 2, 2, 0, 1),
    /// A short form of the given name.
    NICKNAME(2, 4, 7, 7, 12, 3),
    /// The letters of the culture.
    OWN_SCRIPT(1, 2, 3, 1, 6, 1),
    /// Another way to write it in Latin letters.
    RESPELLED(2, 1, 2, 1, 1, 1),
    /// With a typing error in the family name.
    TYPO(3, 0, 2, 1, 0, 1),
    /// Only the first letter of the given name.
    INITIAL(12, 1, 3, 1, 0, 2),
    /// Only the given name.
    GIVEN(Double.POSITIVE_INFINITY, 0, 4, 1, 1, 2),
    /// No name at all.
    NONE(Double.POSITIVE_INFINITY, 0, 9, 0, 0, 40);

    private final double widening;
    private final int linkedin;
    private final int mail;
    private final int card;
    private final int facebook;
    private final int calendar;

    NameForm(double widening, int linkedin, int mail, int card, int facebook, int calendar) {
        this.widening = widening;
        this.linkedin = linkedin;
        this.mail = mail;
        this.card = card;
        this.facebook = facebook;
        this.calendar = calendar;
    }

    /// Into how many times more people the name falls in this form than in full; infinite if it
    /// tells too little.
    double widening() {
        return widening;
    }

    /// The form an archive shows; one that the name does not have becomes the full name.
    static NameForm draw(Archive archive, Naming naming, Dice dice) {
        int at = dice.below(100);
        for (NameForm form : values()) {
            at -= form.weight(archive);
            if (at < 0) {
                return form.fits(naming) ? form : FULL;
            }
        }
        return FULL;
    }

    private int weight(Archive archive) {
        return switch (archive) {
            case LINKEDIN -> linkedin;
            case MAIL -> mail;
            case CARD -> card;
            case FACEBOOK -> facebook;
            case CALENDAR -> calendar;
        };
    }

    /// Whether the form differs from the full name.
    private boolean fits(Naming naming) {
        return switch (this) {
            case MIDDLE -> !naming.middle().isEmpty();
            case NICKNAME -> !naming.given().nickname().isEmpty();
            case OWN_SCRIPT ->
                    !naming.given().own().isEmpty()
                            && !naming.family().own().isEmpty()
                            && !naming.former().own().isEmpty();
            case PLAIN, RESPELLED -> Spelling.changes(naming, this);
            case FULL, LAST_FIRST, CAPITALS, TYPO, INITIAL, GIVEN, NONE -> true;
        };
    }
}
