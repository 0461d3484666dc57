package dev.familiar.identity.archive;

import dev.familiar.identity.name.NameComparison;
import dev.familiar.identity.name.NameLevel;
import dev.familiar.identity.name.ParsedName;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.PersonName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

// Anybody can write any name beside any address. One line `To: "Monica Handel" <friend@…>` in a
// stranger's mail would otherwise make the owner's friend answer to Monica Handel, and her request
// would be accepted for two hundred messages that the friend wrote. And mail programs complete
// addresses wrongly: of five thousand letters to a colleague some bear other people's names. So a
// name counts by who says it and by its share, never by being there:
//
// - What an account calls itself stands, if it is its usual name, a form of it, or not seldom.
// - The owner's own word for it stands, if it is not a slip.
// - What others call it stands if it is a form of one of these, or what the address spells. Only of
//   an account that never wrote is there nothing else to go by.
//
// The shares are set by hand: a name on fewer than one in twenty of an account's own letters is a
// borrowed machine or a slip, and a tenth of what the owner wrote is no slip.

/// Which of the names an account was shown under are its user's. Stateless, and pure: the same
/// counts give the same names in whatever order.
public final class NamesOfAccount {

    private static final double SELDOM = 0.05;
    private static final double NO_SLIP = 0.1;
    private static final double PART_OF_WHAT_OTHERS_SAY = 0.2;
    private static final int TWICE = 2;
    private static final int SHORTEST_GIVEN = 3;

    /// Among so few letters each name counts.
    private static final int FEW = 4;

    private final List<NameUse> uses;
    private final ParsedName spelledBy;
    private final String local;
    private final int self;
    private final int owner;
    private final List<ParsedName> trusted = new ArrayList<>();

    private NamesOfAccount(EmailAddress account, List<NameUse> uses) {
        this.uses = uses;
        this.spelledBy = ParsedName.spelledBy(account);
        this.local = account.localPart();
        this.self = uses.stream().mapToInt(NameUse::self).sum();
        this.owner = uses.stream().mapToInt(NameUse::owner).sum();
    }

    /// Whether who said the names matters beyond whether the account itself did: a look at who
    /// wrote each message can be spared otherwise.
    ///
    /// @param uses with everything that the account did not write counted as others'
    public static boolean needsOwner(List<NameUse> uses) {
        boolean wrote = uses.stream().anyMatch(use -> use.self() > 0);
        return wrote
                && uses.stream()
                        .anyMatch(use -> use.isNamed() && use.self() == 0 && use.others() >= TWICE);
    }

    /// The names, the most used first; none of them empty. What a platform shows beside its own
    /// accounts is the platform's word, so all of that stands.
    ///
    /// @param uses each name once
    public static List<PersonName> of(Handle account, List<NameUse> uses) {
        List<NameUse> kept =
                account instanceof EmailAddress address
                        ? new NamesOfAccount(address, sorted(uses)).kept()
                        : uses.stream().filter(NameUse::isNamed).toList();
        return sorted(kept).stream().map(NameUse::name).toList();
    }

    /// The most used first: what the owner calls it, where the owner has called it anything twice,
    /// since nobody else can write that; then what it calls itself, then others; then by letters.
    private static List<NameUse> sorted(List<NameUse> uses) {
        return uses.stream()
                .sorted(
                        Comparator.comparingInt(NamesOfAccount::ownersWord)
                                .thenComparingInt(NameUse::self)
                                .thenComparingInt(NameUse::others)
                                .reversed()
                                .thenComparing(use -> use.name().text())
                                .thenComparing(use -> use.name().family())
                                .thenComparing(use -> use.name().given()))
                .toList();
    }

    private List<NameUse> kept() {
        List<NameUse> kept = self == 0 ? ofSilent() : ofWriter();
        List<ParsedName> own =
                kept.stream()
                        .map(use -> ParsedName.parse(use.name()))
                        .filter(name -> name.isFull() && isSpelled(name))
                        .toList();
        // Whom the address is named after is its user; whoever else wrote from it borrowed it.
        return own.isEmpty()
                ? kept
                : kept.stream().filter(use -> own.stream().anyMatch(n -> fits(n, use))).toList();
    }

    private boolean isSpelled(ParsedName name) {
        String given = name.firstGiven();
        return given.length() >= SHORTEST_GIVEN && local.contains(given);
    }

    private static boolean fits(ParsedName own, NameUse use) {
        NameLevel level = NameComparison.compare(own, ParsedName.parse(use.name())).level();
        return level != NameLevel.OTHER_GIVEN && level != NameLevel.DIFFERENT;
    }

    private static int ownersWord(NameUse use) {
        return use.isNamed() && use.owner() >= TWICE ? use.owner() : 0;
    }

    /// An account that never wrote is called what it is called by those who write to it.
    private List<NameUse> ofSilent() {
        List<NameUse> named = uses.stream().filter(NameUse::isNamed).toList();
        int all = named.stream().mapToInt(NameUse::all).sum();
        return named.stream()
                .filter(use -> use.all() >= PART_OF_WHAT_OTHERS_SAY * all || spells(use))
                .toList();
    }

    private List<NameUse> ofWriter() {
        List<NameUse> kept = new ArrayList<>();
        for (NameUse use : uses) {
            if (use.isNamed() && (saidByItself(use) || saidByOwner(use))) {
                trusted.add(ParsedName.parse(use.name()));
                kept.add(use);
            }
        }
        for (NameUse use : uses) {
            if (use.isNamed() && !kept.contains(use) && saidByOthers(use)) {
                kept.add(use);
            }
        }
        return kept;
    }

    private boolean saidByItself(NameUse use) {
        boolean often = use.self() >= SELDOM * self && (use.self() >= TWICE || self <= FEW);
        return use.self() > 0 && (trusted.isEmpty() || often || isForm(use));
    }

    private boolean saidByOwner(NameUse use) {
        return use.owner() >= TWICE && use.owner() >= NO_SLIP * (self + owner);
    }

    private boolean saidByOthers(NameUse use) {
        return isForm(use) || spells(use);
    }

    /// Whether it can be one person's with a name that stands already.
    private boolean isForm(NameUse use) {
        ParsedName name = ParsedName.parse(use.name());
        return trusted.stream().anyMatch(known -> agree(known, name));
    }

    private boolean spells(NameUse use) {
        return !spelledBy.isEmpty() && agree(spelledBy, ParsedName.parse(use.name()));
    }

    private static boolean agree(ParsedName one, ParsedName other) {
        return NameComparison.compare(one, other).level().isCompatible();
    }
}
