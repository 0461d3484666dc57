package dev.familiar.model.source;

/// A request to connect, as one archive shows it. The same request seen in several archives is
/// merged by the store.
///
/// @param key names the sighting for good: `request:<source>:<id>`
/// @param requester who asks (incoming) or is asked (outgoing)
/// @param invitation what was sent
public record ConnectionRequest(String key, Requester requester, Invitation invitation) {}
