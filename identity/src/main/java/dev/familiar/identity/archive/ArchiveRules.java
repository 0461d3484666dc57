package dev.familiar.identity.archive;

import dev.familiar.identity.Overrides;
import dev.familiar.identity.compare.PairComparison;
import dev.familiar.identity.lexicon.MailDomains;
import dev.familiar.identity.linkage.PairFacts;
import dev.familiar.identity.linkage.PairRules;
import dev.familiar.identity.name.NameComparison;
import dev.familiar.identity.name.NameLevel;
import dev.familiar.identity.name.ParsedName;
import dev.familiar.identity.roster.Column;
import dev.familiar.identity.roster.DescriptionRows;
import dev.familiar.identity.roster.FieldKind;
import dev.familiar.identity.roster.Roster;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

// The weights say how likely, the rules say what kind of evidence may join at all:
// - The owner's word stands above everything.
// - Two connections with different profiles, two cards with different birth dates are two people.
// - The same profile joins, whatever the names; where a letter's signature claims it, not two names
//   that clearly differ: anybody can sign with any address.
// - A name joins with support (account, employer, place, birth date, local part), or alone
//   if it is rare, both records write it in full, nothing contradicts, and the records are of
//   different kinds or addresses: two cards or two connections of one name are two entries somebody
//   made on purpose.
// - What only addresses spell, and records used under many names, are questions at most; so are
//   desks and their mailboxes, two mailboxes in use whose names differ by a letter, given names
//   that are a man's and a woman's form of one (Emil and Emilie) or differ by a letter that their
//   addresses differ by too (Ana, ana@; Ada, ada@) without an account in common, and
//   a name with a suffix (Jr.) beside one without, unless the address is the same.
// - Names with different suffixes are two people's.

/// What archives know of pairs beyond weights. For one thread at a time per call; keeps nothing.
final class ArchiveRules implements PairRules {

    private static final int CORRESPONDENT = DescriptionRows.group(Origin.Kind.CORRESPONDENT);

    private static final int EXACT = 0;
    private static final int SPELLING = PairComparison.positionOf(NameLevel.SPELLING);
    private static final int COUPLE = 2;
    private static final int SHORTEST_GIVEN = 3;

    /// The share of people from which on a name alone joins nothing, however small the archive.
    private static final double RARE = 2e-5;

    private final Roster roster;
    private final List<long[]> together = new ArrayList<>();
    private final List<long[]> apartBySaying = new ArrayList<>();
    private final Map<Integer, Set<Integer>> apart = new HashMap<>();
    private final @Nullable Column names;
    private final @Nullable Column profiles;
    private final @Nullable Column birthDates;
    private final PairFacts facts;
    private final Set<Integer> programs;

