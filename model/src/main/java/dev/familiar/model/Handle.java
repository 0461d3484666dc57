package dev.familiar.model;

import java.util.Optional;

/// Something that addresses one account of somebody: an e-mail address, a phone number, a profile
/// URL, or, where a platform gives nothing better, a name on that platform.
///
/// Two handles are the same account exactly if their [#key()]s are equal.
public sealed interface Handle permits EmailAddress, PhoneNumber, ProfileUrl, PlatformName {

    /// The canonical text of this handle with its scheme, e.g. `mailto:ada@example.org`,
    /// `tel:+12025550143`, `linkedin:ada-example`, `facebook:Ada Example`.
    String key();

    /// The handle that [#key()] was called on, or empty if `key` has no known scheme or a bad body.
    static Optional<Handle> ofKey(String key) {
        int colon = key.indexOf(':');
        if (colon < 1) {
            return Optional.empty();
        }
        String scheme = key.substring(0, colon);
        String body = key.substring(colon + 1);
        return switch (scheme) {
            case "mailto" -> EmailAddress.parse(body).map(Handle.class::cast);
            case "tel" -> PhoneNumber.parse(body).map(Handle.class::cast);
            case "linkedin" -> ProfileUrl.ofSlug(body).map(Handle.class::cast);
            default ->
                    body.isBlank() ? Optional.empty() : Optional.of(new PlatformName(scheme, body));
        };
    }
}
