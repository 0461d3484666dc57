package dev.familiar.bench.kills;

import dev.familiar.app.Familiar;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.requests.DecisionEntry;
import dev.familiar.model.PersonDescription;
import java.util.HashMap;
import java.util.Map;

/// A word of the owner's, by what it leaves in a home.
sealed interface Said {

    /// Whether it stands.
    boolean stands(Seen seen);

    /// A decision.
    ///
    /// @param token its note, unlike that of any other
    record Decided(String token) implements Said {
        @Override
        public boolean stands(Seen seen) {
            return seen.decisions().getOrDefault(token, false);
        }
    }

    /// Two records are one person's.
    record Together(String one, String other) implements Said {
        @Override
        public boolean stands(Seen seen) {
            String person = seen.people().get(one);
            return person != null && person.equals(seen.people().get(other));
        }
    }

    /// Two records are two people's.
    record Apart(String one, String other) implements Said {
        @Override
        public boolean stands(Seen seen) {
            return !new Together(one, other).stands(seen);
        }
    }

    /// What a home holds of the owner's words.
    ///
    /// @param decisions whether each stands, by its note
    /// @param people whose each record is, by key
    record Seen(Map<String, Boolean> decisions, Map<String, String> people) {

        private static final int ALL = 1_000_000;

        public Seen {
            decisions = Map.copyOf(decisions);
            people = Map.copyOf(people);
        }

        static Seen of(Familiar familiar) {
            Map<String, Boolean> decisions = new HashMap<>();
            for (DecisionEntry entry : familiar.decisions().entries(0, ALL)) {
                decisions.put(entry.note(), !entry.isUndone());
            }
            Map<String, String> people = new HashMap<>();
            for (PersonView view : familiar.people().closest(0, ALL)) {
                for (PersonDescription record : view.person().descriptions()) {
                    people.put(record.key(), view.person().id().value());
                }
            }
            return new Seen(decisions, people);
        }
    }
}
