package dev.familiar.web;

import dev.familiar.model.Person;
import dev.familiar.model.ProfileUrl;

/// Pages of people on platforms.
final class Profiles {

    private Profiles() {}

    /// The address of somebody's page on a platform; empty for none. Only of a platform whose
    /// addresses are known, and made from the name there, never as an archive wrote it.
    static String address(Person person) {
        return person.handles().stream()
                .filter(ProfileUrl.class::isInstance)
                .map(ProfileUrl.class::cast)
                .map(ProfileUrl::url)
                .findFirst()
                .orElse("");
    }
}
