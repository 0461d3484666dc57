package dev.familiar.identity.archive;

import dev.familiar.identity.LearnedWeights;
import dev.familiar.identity.Overrides;
import dev.familiar.identity.PersonLookup;
import dev.familiar.identity.archive.Joint.Ground;
import dev.familiar.identity.blocking.BlockingKeys;
import dev.familiar.identity.compare.Outcome;
import dev.familiar.identity.compare.PairComparison;
import dev.familiar.identity.learning.MatchModel;
import dev.familiar.identity.learning.PairEvaluator;
import dev.familiar.identity.linkage.PairWaterfall;
import dev.familiar.identity.roster.DescriptionRows;
import dev.familiar.identity.roster.FieldKind;
import dev.familiar.identity.roster.Roster;
import dev.familiar.identity.roster.RosterBuilder;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PhoneNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

// Linking everything again to explain one person would take as long as linking. Instead only the
// records in question are weighed, by what the last linkage learned: the prior, m and u, the
// correction of names, how common values and name tokens are. Who else uses an account is looked
// up. What is not kept costs a bit or so: that a value has two owners rather than one, and that
// linkage counts names over the people of its first pass, not of its last.

/// Weighs a few records of the archives again, by what their linkage learned, and says why they are
/// one person. For one thread.
///
/// Cost: linear in the records beside the person's, square in the records of the person; a look-up
/// per account and per name token.
public final class RecordReasons {

    /// So many users of an account show that it is a crowd's.
    private static final int MOST_USERS = 8;

    private final Roster roster;
    private final PairComparison comparison;
    private final MatchModel model;
    private final ArchiveRules rules;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final AccountRecords accounts;
    private final Set<Long> together = new HashSet<>();

    /// The reasons among these records, and others that use their accounts.
    ///
    /// @param descriptions those to be explained
    /// @param lookup the people as they were linked
    /// @param learned what linking them learned
    /// @param overrides the owner's word
    public RecordReasons(
            Collection<PersonDescription> descriptions,
            PersonLookup lookup,
            LearnedWeights learned,
            Overrides overrides) {
        int people = lookup.people();
        this.accounts =
                AccountRecords.of(List.copyOf(withUsersOfTheirAccounts(descriptions, lookup)));
        this.roster = roster(accounts);
        PairEvaluator evaluator = PairEvaluator.of(roster, lookup.names(), learned, people);
        this.comparison = evaluator.comparison();
        this.model = evaluator.model();
        this.rules = new ArchiveRules(roster, overrides, comparison);
        for (int i = 0; i < roster.size(); i++) {
            numbers.put(roster.key(i), i);
        }
        rules.together().forEach(pair -> together.add(pair((int) pair[0], (int) pair[1])));
    }

    private static Collection<PersonDescription> withUsersOfTheirAccounts(
            Collection<PersonDescription> descriptions, PersonLookup lookup) {
        Map<String, PersonDescription> byKey = new TreeMap<>();
        Set<String> accounts = new TreeSet<>();
        for (PersonDescription description : descriptions) {
            byKey.put(description.key(), description);
            for (Handle handle : description.handles()) {
                if (handle instanceof EmailAddress || handle instanceof PhoneNumber) {
                    accounts.add(BlockingKeys.handleKey(handle));
                }
            }
        }
        for (String account : accounts) {
            for (Person person : lookup.findByKey(account, MOST_USERS)) {
                person.descriptions().forEach(d -> byKey.putIfAbsent(d.key(), d));
            }
        }
        return byKey.values();
    }

    private static Roster roster(AccountRecords accounts) {
        RosterBuilder builder = new RosterBuilder();
        accounts.addTo(new DescriptionRows(builder));
        return builder.roster();
    }

    /// What the evidence alone says of two records.
    ///
    /// @param one key of one of the records given
    /// @param other key of another one
    public PairWaterfall waterfall(String one, String other) {
        return waterfall(number(one), number(other));
    }

    private PairWaterfall waterfall(int one, int other) {
        return PairWaterfall.of(comparison, model, one, other);
    }

