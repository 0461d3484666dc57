package dev.familiar.sources.event;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The clock of a zone that is one of several: certain wherever nearly all of them show the same.
///
/// `(UTC+01:00) Amsterdam, Berlin, …` in a language nobody here knows is a zone of Europe or of
/// Africa: in winter that makes no difference, in summer it does, and is not decided by votes.
///
/// @param zones at least one
/// @param written the offset the name begins with, for when they differ; that of standard time
/// @param isNamed whether each of them was named, so that the most of them are right about the few
///   years in which neighbours did not keep the same time
record Candidates(List<ZoneId> zones, ZoneOffset written, boolean isNamed) implements WallClock {

    /// Copies the list.
    Candidates {
        zones = List.copyOf(zones);
    }

    @Override
    public ZoneOffset offset(LocalDateTime wall) {
        return isCertain(wall) ? mostShown(wall).getKey() : written;
    }

    @Override
    public boolean isCertain(LocalDateTime wall) {
        int most = mostShown(wall).getValue();
        return isNamed ? most * 2 > zones.size() : most == zones.size();
    }

    private Map.Entry<ZoneOffset, Integer> mostShown(LocalDateTime wall) {
        Map<ZoneOffset, Integer> shown = new HashMap<>();
        for (ZoneId zone : zones) {
            shown.merge(wall.atZone(zone).getOffset(), 1, Integer::sum);
        }
        return shown.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    }
}
