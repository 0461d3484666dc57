package dev.familiar.identity.comparison;

import dev.familiar.identity.blocking.BlockingKeys;
import dev.familiar.identity.lexicon.MailDomains;
import dev.familiar.identity.name.ParsedName;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.PartialDate;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.PhoneNumber;
import dev.familiar.model.PlatformName;
import dev.familiar.model.ProfileUrl;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What descriptions say of one person, parsed and folded once for many comparisons. Immutable.
///
/// @param names parsed; if the descriptions give none, what the addresses spell
/// @param namesAreSpelled whether all names come from addresses, also where an address stands in
///   the place of the name
/// @param accounts the handles
/// @param life work, places, birthdays
public record Portrait(
        List<ParsedName> names, boolean namesAreSpelled, Accounts accounts, Life life) {

    private static final int MOST_NAMES = 8;

    /// Copies the list.
    public Portrait {
        names = List.copyOf(names);
    }

    /// The handles of a portrait.
    ///
    /// @param addresses the e-mail addresses that name a person, no desk
    /// @param slugs LinkedIn profiles
    /// @param keys the blocking keys of all handles that identify: addresses but desks, phones,
    ///   profiles
    public record Accounts(List<EmailAddress> addresses, Set<String> slugs, Set<String> keys) {

        /// Copies the collections.
        public Accounts {
            addresses = List.copyOf(addresses);
            slugs = Set.copyOf(slugs);
            keys = Set.copyOf(keys);
        }

        /// Hides the handles.
        @Override
        public String toString() {
            return "Accounts[hidden]";
        }
    }

    /// Parses what one description says.
    public static Portrait of(PersonDescription description) {
        return of(List.of(description));
    }

    /// Parses what several descriptions of one person say.
    public static Portrait of(Collection<PersonDescription> descriptions) {
        Set<PersonName> written = new java.util.LinkedHashSet<>();
        Set<Handle> handles = new java.util.LinkedHashSet<>();
        List<PartialDate> birthdays = new ArrayList<>();
        for (PersonDescription description : descriptions) {
            written.addAll(description.names());
            handles.addAll(description.handles());
            PartialDate birthday = description.biography().birthday();
            if (birthday != null) {
                birthdays.add(birthday);
            }
        }
        List<EmailAddress> addresses = new ArrayList<>();
        Set<String> slugs = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (Handle handle : handles) {
            switch (handle) {
                case EmailAddress address -> {
                    if (!MailDomains.isRole(address)) {
                        addresses.add(address);
                        keys.add(BlockingKeys.handleKey(address));
                    }
                }
                case ProfileUrl profile -> {
                    slugs.add(profile.slug());
                    keys.add(BlockingKeys.handleKey(profile));
                }
                case PhoneNumber phone -> keys.add(BlockingKeys.handleKey(phone));
                case PlatformName platform -> written.add(PersonName.of(platform.name()));
            }
        }
        List<ParsedName> names = parse(written);
        names.stream()
                .filter(n -> !n.address().isEmpty())
                .forEach(n -> keys.add("h:mailto:" + n.address()));
        boolean spelled = names.stream().noneMatch(name -> name.address().isEmpty());
        if (names.isEmpty()) {
            names =
                    addresses.stream()
                            .map(ParsedName::spelledBy)
                            .filter(n -> !n.isEmpty())
                            .toList();
        }
        return new Portrait(
                names,
                spelled,
                new Accounts(addresses, slugs, keys),
                Life.of(descriptions, addresses, birthdays));
    }

    private static List<ParsedName> parse(Collection<PersonName> written) {
        return written.stream()
                .limit(MOST_NAMES * 2L)
                .map(ParsedName::parse)
                .filter(name -> !name.isEmpty() || !name.address().isEmpty())
                .distinct()
                .limit(MOST_NAMES)
                .toList();
    }

    /// Hides the person.
    @Override
    public String toString() {
        return "Portrait[hidden]";
    }
}
