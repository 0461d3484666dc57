package dev.familiar.app.following;

import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.people.PersonNames;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.refusal.RefusedException;
import dev.familiar.app.words.PlainText;
import dev.familiar.identity.name.FoldedText;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Person;
import dev.familiar.model.ProfileUrl;
import dev.familiar.network.follow.Platform;
import dev.familiar.network.follow.ProfileLink;
import dev.familiar.store.Store;
import dev.familiar.store.row.StoredRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds whom a wish to follow means: somebody of the archives, somebody who asked, or somebody
/// known by name or profile alone. One thread.
final class WhomToFollow {

    private static final int LONGEST_NAME = 200;

    /// Begins the key of somebody of whom nothing but the name is known.
    private static final String NAME = "name:";

    private final Store store;
    private final PeopleDesk people;

    WhomToFollow(Store store, PeopleDesk people) {
        this.store = store;
        this.people = people;
    }

    /// Whom a wish means.
    ///
    /// @param person null if the archives hold nobody of them
    /// @param keys by which it is kept, at least one
    /// @param link null if none is known
    record Target(
            String name, @Nullable Person person, Set<String> keys, @Nullable ProfileLink link) {

        Target {
            keys = Set.copyOf(keys);
        }

        /// Hides the person.
        @Override
        public String toString() {
            return "Target[hidden]";
        }
    }

    Target of(FollowWish wish) {
        String who = wish.who().strip();
        if (ProfileLink.isMeant(who)) {
            if (!wish.link().isBlank()) {
                throw new IllegalArgumentException("Give one link, not two.");
            }
            return byLink(link(who, wish.on()));
        }
        ProfileLink link = wish.link().isBlank() ? null : link(wish.link(), wish.on());
        Target named = byName(who);
        return link == null ? named : joined(named, link);
    }

    /// One who is followed already, named by the id of the follow.
    Target again(FollowWish wish, FollowBook.Entry entry) {
        Set<String> keys = new TreeSet<>(entry.keys());
        Person person = entry.person();
        if (person != null) {
            keys.addAll(FollowBook.keys(person));
        }
        Target named = new Target(entry.name(), person, keys, null);
        return wish.link().isBlank() ? named : joined(named, link(wish.link(), wish.on()));
    }

    private static ProfileLink link(String text, @Nullable Platform on) {
        return switch (ProfileLink.read(text, on)) {
            case ProfileLink.Reading.Read(ProfileLink link) -> link;
            case ProfileLink.Reading.Refused(String why) -> throw new IllegalArgumentException(why);
        };
    }

    private Target byLink(ProfileLink link) {
        Person person = owner(link).orElse(null);
        if (person != null) {
            return of(person, link);
        }
        Set<String> keys = new TreeSet<>(Set.of(link.key()));
        StoredRequest request = request(link).orElse(null);
        if (request == null) {
            return new Target(link.shown(), null, keys, link);
        }
        keys.addAll(request.names());
        return new Target(request.request().requester().name().text(), null, keys, link);
    }

    private Optional<Person> owner(ProfileLink link) {
        return link.platform() == Platform.LINKEDIN
                ? ProfileUrl.ofSlug(link.account())
                        .flatMap(profile -> FollowBook.owner(store, profile))
                : Optional.empty();
    }

    private Optional<StoredRequest> request(ProfileLink link) {
        return link.platform() == Platform.LINKEDIN
                ? store.requests().all().stream()
                        .filter(request -> request.status() != StoredRequest.Status.OUTGOING)
                        .filter(request -> {
                            ProfileUrl profile = request.request().requester().profile();
                            return profile != null && profile.slug().equals(link.account());
                        })
                        .findFirst()
                : Optional.empty();
    }

    private static Target of(Person person, @Nullable ProfileLink link) {
        Set<String> keys = new TreeSet<>(FollowBook.keys(person));
        if (link != null) {
            keys.add(link.key());
        }
        return new Target(PersonNames.best(person), person, keys, link);
    }

    private Target joined(Target named, ProfileLink link) {
        Person other = owner(link).orElse(null);
        if (other == null) {
            Set<String> keys = new TreeSet<>(named.keys());
            keys.add(link.key());
            return new Target(named.name(), named.person(), keys, link);
        }
        Person person = named.person();
        if (person == null) {
            Set<String> keys = new TreeSet<>(FollowBook.keys(other));
            keys.addAll(named.keys());
            keys.add(link.key());
            return new Target(PersonNames.best(other), other, keys, link);
        }
        if (!person.id().equals(other.id())) {
            throw new RefusedException(
                    "that link is of another person in your archives, "
                            + PlainText.line(PersonNames.best(other))
                            + " ("
                            + other.id().value()
                            + "); if the two are one, familiar merge says so");
        }
        return of(other, link);
    }

    /// Somebody of the archives, somebody who asked to be connected, or a name alone. What the
    /// archives find by a part or another spelling is not taken for one who is named in full.
    private Target byName(String who) {
        if (who.isEmpty() || who.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "A name has 1 to " + LONGEST_NAME + " characters; found " + who.length() + ".");
        }
        try {
            PersonView view = people.require(who);
            if (isIdOrAddress(who) && !has(view.person(), who)) {
                throw new NotFoundException("nobody of that id or address is in your archives");
            }
            if (isIdOrAddress(who) || isCalled(view.person(), who)) {
                Target target = of(view.person(), null);
                // Whoever was followed by name before they came into the archives is the same.
                Set<String> keys = new TreeSet<>(target.keys());
                keys.add(NAME + folded(who));
                return new Target(target.name(), target.person(), keys, null);
            }
        } catch (NotFoundException nobody) {
            if (isIdOrAddress(who)) {
                throw nobody;
            }
        }
        List<StoredRequest> asked =
                store.requests().matching(who).stream()
                        .filter(request -> request.status() != StoredRequest.Status.OUTGOING)
                        .filter(request ->
                                folded(request.request().requester().name().text())
                                        .equals(folded(who)))
                        .toList();
        if (asked.size() == 1) {
            return of(asked.getFirst());
        }
        return alone(who);
    }

    private static boolean isIdOrAddress(String who) {
        return PeopleDesk.idOf(who).isPresent() || EmailAddress.parse(who).isPresent();
    }

    /// Whether an id or address is theirs, and not only words like those of theirs.
    private static boolean has(Person person, String who) {
        return person.id().value().equals(who)
                || EmailAddress.parse(who)
                        .filter(address -> person.addresses().contains(address))
                        .isPresent();
    }

    /// Whether every word typed is one of a name of theirs.
    private static boolean isCalled(Person person, String who) {
        List<String> words = FoldedText.words(who);
        return person.names().stream()
                .anyMatch(name -> Set.copyOf(FoldedText.words(name.text())).containsAll(words));
    }

    private Target of(StoredRequest request) {
        Set<String> keys = new TreeSet<>(request.names());
        ProfileUrl profile = request.request().requester().profile();
        ProfileLink link = profile == null ? null : ProfileLink.ofUrl(profile.url()).orElse(null);
        if (profile != null) {
            keys.add(profile.key());
        }
        return new Target(request.request().requester().name().text(), null, keys, link);
    }

    private static Target alone(String who) {
        String name = PlainText.line(who);
        if (name.codePoints().noneMatch(Character::isLetter)) {
            throw new IllegalArgumentException("A name has at least one letter.");
        }
        return new Target(name, null, Set.of(NAME + folded(name)), null);
    }

    private static String folded(String name) {
        return String.join(" ", FoldedText.words(name));
    }
}
