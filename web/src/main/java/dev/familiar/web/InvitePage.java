package dev.familiar.web;

/// The sentence to send with a connection request.
///
/// @param person id
/// @param profile address of their page; empty if not known
/// @param sentence empty if there is none
/// @param length of it, as the platform counts
/// @param limit chosen
/// @param refusal why there is none; empty if there is
/// @param isConnected whether the two are connected already
/// @param isFollowed whether the owner follows them
record InvitePage(
        Frame frame,
        String person,
        String name,
        String profile,
        String sentence,
        int length,
        int limit,
        String refusal,
        boolean isConnected,
        boolean isFollowed) {

    /// Hides the person.
    @Override
    public String toString() {
        return "InvitePage[hidden]";
    }
}
