package dev.familiar.identity.lexicon;

/// How far up a title stands, lowest first. Titles promise more in some firms than in others: this
/// is what the words say, no more.
public enum Seniority {
    /// Still at school or on a placement.
    STUDENT,
    /// Junior, assistant, trainee.
    JUNIOR,
    /// No word of rank.
    PLAIN,
    /// Senior, principal, lead.
    SENIOR,
    /// Leads people: manager, head, supervisor.
    MANAGER,
    /// Director, partner.
    DIRECTOR,
    /// President, chief, vice president, founder, owner.
    EXECUTIVE
}
