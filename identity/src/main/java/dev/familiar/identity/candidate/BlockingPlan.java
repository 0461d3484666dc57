package dev.familiar.identity.candidate;

import dev.familiar.identity.roster.Column;
import dev.familiar.identity.roster.FieldKind;
import dev.familiar.identity.roster.Roster;
import java.util.ArrayList;
import java.util.List;

// Every kind of name atom alone, every other column alone, every column with a word or the sound of
// the name, and every two columns together are possible rules: about a hundred for a table of ten
// columns. What a rule costs is counted on the data (pairs in its blocks, over a sample of keys
// where there are many records). What it brings is simulated: thousands of pairs of one person are
// drawn whose parts agree as often as their fill and a first guess say, and rules are taken
// greedily by pairs newly brought per cost until the budget is spent. A pair counts until two rules
// bring it, so that one rule's blind spot is another's duty.
//
// Blocks over a limit bring no pairs (info@, 4,000 John Smiths); their records meet in the blocks
// of narrower rules. So cost grows linearly with records.

/// The blocking rules for one roster, most useful first. Immutable.
public final class BlockingPlan {

    /// The most records of a block.
    static final int LARGEST_BLOCK = 80;

    private static final int MOST_RULES = 40;
    private static final int SMALL = 20_000;
    private static final int PAIRS_PER_RECORD_SMALL = 80;
    private static final int PAIRS_PER_RECORD = 12;

    private final List<BlockingRule> rules;
    private final List<TokenTable> tables;

    private BlockingPlan(List<BlockingRule> rules, List<TokenTable> tables) {
        this.rules = rules;
        this.tables = tables;
    }

    /// Chooses rules for a roster. Deterministic. Cost: every part of every record hashed once.
    public static BlockingPlan choose(Roster roster) {
        Parts parts = Parts.of(roster);
        List<BlockingRule> possible = parts.rules();
        List<RuleCost> costs = RuleCosts.of(possible, roster);
        long perRecord = roster.size() <= SMALL ? PAIRS_PER_RECORD_SMALL : PAIRS_PER_RECORD;
        long budget =
                Math.max(perRecord * roster.size(), SMALL * (long) PAIRS_PER_RECORD_SMALL / 2);
        List<BlockingRule> chosen =
                RuleChoice.choose(costs, new SimulatedPairs(roster, possible), budget);
        return new BlockingPlan(
                chosen.size() > MOST_RULES ? chosen.subList(0, MOST_RULES) : chosen,
                parts.tables());
    }

    /// Takes in what the roster has gained since; call before making keys of new records.
    public void grow() {
        tables.forEach(TokenTable::grow);
    }

    /// How many rules there are.
    public int size() {
        return rules.size();
    }

    /// What a rule joins, in words.
    public String label(int rule) {
        return rules.get(rule).label();
    }

    /// The columns whose agreement a rule presupposes.
    public List<Column> columns(int rule) {
        return rules.get(rule).columns();
    }

    BlockingRule rule(int rule) {
        return rules.get(rule);
    }

    /// The parts of a roster and the rules they allow.
    private record Parts(
            List<Part> alone, List<Part> names, List<Part> values, List<TokenTable> tables) {

        static Parts of(Roster roster) {
            List<Column> nameColumns = new ArrayList<>();
            List<TokenTable> tables = new ArrayList<>();
            List<Part> values = new ArrayList<>();
            List<Part> alone = new ArrayList<>();
            for (Column column : roster.columns()) {
                switch (column.kind()) {
                    case NAME, SPELLED -> {
                        nameColumns.add(column);
                        tables.add(new TokenTable(column));
                    }
                    case MENTION -> {
                        // Runs of words, most of which mean nothing.
                    }
                    case EMAIL,
                            PHONE,
                            PROFILE,
                            ACCOUNT_WORD,
                            EMPLOYER,
                            PLACE,
                            OCCUPATION,
                            BIRTH_DATE,
                            POSTCODE,
                            IDENTIFIER,
                            NUMBER,
                            CATEGORY,
                            TEXT -> {
                        if (column.filled() > 1) {
                            Part value = new ValuePart(column);
                            values.add(value);
                            alone.add(value);
                            addDateParts(column, values);
                        }
                    }
                }
            }
            for (NamePart.Kind kind :
                    List.of(
                            NamePart.Kind.PAIR,
                            NamePart.Kind.SOUNDS,
                            NamePart.Kind.INITIAL,
                            NamePart.Kind.JOINED)) {
                alone.add(new NamePart(kind, nameColumns, tables));
            }
            List<Part> names =
                    List.of(
                            new NamePart(NamePart.Kind.WORD, nameColumns, tables),
                            new NamePart(NamePart.Kind.SOUND, nameColumns, tables),
                            new NamePart(NamePart.Kind.PAIR, nameColumns, tables));
            return new Parts(alone, names, values, tables);
        }

        private static void addDateParts(Column column, List<Part> values) {
            for (int left = 0; column.kind() == FieldKind.BIRTH_DATE && left < 3; left++) {
                values.add(new DatePart(column, left));
            }
        }

        List<BlockingRule> rules() {
            List<BlockingRule> rules = new ArrayList<>();
            alone.forEach(part -> rules.add(new BlockingRule(part, null)));
            for (int i = 0; i < values.size(); i++) {
                for (Part name : names) {
                    rules.add(new BlockingRule(name, values.get(i)));
                }
                for (int k = i + 1; k < values.size(); k++) {
                    if (values.get(i).columns().getFirst() != values.get(k).columns().getFirst()) {
                        rules.add(new BlockingRule(values.get(i), values.get(k)));
                    }
                }
            }
            return rules;
        }
    }
}
