package dev.familiar.app.people;

import dev.familiar.network.answer.Circumstances;
import dev.familiar.network.answer.Course;
import dev.familiar.network.answer.Past;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is kept of how one person answers.
///
/// @param past how they did so far
/// @param days on how many they wrote to the owner
/// @param last when one of the two last wrote, null if neither ever did
record Answering(Past past, int days, @Nullable Instant last) {

    /// Of somebody with whom nothing passed.
    static final Answering NONE = new Answering(Past.NONE, 0, null);

    /// How a message of today would find them.
    Circumstances on(Instant day) {
        return Course.circumstances(days, last, day);
    }
}
