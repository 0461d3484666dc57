package dev.familiar.testkit.table;

/// One thing a record may show of its person; two records that show the same have it in common.
sealed interface Fact {
    /// A mail address of the person's own, by its place in their life.
    record Address(int number) implements Fact {}

    /// The person's own telephone.
    record OwnPhone() implements Fact {}

    /// The telephone of the household.
    record HomePhone() implements Fact {}

    /// An address that the household reads.
    record HomeAddress() implements Fact {}

    /// An address that everybody at an employer reads, by the place of the job.
    record RoleAddress(int job) implements Fact {}

    /// An employer, by the place of the job.
    record Job(int job) implements Fact {}

    /// A place lived in, by its place in their life.
    record Town(int number) implements Fact {}

    /// The day of birth, with or without its year.
    record Birthday() implements Fact {}

    /// The profile page.
    record Profile() implements Fact {}

    /// Whether it belongs to one person alone, so that having it in common is proof.
    default boolean isProof() {
        return this instanceof Address || this instanceof OwnPhone || this instanceof Profile;
    }
}
