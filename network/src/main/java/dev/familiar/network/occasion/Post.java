package dev.familiar.network.occasion;

/// Who somebody is where.
///
/// @param organisation as written, may be empty
/// @param title as written, may be empty
public record Post(String organisation, String title) {

    /// Strips the texts.
    public Post {
        organisation = organisation.strip();
        title = title.strip();
    }

    /// `Head of Sales at Acme`; one of the two where the other is not known.
    public String text() {
        if (title.isEmpty() || organisation.isEmpty()) {
            return title + organisation;
        }
        return title + " at " + organisation;
    }

    /// Hides the content.
    @Override
    public String toString() {
        return "Post[hidden]";
    }
}
