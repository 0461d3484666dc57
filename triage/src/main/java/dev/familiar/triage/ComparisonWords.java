package dev.familiar.triage;

import dev.familiar.identity.Comparison;
import dev.familiar.model.Affiliation;
import dev.familiar.model.Person;
import dev.familiar.model.source.Requester;
import java.util.List;
import java.util.stream.Collectors;

/// A comparison of two people in the words that people use. The linkage compares folded values
/// (`paperbarksoftware`, `linkedin:ada-421a38`), which are no words to show; here stands what the
/// request and the archives say themselves.
final class ComparisonWords {

    private static final int MOST = 2;

    private ComparisonWords() {}

    /// What the comparison of a requester with a person came to.
    static String of(Comparison comparison, Requester requester, Person person) {
        return switch (comparison.field()) {
            case "profile" ->
                    comparison.bits() > 0
                            ? "the same LinkedIn profile"
                            : "another LinkedIn profile than that of whom you know";
            case "employer" -> employer(comparison, requester, person);
            case "place" -> comparison.text().replaceFirst(": .*", "");
            default -> comparison.text();
        };
    }

    private static String employer(Comparison comparison, Requester requester, Person person) {
        List<String> known = known(person);
        if (!comparison.level().equals("other")) {
            return comparison.text().replaceFirst(": .*", "")
                    + (known.isEmpty() ? "" : ": " + said(comparison, requester, known));
        }
        String asked = requester.company().strip();
        String now = asked.isEmpty() ? "another employer" : "works at " + asked;
        return known.isEmpty()
                ? now + ", not where whom you know writes from"
                : now + "; whom you know was at " + String.join(" and ", known);
    }

    /// The one of the request if that is known, else the first that are.
    private static String said(Comparison comparison, Requester requester, List<String> known) {
        String company = requester.company().strip();
        boolean agrees = comparison.bits() > 0 && !company.isEmpty();
        return agrees ? company : String.join(", ", known);
    }

    private static List<String> known(Person person) {
        return person.affiliations()
                .filter(job -> job.kind() == Affiliation.Kind.EMPLOYER)
                .map(job -> job.organisation().strip())
                .filter(name -> !name.isEmpty())
                .distinct()
                .limit(MOST)
                .collect(Collectors.toUnmodifiableList());
    }
}
