package dev.familiar.network.rhythm;

/// What is kept of how the owner and one person are in touch. Days are counted from 1970-01-01 in
/// universal time.
///
/// @param rhythm their gaps
/// @param conversations how many there were
/// @param days on how many there was a contact
/// @param metDays on how many of them the two met
/// @param usual on how many days of a week they are in touch, where that is [#MANY_DAYS] or more
///   and hardly a week is without; else 0, and the time between two conversations says more
/// @param last the last day of contact
/// @param end how far the archives of their usual way reach: silence is known up to this day only
/// @param away on how many days since the last contact the owner was away, or the archive has
///   nothing
/// @param unanswered how often the owner wrote since the person last did
/// @param seen the last day on which the person is in the archives at all
/// @param next the first day on which the two are to meet; [Contacts#NEVER] for none
/// @param closeness strength of the tie on the last day of contact, 0 to 1: silence itself must not
///   make anybody too distant to be missed
public record Cadence(
        Rhythm rhythm,
        int conversations,
        int days,
        int metDays,
        double usual,
        long last,
        long end,
        long away,
        int unanswered,
        long seen,
        long next,
        double closeness) {

    /// A silence is to be spoken of where fewer than one gap in twenty lasts as long.
    public static final double RARE = 0.05;

    /// So long after that the silence is how things are, and no lapse.
    public static final int LET_GO = 365;

    /// So many messages in a row without an answer are an answer.
    public static final int UNANSWERED = 3;

    /// The share of weeks that makes a pair one of nearly every week.
    private static final double MOST_WEEKS = 0.6;

    /// Two days a week in all weeks; below, conversations can be told apart.
    private static final double MANY_DAYS = 2;

    /// Of somebody with whom there was a contact.
    ///
    /// @param closeness strength of the tie on the last day of contact
    public static Cadence of(Contacts contacts, Rhythm rhythm, OwnerClock clock, double closeness) {
        long end = Math.max(contacts.last(), clock.end(contacts.channel()));
        return new Cadence(
                rhythm,
                contacts.conversations().size(),
                contacts.days(),
                contacts.metDays(),
                usual(contacts),
                contacts.last(),
                end,
                clock.away(contacts.channel(), contacts.last(), end + 1),
                contacts.unanswered(),
                contacts.seen(),
                contacts.next(),
                closeness);
    }

    /// A mail and its answer on the next day are one conversation on two days: they make nobody one
    /// of several times a week.
    private static double usual(Contacts contacts) {
        double weekly = contacts.steady() * contacts.busy();
        return contacts.steady() >= MOST_WEEKS && weekly >= MANY_DAYS ? weekly : 0;
    }

    /// Days from the last contact to where the archives end.
    public long silence() {
        return end - last;
    }

    /// The same without the days on which the owner was away, where those are many.
    public double present() {
        return OwnerClock.counted(silence(), away);
    }

    /// Whether the silence is rarer than [#RARE], and has not lasted so long that it is usual.
    public boolean isLapse(RhythmModel model) {
        return model.chance(rhythm, present()) < RARE && !isLetGo(model);
    }

    /// Whether it has been due for longer than [#LET_GO].
    public boolean isLetGo(RhythmModel model) {
        return model.chance(rhythm, Math.max(0, present() - LET_GO)) < RARE;
    }

    /// The usual time between two conversations in days, of those in touch nearly every week
    /// between two days of contact.
    public double usualDays(RhythmModel model) {
        return usual > 0 ? Contacts.WEEK / usual : model.within(rhythm, 0.5);
    }
}
