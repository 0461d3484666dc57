package dev.familiar.identity.resolution;

import dev.familiar.identity.Comparison;
import dev.familiar.identity.LearnedWeights;
import dev.familiar.identity.compare.FieldComparison;
import dev.familiar.identity.compare.Outcome;
import dev.familiar.identity.compare.PairComparison;
import dev.familiar.identity.learning.FieldWeights;
import dev.familiar.identity.learning.PairEvaluator;
import dev.familiar.identity.name.NameFrequencies;
import dev.familiar.identity.name.NameLevel;
import dev.familiar.identity.roster.FieldKind;
import dev.familiar.identity.roster.Roster;
import dev.familiar.model.verdict.MatchWeight;
import java.util.ArrayList;
import java.util.List;

/// Weighs a query, record 0 of a roster, against the people in the records after it.
final class Weighing {

    private final PairComparison comparison;
    private final List<FieldWeights> weights;
    private final Wording wording;

    /// By record, the query's own left out.
    private final List<Weighed> weighed = new ArrayList<>();

    /// @param people how many people are known
    Weighing(Roster roster, LearnedWeights learned, NameFrequencies names, int people) {
        PairEvaluator evaluator =
                PairEvaluator.of(roster, names, learned, people).ofRequests(learned);
        this.comparison = evaluator.comparison();
        this.weights = evaluator.model().fields();
        for (int record = 1; record < roster.size(); record++) {
            weighed.add(compare(record));
        }
        this.wording = new Wording(roster, namesakes(), people);
    }

    /// A person with the outcome of comparing.
    ///
    /// @param record of the person
    /// @param fields those that both fill
    record Weighed(int record, List<Field> fields) {

        /// Copies the list.
        Weighed {
            fields = List.copyOf(fields);
        }

        /// All weights together.
        double bits() {
            double bits = 0;
            for (Field field : fields) {
                bits += field.bits();
            }
            return bits;
        }

        boolean isWorthNaming() {
            return fields.stream()
                    .anyMatch(field ->
                            switch (field.kind()) {
                                case NAME ->
                                        field.nameLevel().isCompatible()
                                                || field.nameLevel()
                                                        == NameLevel.MIDDLE_CONTRADICTS;
                                case SPELLED -> field.level() <= 1;
                                case EMAIL, PHONE, PROFILE -> field.bits() > 0;
                                case ACCOUNT_WORD,
                                        EMPLOYER,
                                        MENTION,
                                        PLACE,
                                        OCCUPATION,
                                        BIRTH_DATE,
                                        POSTCODE,
                                        IDENTIFIER,
                                        NUMBER,
                                        CATEGORY,
                                        TEXT ->
                                        false;
                            });
        }

        boolean hasNearName() {
            return fields.stream()
                    .anyMatch(field ->
                            field.kind() == FieldKind.NAME
                                    && field.nameLevel() == NameLevel.OTHER_GIVEN);
        }
    }

    /// One field compared.
    ///
    /// @param kind of field
    /// @param level reached
    /// @param weight of the level, in words and numbers
    record Field(FieldKind kind, int level, MatchWeight weight) {

        /// The weight in bits.
        double bits() {
            return weight.bits();
        }

        /// The level of a name.
        NameLevel nameLevel() {
            return PairComparison.nameLevel(level);
        }
    }

    /// The person in that record, from 1 on.
    Weighed weigh(int record) {
        return weighed.get(record - 1);
    }

    private Weighed compare(int record) {
        long[] outcomes = new long[weights.size()];
        comparison.compare(0, record, outcomes);
        List<Field> fields = new ArrayList<>();
        for (int c = 0; c < outcomes.length; c++) {
            int level = Outcome.level(outcomes[c]);
            FieldComparison field = comparison.fields().get(c);
            if (level < field.levels().size()) {
                FieldWeights learned = weights.get(c);
                fields.add(
                        new Field(
                                field.column().kind(),
                                level,
                                new MatchWeight(
                                        field.levels().get(level).word(),
                                        learned.m(level),
                                        learned.u(level),
                                        Outcome.share(outcomes[c]),
                                        learned.bits(outcomes[c]))));
            }
        }
        return new Weighed(record, fields);
    }

    List<Comparison> lines(Weighed weighed) {
        return wording.lines(weighed);
    }

    /// How many of those compared have the asked name or a form of it.
    private int namesakes() {
        int namesakes = 0;
        for (Weighed person : weighed) {
            for (Field field : person.fields()) {
                boolean name = field.kind() == FieldKind.NAME;
                boolean same = name && field.nameLevel().compareTo(NameLevel.NICKNAME) <= 0;
                namesakes += same ? 1 : 0;
            }
        }
        return namesakes;
    }
}
