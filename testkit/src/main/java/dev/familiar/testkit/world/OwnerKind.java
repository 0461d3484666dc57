package dev.familiar.testkit.world;

import dev.familiar.testkit.chance.Dice;
import java.util.EnumSet;
import java.util.List;

/// What kind of owner a made-up world is about: how much they write, meet and keep, who asks to
/// connect with them, and which archives they still have.
///
/// The numbers of each kind stand in the resource `owner-kinds.txt`, where each is explained.
/// Within a kind they vary from seed to seed, as owners do.
public enum OwnerKind {
    /// The owner of the demonstration, whose requests are as clear-cut as in a textbook: every
    /// class shows its marks. Good for showing and for tests; too easy to learn or measure on.
    DEMONSTRATION(15),
    /// A professional with fifteen years of every archive.
    ORDINARY(15),
    /// Connects with anybody: thousands of bare connections, mostly strangers ask.
    OPEN_NETWORKER(15),
    /// Keeps all mail and hardly any card.
    MAIL_HOARDER(15),
    /// Meets rather than writes.
    CALENDAR_PERSON(15),
    /// Keeps cards of everybody and has never been on Facebook.
    ADDRESS_BOOK(15),
    /// At the start of a working life: three years of archives, one address book.
    NEWCOMER(3),
    /// Lost the mail of four years, nine to five years ago.
    LOST_YEARS(15),
    /// Lives where few family names serve many people.
    COMMON_NAMES(15),
    /// Has the platform's download and one address book, no mail at all.
    SPARSE(15),
    /// An academic: on many lists, copied on much, often moving.
    ACADEMIC(15);

    private final int years;

    OwnerKind(int years) {
        this.years = years;
    }

    /// The kinds to learn and measure on: all whose requests overlap as in life, in a fixed order.
    public static List<OwnerKind> lifelike() {
        return List.copyOf(EnumSet.complementOf(EnumSet.of(DEMONSTRATION)));
    }

    /// Years of the owner's life the archives cover.
    public int years() {
        return years;
    }

    /// Whether the owner has that archive.
    public boolean holds(Holding archive) {
        return switch (this) {
            case DEMONSTRATION,
                    ORDINARY,
                    OPEN_NETWORKER,
                    MAIL_HOARDER,
                    CALENDAR_PERSON,
                    LOST_YEARS,
                    COMMON_NAMES ->
                    true;
            case ADDRESS_BOOK, ACADEMIC -> archive != Holding.FACEBOOK;
            case NEWCOMER -> archive != Holding.OTHER_BOOKS;
            case SPARSE -> archive == Holding.PLATFORM || archive == Holding.PHONE_BOOK;
        };
    }

    /// The plan for an owner of this kind who has as many people and messages, against those of
    /// `ordinary`, as is usual for the kind.
    public WorldPlan of(WorldPlan ordinary) {
        Temper usual = new Temper(this, Dice.of(0));
        return ordinary.withKind(this)
                .withPeople((int) Math.max(10, ordinary.people() * usual.of("people")))
                .withMessages((int) (ordinary.messages() * usual.of("messages")));
    }
}