    /// What keeps the records of one person from those of another, one for each ground: as linkage
    /// has it, a single pair that is apart keeps all the others apart.
    ///
    /// @param ones keys of records given; those read off an account's mail go with it
    /// @param others keys of records given
    public List<Apart> apart(Collection<String> ones, Collection<String> others) {
        Map<Apart.Ground, Apart> found = new EnumMap<>(Apart.Ground.class);
        for (String one : new TreeSet<>(ones)) {
            for (String other : new TreeSet<>(others)) {
                if (accounts.isAttached(one) || accounts.isAttached(other)) {
                    continue;
                }
                Apart.Ground ground = rules.whyApart(number(one), number(other));
                if (ground != null) {
                    found.putIfAbsent(ground, new Apart(one, other, ground));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private int number(String key) {
        Integer number = numbers.get(key);
        if (number == null) {
            throw new IllegalArgumentException("the key is not of a record given");
        }
        return number;
    }

    /// Why these records are one person: for every record but the first the link that brought it
    /// in, the strongest to any record before it in the list. So every record's strongest link of
    /// all is among them, its own or that of the one it draws in.
    ///
    /// @param keys of records given; the first by order begins
    public List<Joint> joints(Collection<String> keys) {
        // What was read off an account's mail goes with the account and needs no reason.
        int[] records =
                keys.stream()
                        .filter(key -> !accounts.isAttached(key))
                        .sorted()
                        .distinct()
                        .mapToInt(this::number)
                        .toArray();
        List<Joint> joints = new ArrayList<>();
        Strength[] strongest = new Strength[records.length];
        int[] partner = new int[records.length];
        boolean[] isIn = new boolean[records.length];
        int last = 0;
        for (int round = 1; round < records.length; round++) {
            isIn[last] = true;
            int next = -1;
            for (int i = 0; i < records.length; i++) {
                if (isIn[i]) {
                    continue;
                }
                Strength found = strength(records[i], records[last]);
                if (strongest[i] == null || found.isMoreThan(strongest[i])) {
                    strongest[i] = found;
                    partner[i] = records[last];
                }
                next = next < 0 || strongest[i].isMoreThan(strongest[next]) ? i : next;
            }
            joints.add(joint(records[next], partner[next]));
            last = next;
        }
        return joints;
    }

    /// How strongly two records hang together.
    ///
    /// @param rank what kind of evidence it is: what is certain goes before what is weighed
    /// @param bits of the weight
    private record Strength(int rank, double bits) {

        boolean isMoreThan(Strength other) {
            return rank == other.rank ? bits > other.bits : rank > other.rank;
        }
    }

    private Strength strength(int one, int other) {
        long[] outcomes = outcomes(one, other);
        return new Strength(rank(one, other, outcomes), model.weightBits(outcomes));
    }

    private int rank(int one, int other, long[] outcomes) {
        if (together.contains(pair(one, other))) {
            return 3;
        }
        if (rules.areApart(one, other)) {
            return -1;
        }
        return switch (rules.say(one, other, outcomes)) {
            case LINK -> 2;
            case BY_WEIGHT -> 1;
            case ASK -> 0;
        };
    }

    private Joint joint(int record, int with) {
        return new Joint(
                roster.key(record),
                roster.key(with),
                ground(record, with),
                waterfall(record, with));
    }

    private Ground ground(int one, int other) {
        if (together.contains(pair(one, other))) {
            return Ground.OWNERS_WORD;
        }
        long[] outcomes = outcomes(one, other);
        if (agrees(outcomes, FieldKind.PROFILE)) {
            return Ground.SAME_PROFILE;
        }
        boolean account = agrees(outcomes, FieldKind.EMAIL) || agrees(outcomes, FieldKind.PHONE);
        return account ? Ground.SAME_ACCOUNT : Ground.EVIDENCE;
    }

    /// Whether a field of accounts agrees exactly, its best level.
    private boolean agrees(long[] outcomes, FieldKind kind) {
        for (int c = 0; c < outcomes.length; c++) {
            if (comparison.fields().get(c).column().kind() == kind) {
                return Outcome.level(outcomes[c]) == 0;
            }
        }
        return false;
    }

    private long[] outcomes(int one, int other) {
        long[] outcomes = new long[comparison.fields().size()];
        comparison.compare(one, other, outcomes);
        return outcomes;
    }

    private static long pair(int one, int other) {
        return ((long) Math.min(one, other) << 32) | Math.max(one, other);
    }
}
