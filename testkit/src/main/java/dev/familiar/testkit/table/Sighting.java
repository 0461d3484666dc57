package dev.familiar.testkit.table;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/// What one record will show, before it is written out.
///
/// @param archive where
/// @param form how the name is written
/// @param early whether under the family name of earlier years
/// @param facts what else it shows
record Sighting(Archive archive, NameForm form, boolean early, Set<Fact> facts) {
    Sighting {
        // In the order drawn: the order of Set.copyOf differs from run to run.
        facts = Collections.unmodifiableSet(new LinkedHashSet<>(facts));
    }

    /// Whether the archive would not hold both: no mailbox or calendar has the same name and
    /// address twice, no friend is listed twice. Two exports of the platform from different years
    /// and two address books do overlap, but say something different.
    boolean repeats(Sighting other) {
        return archive == other.archive
                && switch (archive) {
                    case FACEBOOK -> true;
                    case LINKEDIN, CARD -> facts.equals(other.facts);
                    case MAIL, CALENDAR -> form == other.form && facts.equals(other.facts);
                };
    }

    /// The facts, with the employer that an address at its domain gives away.
    Set<Fact> told(Life life) {
        Set<Fact> told = new LinkedHashSet<>(facts);
        for (Fact fact : facts) {
            if (fact instanceof Fact.Address(int number)
                    && life.addresses().get(number).job() != Life.Address.FREE) {
                told.add(new Fact.Job(life.addresses().get(number).job()));
            } else if (fact instanceof Fact.RoleAddress(int job)) {
                told.add(new Fact.Job(job));
            }
        }
        return told;
    }
}
