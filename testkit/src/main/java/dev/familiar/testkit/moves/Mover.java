package dev.familiar.testkit.moves;

/// Somebody whose work changed, or seems to.
///
/// @param name whole
/// @param slug of the profile; empty for who is no connection
/// @param address the address they write from, before
/// @param kind what happened
/// @param before the job before
/// @param after what is shown after
/// @param newAddress the address after; the same where it stays
/// @param shown by what it shows
public record Mover(
        String name,
        String slug,
        String address,
        MoveKind kind,
        Work before,
        Work after,
        String newAddress,
        Shown shown) {

    /// A job as it is written.
    ///
    /// @param title as shown
    /// @param firm as shown
    public record Work(String title, String firm) {}

    /// What of it reaches the owner.
    ///
    /// @param export two exports show the person
    /// @param signature they sign their letters
    /// @param mail the platform wrote about it
    /// @param ending an automatic answer or a report of a dead address tells of the old job
    public record Shown(boolean export, boolean signature, boolean mail, boolean ending) {}

    /// Hides nothing: everybody here is made up.
    @Override
    public String toString() {
        return name + " " + kind + ": " + before + " -> " + after;
    }
}
