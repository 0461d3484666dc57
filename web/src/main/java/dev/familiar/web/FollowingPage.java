package dev.familiar.web;

import java.util.List;

/// Whom the owner follows.
///
/// @param summary how many, and how many of them came back
/// @param rows those with a proposal first
/// @param who filled in for somebody new; empty for nothing
record FollowingPage(Frame frame, String summary, List<Row> rows, String who) {

    FollowingPage {
        rows = List.copyOf(rows);
    }

    /// A follow.
    ///
    /// @param number of the row, for ids within the page
    /// @param id as a form carries it
    /// @param person id, empty for nobody of the archives
    /// @param link where they are followed
    /// @param said what the owner said of it
    /// @param news what came of them, in a sentence; may be empty
    /// @param answer address of the trace; may be empty
    /// @param proposal why to connect, in a sentence; empty for none
    /// @param proof address of the trace; may be empty
    /// @param isConnected whether the two are connected
    record Row(
            int number,
            String id,
            String name,
            String person,
            String work,
            Link link,
            Said said,
            String since,
            String news,
            String answer,
            String proposal,
            String proof,
            boolean isConnected) {

        /// Hides the person.
        @Override
        public String toString() {
            return "Row[hidden]";
        }
    }

    /// Where somebody is followed.
    ///
    /// @param words platform and account; empty if not known
    /// @param address always https, of a known platform; may be empty
    record Link(String words, String address) {}

    /// What the owner said; all may be empty.
    ///
    /// @param known `yes`, `no` or empty
    record Said(String why, String connectWhen, String note, String known) {

        /// Hides the words.
        @Override
        public String toString() {
            return "Said[hidden]";
        }
    }
}
