package dev.familiar.store.text;

import dev.familiar.model.source.Channel;
import java.util.List;

/// What the index takes in of one interaction.
///
/// @param id the interaction's row
/// @param frame who, when and how
/// @param subject subject or title
/// @param text all own words; may be empty
/// @param isWhole whether `text` is all of them and no excerpt
public record Wording(long id, Frame frame, String subject, String text, boolean isWhole) {

    /// What hits are counted and sorted by.
    ///
    /// @param channel the way it took
    /// @param at epoch seconds
    /// @param handles rows of the accounts that took part
    public record Frame(Channel channel, long at, List<Long> handles) {

        /// Copies the list.
        public Frame {
            handles = List.copyOf(handles);
        }
    }

    /// Hides the words.
    @Override
    public String toString() {
        return "Wording[" + id + ", hidden]";
    }
}
