package dev.familiar.testkit.table;

import java.util.Set;

/// Whether two records of one person could be found to be of one person, by somebody who knows how
/// common every name, employer and place is.
///
/// They can if they have a handle in common that is nobody else's, or if so few other people are
/// expected to bear the name and to share everything else that both show that a mistake is
/// unlikely: fewer than [#FEW]. The expectation is right to a tenth where it matters: of 736,000
/// people, those with 0.03 to 0.1 expected namesakes (0.058 on average) have 0.062.
///
/// @param people how many people there are
/// @param employers how common each employer is
record Bonds(int people, Employers employers) {
    /// A tenth of a person: of ten pairs tied like this, nine have no double.
    static final double FEW = 0.1;

    boolean tie(Life life, Sighting one, Sighting other) {
        Set<Fact> both = one.told(life);
        both.retainAll(other.told(life));
        return both.stream().anyMatch(Fact::isProof) || doubles(life, one, other, both) < FEW;
    }

    /// How many other people are expected to look the same in both records.
    private double doubles(Life life, Sighting one, Sighting other, Set<Fact> both) {
        if (one.early() != other.early()) {
            return Double.POSITIVE_INFINITY;
        }
        double expected =
                people
                        * life.naming().share(one.early())
                        * Math.max(one.form().widening(), other.form().widening());
        for (Fact fact : both) {
            expected *= share(life, fact);
        }
        return expected;
    }

    /// How many of all people share a fact, from 0 to 1.
    private double share(Life life, Fact fact) {
        return switch (fact) {
            // An address or telephone of the household narrows it down to the family.
            case Fact.HomeAddress(), Fact.HomePhone() -> 1.0 / people;
            case Fact.Job(int job) -> employers.share(life.employers().get(job));
            case Fact.Town(int number) -> LifeMaker.PLACES.share(life.home().places().get(number));
            case Fact.Birthday() -> 1.0 / 366;
            // The employer behind it has been counted.
            case Fact.RoleAddress(_) -> 1;
            case Fact.Address(_), Fact.OwnPhone(), Fact.Profile() -> 0;
        };
    }
}
