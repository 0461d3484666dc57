package dev.familiar.web;

import java.util.List;

/// A person's rhythm as a strip of days: when the owner and they were in touch, and when the next
/// time was to be expected. For the template `rhythm`, on any page.
///
/// @param width in days
/// @param days places of the days of contact, from 0
/// @param expected place where the band begins; -1 for no band
/// @param band how many days it is wide
/// @param end place of the day on which the archives end
/// @param from the first day shown, in words
/// @param to the last day shown, in words
/// @param label what a reader of the screen is told
/// @param sentences below the strip
record RhythmStrip(
        int width,
        List<Integer> days,
        int expected,
        int band,
        int end,
        String from,
        String to,
        String label,
        List<String> sentences) {

    RhythmStrip {
        days = List.copyOf(days);
        sentences = List.copyOf(sentences);
    }

    /// Hides what names the person.
    @Override
    public String toString() {
        return "RhythmStrip[" + days.size() + " days]";
    }
}
