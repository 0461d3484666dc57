package dev.familiar.app.corrections;

import dev.familiar.traces.Passage;
import java.util.List;

/// A person with why their records are one person's, and when what passed.
///
/// @param why the person, by the counts of the last linkage
/// @param course newest first
public record PersonCourse(PersonWhy why, List<Passage> course) {

    /// Copies the list.
    public PersonCourse {
        course = List.copyOf(course);
    }
}
