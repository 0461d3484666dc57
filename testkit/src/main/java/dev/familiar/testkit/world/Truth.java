package dev.familiar.testkit.world;

/// The truth about one request.
///
/// A request counts as known if the owner would say "I know this person" on hearing who it is.
/// [RequestClass#KNOWN] always is. Of former colleagues the owner recognises a part, more of those
/// who left a trace than of those who left none; the parameters `recognised.traced` and
/// `recognised.silent` of `owner-kinds.txt` say how many. No other class is ever known: a seller or
/// a collector of connections whom the owner does know is `KNOWN`.
///
/// @param kind what sort of request it is
/// @param known whether the owner would say "I know this person"
public record Truth(RequestClass kind, boolean known) {}
