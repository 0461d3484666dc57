package dev.familiar.traces;

import dev.familiar.model.source.Channel;
import java.time.Instant;

/// When, which way and by which channel something passed between the owner and a person: the least
/// there is to know of it, for counting and for telling conversations apart.
///
/// @param number of the interaction in the store
/// @param at when
/// @param channel which way it took
/// @param way what it shows of the tie
/// @param thread equal for the messages of one thread, and for the dates of one series of events
/// @param isIntroduction whether somebody was introduced in it
public record Passage(
        long number, Instant at, Channel channel, Way way, long thread, boolean isIntroduction) {}
