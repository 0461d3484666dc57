package dev.familiar.triage;

import dev.familiar.model.source.Requester;
import java.util.List;
import java.util.Optional;

/// The rules for people of interest, read once and asked for every request. Immutable.
final class Interests {

    private final List<Rule> rules;

    Interests(List<Interest> interests) {
        rules = interests.stream().map(Rule::new).toList();
    }

    private record Rule(
            Interest interest,
            List<PhrasePattern> titles,
            List<PhrasePattern> organisations,
            List<PhrasePattern> names) {

        Rule(Interest interest) {
            this(
                    interest,
                    patterns(interest.titles()),
                    patterns(interest.organisations()),
                    patterns(interest.names()));
        }

        private static List<PhrasePattern> patterns(List<String> written) {
            return written.stream().map(PhrasePattern::of).toList();
        }

        boolean matches(Requester requester) {
            String headline = requester.headline();
            return any(titles, headline)
                    && any(organisations, headline + " · " + requester.company())
                    && any(names, requester.name().text());
        }

        private static boolean any(List<PhrasePattern> patterns, String text) {
            return patterns.isEmpty() || patterns.stream().anyMatch(p -> p.occursIn(text));
        }
    }

    /// The first rule that somebody meets, empty if none.
    Optional<Interest> of(Requester requester) {
        return rules.stream()
                .filter(rule -> rule.matches(requester))
                .findFirst()
                .map(Rule::interest);
    }
}
