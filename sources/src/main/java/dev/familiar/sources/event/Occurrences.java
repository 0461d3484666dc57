package dev.familiar.sources.event;

import dev.familiar.sources.component.Properties;
import dev.familiar.sources.component.Property;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Which occurrences of a recurring event become interactions.
///
/// All up to the reference instant if they are at most [#MOST]; else the first, which shows since
/// when, and the latest 59, which show how recent and how regular. A weekly meeting of ten years
/// would otherwise outweigh everything else that passed between two people, and an endless one
/// would never end. Occurrences after the reference instant have not happened. The first one is
/// always delivered.
///
/// @param first DTSTART
/// @param until the reference instant
record Occurrences(DateValue first, Instant until) {

    /// The most occurrences delivered of one event.
    static final int MOST = 60;

    /// The most steps taken along a rule: a daily meeting for fifty years.
    private static final int MOST_STEPS = 20_000;

    /// The occurrences of an event, in order of time, without those that EXDATE removes.
    List<DateValue> of(Properties event, Zones zones) {
        Set<Instant> removed = new HashSet<>();
        event.named("EXDATE")
                .flatMap(dates -> DateValue.listOf(dates, zones).stream())
                .map(this::onClock)
                .forEach(date -> removed.add(date.instant()));
        TreeMap<Instant, DateValue> all = new TreeMap<>();
        event.named("RRULE").limit(5).forEach(rule -> addRule(rule, removed, all));
        event.named("RDATE")
                .flatMap(dates -> DateValue.listOf(dates, zones).stream())
                .filter(date -> !date.instant().isAfter(until))
                .limit(MOST)
                .forEach(date -> all.putIfAbsent(date.instant(), date));
        all.putIfAbsent(first.instant(), first);
        removed.forEach(all::remove);
        List<DateValue> chosen = new ArrayList<>(all.values());
        if (chosen.size() > MOST) {
            chosen.subList(1, chosen.size() - MOST + 1).clear();
        }
        return chosen;
    }

    /// An EXDATE given as a day removes the occurrence of that day.
    private DateValue onClock(DateValue date) {
        return date.form() == DateValue.Form.DAY && first.form() != DateValue.Form.DAY
                ? first.at(date.wall().toLocalDate().atTime(first.wall().toLocalTime()))
                : date;
    }

    private void addRule(Property property, Set<Instant> removed, TreeMap<Instant, DateValue> all) {
        Rule rule = Rule.parse(property.raw()).orElse(null);
        if (rule == null) {
            return;
        }
        @Nullable Instant limit = rule.until(first.clock());
        Instant end = limit == null ? until : earlier(limit, until);
        Deque<DateValue> latest = new ArrayDeque<>();
        Iterator<LocalDateTime> walls = rule.from(first.wall());
        for (int step = 0; step < MOST_STEPS && walls.hasNext(); step++) {
            DateValue next = first.at(walls.next());
            Instant instant = next.instant();
            if (instant.isAfter(end)) {
                break;
            }
            if (!removed.contains(instant)) {
                latest.addLast(next);
                if (latest.size() == MOST) {
                    keepFirst(latest.removeFirst(), all);
                }
            }
        }
        latest.forEach(date -> all.putIfAbsent(date.instant(), date));
    }

    private static void keepFirst(DateValue date, TreeMap<Instant, DateValue> all) {
        if (all.isEmpty()) {
            all.put(date.instant(), date);
        }
    }

    private static Instant earlier(Instant a, Instant b) {
        return Comparator.<Instant>naturalOrder().compare(a, b) < 0 ? a : b;
    }
}
