package dev.familiar.sources.mail;

import dev.familiar.model.EmailAddress;

/// Addresses LinkedIn writes from.
final class LinkedInAddress {

    private LinkedInAddress() {}

    /// Whether the address is LinkedIn's: the exact domain or one below it, so that
    /// `linkedin.com.example.net` and `my-linkedin.com` are not.
    static boolean is(EmailAddress address) {
        String domain = address.domain();
        return domain.equals("linkedin.com") || domain.endsWith(".linkedin.com");
    }
}
