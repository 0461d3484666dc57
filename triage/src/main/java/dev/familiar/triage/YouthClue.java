package dev.familiar.triage;

import dev.familiar.identity.lexicon.RoleParser;
import dev.familiar.identity.lexicon.Seniority;
import dev.familiar.model.Affiliation;
import dev.familiar.model.PartialDate;
import dev.familiar.model.Person;
import dev.familiar.traces.TieFacts;
import dev.familiar.triage.evidence.Clue;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An impossible life: a headline of somebody who is just starting, and a person of that name who
/// has been at work for ten years or more.
final class YouthClue {

    private static final int TOO_LONG_AGO_YEARS = 10;

    private static final Pattern STARTING =
            Pattern.compile(
                    "\\b(?:(?:student|undergraduate|freshman|sophomore|intern|werkstudent\\w*|studentin"
                            + "|[ée]tudiante?|stagiaire|praktikant\\w*|estudiante)\\b|class of (20\\d\\d))",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private YouthClue() {}

    static Optional<Clue> compare(String headline, Person person, TieFacts facts, LocalDate today) {
        Matcher starting = STARTING.matcher(headline);
        if (!starting.find()) {
            return Optional.empty();
        }
        String year = starting.group(1);
        // An "intern coordinator" or a "student success manager" is none.
        if (year == null && !isStudent(headline)) {
            return Optional.empty();
        }
        if (year != null && Integer.parseInt(year) < today.getYear() - TOO_LONG_AGO_YEARS) {
            return Optional.empty();
        }
        int since = since(person, facts);
        return since > today.getYear() - TOO_LONG_AGO_YEARS
                ? Optional.empty()
                : Optional.of(
                        Clue.of(
                                "life.contradicts",
                                1,
                                "the headline says \""
                                        + starting.group()
                                        + "\", and the person you know has been at work since "
                                        + since));
    }

    private static boolean isStudent(String headline) {
        return RoleParser.parse(headline).stream()
                .anyMatch(role -> role.seniority() == Seniority.STUDENT);
    }

    /// The first year of which something is known of the person at work.
    private static int since(Person person, TieFacts facts) {
        LocalDate first = facts.period().first();
        int known = first == null ? Integer.MAX_VALUE : first.getYear();
        int work =
                person.affiliations()
                        .filter(a -> a.kind() == Affiliation.Kind.EMPLOYER)
                        .map(a -> a.span().from())
                        .filter(java.util.Objects::nonNull)
                        .mapToInt(PartialDate::year)
                        .min()
                        .orElse(Integer.MAX_VALUE);
        return Math.min(known, work);
    }
}
