package dev.familiar.app.sharing;

import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.PersonName;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds for whom a list is. One thread.
///
/// A list may be for anybody, so what is typed need not be anybody of the archives; and a first
/// name alone is nobody for sure, since it is kept for good who got what.
final class Recipients {

    private static final int MOST_PERHAPS = 5;

    /// Among so many of a name the one of just that name is looked for.
    private static final int MOST_FOUND = 50;

    /// A name with an id behind it, as the browser offers namesakes.
    private static final Pattern NAMED = Pattern.compile(".*\\((p-[0-9a-z]{1,32})\\)");

    private final PeopleDesk people;

    Recipients(PeopleDesk people) {
        this.people = people;
    }

    Recipient of(String with) {
        Matcher named = NAMED.matcher(with.strip());
        String who = named.matches() ? named.group(1) : with.strip();
        if (who.isEmpty()) {
            return Recipient.NOBODY;
        }
        boolean isKey = PeopleDesk.idOf(who).isPresent() || EmailAddress.parse(who).isPresent();
        List<PersonView> found = isKey ? keyed(who) : people.find(who, MOST_FOUND);
        List<PersonView> exact =
                isKey ? found : found.stream().filter(view -> isCalled(view, who)).toList();
        return exact.size() == 1
                ? new Recipient(exact.getFirst(), List.of())
                : new Recipient(
                        null,
                        (exact.isEmpty() ? found : exact).stream().limit(MOST_PERHAPS).toList());
    }

    private List<PersonView> keyed(String key) {
        try {
            return people.person(key);
        } catch (NotFoundException nobody) {
            return List.of();
        }
    }

    private static boolean isCalled(PersonView view, String name) {
        return view.name().equalsIgnoreCase(name)
                || view.person().names().stream()
                        .map(PersonName::text)
                        .anyMatch(name::equalsIgnoreCase);
    }
}
