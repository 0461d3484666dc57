package dev.familiar.traces;

/// Which way an interaction went between the owner and a person.
public enum Direction {
    /// The owner wrote to the person.
    SENT,
    /// The person wrote to the owner, named in To or Cc.
    RECEIVED,
    /// The person wrote, and the owner got it only through a list or by a copy not naming them.
    OVERHEARD,
    /// A third person wrote; both were addressed or copied.
    BESIDE,
    /// Both took part in an event, with a yes from each (or one called it).
    MET,
    /// Both were invited to an event, without a yes from both.
    INVITED
}
