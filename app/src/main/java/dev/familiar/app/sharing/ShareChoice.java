package dev.familiar.app.sharing;

/// Somebody who may be on a list, and what else of them could leave.
///
/// @param id of the person
/// @param name that would leave
/// @param work what they do and where, may be empty
/// @param known `well`, `somewhat` or `hardly`
/// @param addresses how many mail addresses are known
/// @param isNoted whether the owner noted something about them
/// @param isTicked whether they are on the list unless the owner says otherwise
public record ShareChoice(
        String id,
        String name,
        String work,
        String known,
        int addresses,
        boolean isNoted,
        boolean isTicked) {

    /// Hides the person.
    @Override
    public String toString() {
        return "ShareChoice[hidden]";
    }
}
