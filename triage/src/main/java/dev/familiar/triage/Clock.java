package dev.familiar.triage;

import dev.familiar.traces.Coverage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

// The offset that a message bears is its writer's, if nobody wrote it over. Programs that convert
// mailboxes and some servers put their own clock on everything. Then the clocks of all agree, and
// that somebody's agrees or does not is no news.

/// What the archive's clocks can tell.
///
/// @param shared whether nearly all of its mail bears one clock, the owner's too
record Clock(boolean shared) {

    private static final double NEARLY_ALL = 0.95;
    private static final long FEWEST = 20;
    private static final int HOUR = 3600;

    /// Whether one offset, with its summer time, is on nearly all mail that bears any.
    static Clock of(List<Coverage> coverage) {
        Map<Integer, Long> offsets = new TreeMap<>();
        for (Coverage archive : coverage) {
            Coverage.Mail mail = archive.mail();
            if (mail != null) {
                mail.byOffset().forEach((offset, n) -> offsets.merge(offset, n, Long::sum));
            }
        }
        long all = offsets.values().stream().mapToLong(Long::longValue).sum();
        long most =
                offsets.entrySet().stream()
                        .mapToLong(entry ->
                                entry.getValue() + offsets.getOrDefault(entry.getKey() + HOUR, 0L))
                        .max()
                        .orElse(0);
        return new Clock(all >= FEWEST && most >= NEARLY_ALL * all);
    }
}
