package dev.familiar.network.search;

import dev.familiar.network.organisation.OrganisationBook;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts of how many people something is known at all, so that an answer can say what it rests on.
/// For one use.
final class Coverage {

    private final OrganisationBook book;
    private final Map<String, Set<String>> headlineKinds;

    /// @param headlineKinds the kinds of organisation that each headline tells of
    Coverage(OrganisationBook book, Map<String, Set<String>> headlineKinds) {
        this.book = book;
        this.headlineKinds = headlineKinds;
    }

    /// Of those whom the owner knows or is connected with.
    Answer.Gaps of(List<Entry> all) {
        int people = 0;
        int employers = 0;
        int kinds = 0;
        int places = 0;
        int roles = 0;
        for (Entry entry : all) {
            if (!counts(entry.who().closeness())) {
                continue;
            }
            people++;
            employers += isEmployerKnown(entry) ? 1 : 0;
            kinds += isKindKnown(entry) ? 1 : 0;
            places += entry.who().life().places().isEmpty() ? 0 : 1;
            roles += isRoleKnown(entry) ? 1 : 0;
        }
        return new Answer.Gaps(
                people,
                percent(employers, people),
                percent(kinds, people),
                percent(places, people),
                percent(roles, people));
    }

    private static boolean counts(Someone.Closeness closeness) {
        return closeness.known() != Someone.Acquaintance.NOT_AT_ALL || closeness.connected();
    }

    private static boolean isEmployerKnown(Entry entry) {
        return entry.employments().stream().anyMatch(job -> job.organisation() >= 0)
                || entry.accounts().stream().anyMatch(account -> !account.free());
    }

    private boolean isKindKnown(Entry entry) {
        return entry.employments().stream().anyMatch(job -> isOfKnownKind(job.organisation()))
                || entry.accounts().stream()
                        .anyMatch(a -> !a.free() && isOfKnownKind(a.organisation()))
                || entry.titles().stream()
                        .anyMatch(headline ->
                                !headlineKinds
                                        .getOrDefault(headline.said().text(), Set.of())
                                        .isEmpty());
    }

    private boolean isOfKnownKind(int organisation) {
        return organisation >= 0 && !book.kinds(organisation).isEmpty();
    }

    private static boolean isRoleKnown(Entry entry) {
        return !entry.titles().isEmpty()
                || entry.employments().stream().anyMatch(job -> job.title() != null);
    }

    /// Rounded down: "100 %" means everybody.
    private static int percent(int part, int whole) {
        return whole == 0 ? 0 : 100 * part / whole;
    }
}
