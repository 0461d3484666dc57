package dev.familiar.app.touch;

/// What was noted about somebody, as the owner is told.
///
/// @param id of the person; empty where a tag or everybody is meant
/// @param name as they are called, a stranger's text, or the tag
/// @param words what was noted, a sentence without the name: "not before 3 May 2026"
public record TouchAnswer(String id, String name, String words) {

    /// Hides the person.
    @Override
    public String toString() {
        return "TouchAnswer[" + id + ", hidden]";
    }
}
