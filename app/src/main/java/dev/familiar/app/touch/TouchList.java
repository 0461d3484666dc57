package dev.familiar.app.touch;

import java.util.List;

/// Who is due today.
///
/// @param due those shown, the closest first; whose latest time the owner set is past before all
/// @param more how many others are due
/// @param handled how many the owner has done or put off today
/// @param daily how many a day the owner wants at most
/// @param notes sentences on how far the archives reach
public record TouchList(List<TouchView> due, int more, int handled, int daily, List<String> notes) {

    /// Copies the lists.
    public TouchList {
        due = List.copyOf(due);
        notes = List.copyOf(notes);
    }
}
