package dev.familiar.app.start;

import java.util.List;

/// One archive to bring in.
///
/// @param key stable, e.g. `linkedin-small`
/// @param title what it is
/// @param address where to click first, an https address of the platform; empty for a program on
///   this machine
/// @param todo what to do, in order, with the words that stand on the platform's own buttons
/// @param waiting how long until the file is there, in words
/// @param brings what it is good for
public record Step(
        String key,
        String title,
        String address,
        List<String> todo,
        String waiting,
        String brings) {

    /// Copies the list.
    public Step {
        todo = List.copyOf(todo);
    }
}