    ArchiveRules(Roster roster, Overrides overrides, PairComparison comparison) {
        this.roster = roster;
        this.facts = new PairFacts(roster, comparison);
        this.programs = Programs.of(roster);
        this.names = roster.column(FieldKind.NAME);
        this.profiles = roster.column(FieldKind.PROFILE);
        this.birthDates = roster.column(FieldKind.BIRTH_DATE);
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < roster.size(); i++) {
            numbers.put(roster.key(i), i);
        }
        for (Overrides.Pair pair : overrides.same()) {
            Integer one = numbers.get(pair.one());
            Integer other = numbers.get(pair.other());
            if (one != null && other != null) {
                together.add(new long[] {one, other});
            }
        }
        for (Overrides.Pair pair : overrides.different()) {
            Integer one = numbers.get(pair.one());
            Integer other = numbers.get(pair.other());
            if (one != null && other != null && !one.equals(other)) {
                apartBySaying.add(new long[] {one, other});
                apart.computeIfAbsent(one, _ -> new HashSet<>()).add(other);
                apart.computeIfAbsent(other, _ -> new HashSet<>()).add(one);
            }
        }
    }

    @Override
    public List<long[]> together() {
        return together;
    }

    @Override
    public List<long[]> apart() {
        return apartBySaying;
    }

    @Override
    public boolean teaches(int record) {
        return !programs.contains(record);
    }

    @Override
    public boolean areArchives() {
        return true;
    }

    @Override
    public boolean areApart(int one, int other) {
        return whyApart(one, other) != null;
    }

    /// What keeps the two apart; null if nothing does.
    Apart.@Nullable Ground whyApart(int one, int other) {
        if (apart.getOrDefault(one, Set.of()).contains(other)) {
            return Apart.Ground.OWNERS_WORD;
        }
        if (isOnLinkedIn(one) && isOnLinkedIn(other) && differ(profiles, one, other)) {
            return Apart.Ground.PROFILE;
        }
        if (birthDatesDiffer(one, other)) {
            return Apart.Ground.BIRTH_DATE;
        }
        return facts.areOfTwoGenerations(one, other) ? Apart.Ground.GENERATION : null;
    }

    private boolean isOnLinkedIn(int record) {
        int group = roster.group(record);
        return group == DescriptionRows.group(Origin.Kind.CONNECTION)
                || group == DescriptionRows.group(Origin.Kind.FOLLOWED)
                || group == DescriptionRows.group(Origin.Kind.REQUESTER);
    }

    /// Whether both have values and none in common.
    private static boolean differ(@Nullable Column column, int one, int other) {
        if (column == null || column.count(one) == 0 || column.count(other) == 0) {
            return false;
        }
        for (int i = 0; i < column.count(one); i++) {
            for (int k = 0; k < column.count(other); k++) {
                if (column.value(one, i) == column.value(other, k)) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Whether what both know of the dates differs. Table rows are typed with slips, so their dates
    /// only weigh; a card's date is believed.
    private boolean birthDatesDiffer(int one, int other) {
        int table = DescriptionRows.group(Origin.Kind.TABLE_ROW);
        boolean believed = roster.group(one) != table && roster.group(other) != table;
        Column dates = birthDates;
        if (!believed || dates == null || !differ(dates, one, other)) {
            return false;
        }
        String a = dates.text(dates.value(one, 0));
        String b = dates.text(dates.value(other, 0));
        for (int i = 0; i < a.length(); i++) {
            boolean known = a.charAt(i) != '?' && b.charAt(i) != '?';
            if (known && a.charAt(i) != b.charAt(i)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Say say(int one, int other, long[] outcomes) {
        if (level(outcomes, FieldKind.PROFILE) == EXACT) {
            boolean claimed = !isOnLinkedIn(one) || !isOnLinkedIn(other);
            return claimed && facts.areTwoNames(one, other, outcomes) ? Say.ASK : Say.LINK;
        }
        if (isCrowd(one) || isCrowd(other)) {
            return Say.ASK;
        }
        boolean sameAddress = facts.level(outcomes, FieldKind.EMAIL) == EXACT;
        if (!sameAddress && facts.isGenerationOpen(one, other)) {
            return Say.ASK;
        }
        if (facts.shareAccount(outcomes)) {
            return facts.areTwoNames(one, other, outcomes) ? Say.ASK : Say.BY_WEIGHT;
        }
        if (facts.areManAndWoman(one, other) || spellTheirOwn(one, other, outcomes)) {
            return Say.ASK;
        }
        boolean written = facts.writes(one) || facts.writes(other);
        if (!written || isOfDesk(one) || isOfDesk(other) || areTwoMailboxes(one, other, outcomes)) {
            return Say.ASK;
        }
        if (hasSupport(outcomes)) {
            return namesAgree(one, other, outcomes) || facts.areSameUserName(one, other)
                    ? Say.BY_WEIGHT
                    : Say.ASK;
        }
        boolean byName =
                (facts.namesReach(outcomes, NameLevel.SPELLING)
                                && facts.nameShare(outcomes) <= RARE)
                        || facts.areSameUserName(one, other);
        boolean twoEntries =
                roster.group(one) == roster.group(other) && roster.group(one) != CORRESPONDENT;
        return byName && !twoEntries && !contradicts(outcomes) ? Say.BY_WEIGHT : Say.ASK;
    }

    /// Whether a record is of a desk's mailbox, or named like a desk or a room.
    private boolean isOfDesk(int record) {
        boolean deskAddress =
                Handle.ofKey(roster.key(record)).orElse(null) instanceof EmailAddress address
                        && MailDomains.isRole(address);
        return deskAddress || facts.isDesk(record);
    }

    /// Whether two accounts that were both in use write names which differ by a letter: a slip does
    /// not answer mail.
    private boolean areTwoMailboxes(int one, int other, long[] outcomes) {
        int level = level(outcomes, FieldKind.NAME);
        return roster.group(one) == CORRESPONDENT
                && roster.group(other) == CORRESPONDENT
                && level == SPELLING;
    }

    /// Whether given names differ by a letter or two, and each one's address spells its own: Ana,
    /// ana@, and Ada, ada@. A slip in a name does not open a mailbox.
    private boolean spellTheirOwn(int one, int other, long[] outcomes) {
        Column column = names;
        if (column == null || level(outcomes, FieldKind.NAME) != SPELLING) {
            return false;
        }
        for (int i = 0; i < column.count(one); i++) {
            for (int k = 0; k < column.count(other); k++) {
                ParsedName a = column.name(column.value(one, i));
                ParsedName b = column.name(column.value(other, k));
                if (!a.firstGiven().equals(b.firstGiven())
                        && isSpelled(one, a)
                        && isSpelled(other, b)
                        && !isSpelled(one, b)
                        && !isSpelled(other, a)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean namesAgree(int one, int other, long[] outcomes) {
        return facts.namesReach(outcomes, NameLevel.INITIAL)
                || (level(outcomes, FieldKind.SPELLED) == EXACT
                        && !facts.areTwoNames(one, other, outcomes));
    }

    private int level(long[] outcomes, FieldKind kind) {
        return facts.level(outcomes, kind);
    }

    private boolean hasSupport(long[] outcomes) {
        return level(outcomes, FieldKind.EMPLOYER) <= 1
                || level(outcomes, FieldKind.BIRTH_DATE) <= 4
                || level(outcomes, FieldKind.PLACE) <= 1
                || level(outcomes, FieldKind.ACCOUNT_WORD) == EXACT;
    }

    /// Whether towns or lines of work differ. Employers change too often to contradict.
    private boolean contradicts(long[] outcomes) {
        int place = level(outcomes, FieldKind.PLACE);
        int occupation = level(outcomes, FieldKind.OCCUPATION);
        return place == 5 || occupation == 5;
    }

    /// Whether a record was used under two clearly different names itself, not seldom either
    /// ([NamesOfAccount]), or three: a couple's mailbox, a family's, a crowd's. Of two, an address
    /// that spells a given name of them is that person's all the same.
    private boolean isCrowd(int record) {
        Column column = names;
        if (column == null || column.count(record) == 0) {
            return false;
        }
        List<ParsedName> different = new ArrayList<>();
        for (int k = 0; k < column.count(record); k++) {
            ParsedName written = column.name(column.value(record, k));
            for (ParsedName name : withFullAliases(written)) {
                if (name.isFull() && different.stream().allMatch(n -> clearlyDiffer(n, name))) {
                    different.add(name);
                }
            }
        }
        return different.size() > COUPLE
                || (different.size() == COUPLE
                        && roster.group(record) == CORRESPONDENT
                        && different.stream().noneMatch(name -> isSpelled(record, name)));
    }

    /// The name without its aliases, and those that are whole names themselves: "Ada Quill (Ben
    /// Zell)".
    private static List<ParsedName> withFullAliases(ParsedName written) {
        if (written.aliases().isEmpty()) {
            return List.of(written);
        }
        List<ParsedName> names = new ArrayList<>();
        names.add(ParsedName.parse(PersonName.of(written.canonical())));
        written.aliases().forEach(alias -> names.add(ParsedName.parse(PersonName.of(alias))));
        return names;
    }

    private boolean isSpelled(int record, ParsedName name) {
        Column addresses = roster.column(FieldKind.EMAIL);
        String given = name.firstGiven();
        for (int k = 0; addresses != null && k < addresses.count(record); k++) {
            String address = addresses.text(addresses.value(record, k));
            String local = address.substring(0, Math.max(0, address.lastIndexOf('@')));
            if (given.length() >= SHORTEST_GIVEN && local.contains(given)) {
                return true;
            }
        }
        return false;
    }

    private static boolean clearlyDiffer(ParsedName one, ParsedName other) {
        NameLevel level = NameComparison.compare(one, other).level();
        return level == NameLevel.OTHER_GIVEN || level == NameLevel.DIFFERENT;
    }
}
