package dev.familiar.identity.archive;

import dev.familiar.identity.Overrides;
import dev.familiar.identity.compare.Outcome;
import dev.familiar.identity.compare.PairComparison;
import dev.familiar.identity.linkage.PairRules;
import dev.familiar.identity.name.NameComparison;
import dev.familiar.identity.name.NameLevel;
import dev.familiar.identity.name.ParsedName;
import dev.familiar.identity.name.UserNames;
import dev.familiar.identity.roster.Column;
import dev.familiar.identity.roster.DescriptionRows;
import dev.familiar.identity.roster.FieldKind;
import dev.familiar.identity.roster.Roster;
import dev.familiar.model.Origin;
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
// - The same profile joins, whatever the names.
// - A name joins with support (address, phone, employer, place, birth date, local part), or alone
//   if it is rare, both records write it in full, nothing contradicts, and the records are of
//   different kinds or addresses: two cards or two connections of one name are two entries somebody
//   made on purpose.
// - What only addresses spell, and records used under many names, are questions at most.

/// What archives know of pairs beyond weights. For one thread at a time per call; keeps nothing.
final class ArchiveRules implements PairRules {

    private static final int EXACT = 0;
    private static final int SHORTEST_USER_NAME = 5;
    private static final int CROWD = 3;

    /// The share of people from which on a name alone joins nothing, however small the archive.
    private static final double RARE = 2e-5;

    private final Roster roster;
    private final List<long[]> together = new ArrayList<>();
    private final List<long[]> apartBySaying = new ArrayList<>();
    private final Map<Integer, Set<Integer>> apart = new HashMap<>();
    private final @Nullable Column names;
    private final @Nullable Column profiles;
    private final @Nullable Column birthDates;
    private final Map<FieldKind, Integer> fields = new HashMap<>();
    private final Set<Integer> programs;

    ArchiveRules(Roster roster, Overrides overrides, PairComparison comparison) {
        this.roster = roster;
        this.programs = Programs.of(roster);
        this.names = roster.column(FieldKind.NAME);
        this.profiles = roster.column(FieldKind.PROFILE);
        this.birthDates = roster.column(FieldKind.BIRTH_DATE);
        for (int c = 0; c < comparison.fields().size(); c++) {
            fields.put(comparison.fields().get(c).column().kind(), c);
        }
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
        return apart.getOrDefault(one, Set.of()).contains(other)
                || (isOnLinkedIn(one) && isOnLinkedIn(other) && differ(profiles, one, other))
                || birthDatesDiffer(one, other);
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
            return Say.LINK;
        }
        if (isCrowd(one) || isCrowd(other)) {
            return Say.ASK;
        }
        boolean account =
                level(outcomes, FieldKind.EMAIL) == EXACT
                        || level(outcomes, FieldKind.PHONE) == EXACT;
        if (account) {
            // A couple's address, a landline, a list: two full names that clearly differ.
            boolean twoNames =
                    level(outcomes, FieldKind.NAME) <= position(NameLevel.DIFFERENT)
                            && level(outcomes, FieldKind.NAME) >= position(NameLevel.OTHER_GIVEN)
                            && writesFullName(one)
                            && writesFullName(other);
            return twoNames ? Say.ASK : Say.BY_WEIGHT;
        }
        if (!writes(one) && !writes(other)) {
            return Say.ASK;
        }
        if (hasSupport(outcomes)) {
            return namesAgree(outcomes) || isSameUserName(one, other) ? Say.BY_WEIGHT : Say.ASK;
        }
        boolean written =
                (level(outcomes, FieldKind.NAME) <= position(NameLevel.SPELLING)
                                && share(outcomes) <= RARE)
                        || isSameUserName(one, other);
        boolean twoEntries =
                roster.group(one) == roster.group(other)
                        && roster.group(one) != DescriptionRows.group(Origin.Kind.CORRESPONDENT);
        return written && !twoEntries && !contradicts(outcomes) ? Say.BY_WEIGHT : Say.ASK;
    }

    private boolean namesAgree(long[] outcomes) {
        return level(outcomes, FieldKind.NAME) <= position(NameLevel.INITIAL)
                || level(outcomes, FieldKind.SPELLED) == EXACT;
    }

    private static int position(NameLevel level) {
        return PairComparison.positionOf(level);
    }

    private int level(long[] outcomes, FieldKind kind) {
        Integer at = fields.get(kind);
        return at == null ? (int) Outcome.UNKNOWN : Outcome.level(outcomes[at]);
    }

    /// The share of people with the agreeing name.
    private double share(long[] outcomes) {
        Integer at = fields.get(FieldKind.NAME);
        return at == null ? 1 : Outcome.share(outcomes[at]);
    }

    private boolean hasSupport(long[] outcomes) {
        return level(outcomes, FieldKind.EMAIL) <= 1
                || level(outcomes, FieldKind.EMPLOYER) <= 1
                || level(outcomes, FieldKind.BIRTH_DATE) <= 3
                || level(outcomes, FieldKind.PLACE) <= 1
                || level(outcomes, FieldKind.ACCOUNT_WORD) == EXACT;
    }

    /// Whether towns or lines of work differ. Employers change too often to contradict.
    private boolean contradicts(long[] outcomes) {
        int place = level(outcomes, FieldKind.PLACE);
        int occupation = level(outcomes, FieldKind.OCCUPATION);
        return place == 5 || occupation == 5;
    }

    private boolean writes(int record) {
        return names != null && names.count(record) > 0;
    }

    private boolean writesFullName(int record) {
        Column column = names;
        for (int k = 0; column != null && k < column.count(record); k++) {
            if (column.name(column.value(record, k)).isFull()) {
                return true;
            }
        }
        return false;
    }

    /// Whether a record was used under three clearly different names itself.
    private boolean isCrowd(int record) {
        Column column = names;
        if (column == null || column.count(record) < CROWD) {
            return false;
        }
        List<ParsedName> different = new ArrayList<>();
        for (int k = 0; k < column.count(record); k++) {
            ParsedName name = column.name(column.value(record, k));
            if (name.isFull() && different.stream().allMatch(n -> clearlyDiffer(n, name))) {
                different.add(name);
            }
        }
        return different.size() >= CROWD;
    }

    private static boolean clearlyDiffer(ParsedName one, ParsedName other) {
        NameLevel level = NameComparison.compare(one, other).level();
        return level == NameLevel.OTHER_GIVEN || level == NameLevel.DIFFERENT;
    }

    /// Whether both are called by one and the same single word that is no name: a user name.
    private boolean isSameUserName(int one, int other) {
        Column column = names;
        if (column == null) {
            return false;
        }
        for (int i = 0; i < column.count(one); i++) {
            for (int k = 0; k < column.count(other); k++) {
                int value = column.value(one, i);
                boolean same = value == column.value(other, k);
                if (same && UserNames.isOne(column.name(value), SHORTEST_USER_NAME)) {
                    return true;
                }
            }
        }
        return false;
    }
}
