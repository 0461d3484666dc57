package dev.familiar.model;

import java.util.Locale;

/// A display name on a platform whose archive gives neither an id nor an address.
///
/// A weak handle: two people of one name on one platform share it, so linkage treats it as a name,
/// not as proof of identity.
///
/// @param platform lower-case letters, e.g. `facebook`; not one of the schemes of the other handles
/// @param name the name as displayed, stripped, not empty
public record PlatformName(String platform, String name) implements Handle {

    /// The platform on which people are called by distinguished names, which are no names of
    /// people.
    public static final String EXCHANGE = "exchange";

    /// Checks the platform's form and strips the name.
    public PlatformName {
        name = name.strip();
        if (!platform.matches("[a-z][a-z0-9.-]*") || name.isEmpty()) {
            throw new IllegalArgumentException(
                    "expected a lower-case platform like facebook and a name");
        }
    }

    /// Whether the name is one that people are called by.
    public boolean isOfPerson() {
        return !platform.equals(EXCHANGE);
    }

    @Override
    public String key() {
        return platform.toLowerCase(Locale.ROOT) + ":" + name;
    }

    /// Hides the name.
    @Override
    public String toString() {
        return "PlatformName[" + platform + ", hidden]";
    }
}
