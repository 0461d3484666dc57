package dev.familiar.testkit.mail;

/// A display name, possibly empty, and an address.
record Mailbox(String name, String address) {}
