package dev.familiar.traces;

import dev.familiar.model.source.Channel;
import java.time.Instant;

/// When and by which channel something passed between the owner and a person: the least there is to
/// know of it, for counting.
///
/// @param number of the interaction in the store
/// @param at when
/// @param channel which way
/// @param isIntroduction whether somebody was introduced in it
public record Passage(long number, Instant at, Channel channel, boolean isIntroduction) {}
