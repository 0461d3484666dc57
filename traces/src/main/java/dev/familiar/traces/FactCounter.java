package dev.familiar.traces;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Mark;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Counts exchanges into [TieFacts]. One thread, one person.
final class FactCounter {

    /// An exchange among more others than this says little about any pair of them.
    static final int FOCUSED = 3;

    private static final int SMALL_EVENT = 8;

    /// So many messages without an answer say something.
    private static final int OFTEN = 10;

    /// The share of subjects of one pattern that shows a program.
    private static final double ALIKE = 0.8;

    private static final int PATTERN_WORDS = 3;

    private final Set<LocalDate> sentDays = new HashSet<>();
    private final Set<LocalDate> receivedDays = new HashSet<>();
    private final Set<LocalDate> focusedDays = new HashSet<>();
    private final Map<Channel, Integer> channels = new EnumMap<>(Channel.class);
    private int sent;
    private int received;
    private int smallEvents;
    private int largeEvents;
    private int invited;
    private int beside;
    private int overheard;
    private int bulk;
    private int answers;
    private final Map<String, Integer> subjects = new HashMap<>();
    private @Nullable Instant first;
    private @Nullable Instant last;
    private @Nullable Instant lastWithSubject;
    private String lastSubject = "";
    private String lastKey = "";

    static TieFacts count(Collection<Exchange> exchanges, Instant asOf) {
        FactCounter counter = new FactCounter();
        exchanges.stream().filter(e -> !e.moment().at().isAfter(asOf)).forEach(counter::add);
        return counter.facts();
    }

    private void add(Exchange exchange) {
        Set<Mark> marks = exchange.setting().marks();
        if (Way.isNothing(marks)) {
            return;
        }
        if (Way.isImpersonal(exchange.direction(), marks)) {
            if (marks.contains(Mark.LIST) && !marks.contains(Mark.AUTOMATIC)) {
                overheard++;
            } else {
                bulk++;
            }
            return;
        }
        LocalDate day = LocalDate.ofInstant(exchange.moment().at(), ZoneOffset.UTC);
        switch (exchange.direction()) {
            case SENT -> {
                sent++;
                sentDays.add(day);
                written(exchange, day);
            }
            case RECEIVED -> {
                received++;
                receivedDays.add(day);
                boolean answer = marks.contains(Mark.REPLY) || marks.contains(Mark.CALENDAR_REPLY);
                answers += answer ? 1 : 0;
                String pattern = pattern(exchange.setting().subject());
                if (!pattern.isEmpty()) {
                    subjects.merge(pattern, 1, Integer::sum);
                }
                written(exchange, day);
            }
            case MET -> {
                if (exchange.setting().others() < SMALL_EVENT) {
                    smallEvents++;
                } else {
                    largeEvents++;
                }
                trace(exchange);
            }
            case INVITED -> invited++;
            case BESIDE -> beside++;
            case OVERHEARD -> overheard++;
        }
    }

    private void written(Exchange exchange, LocalDate day) {
        if (exchange.setting().others() <= FOCUSED) {
            focusedDays.add(day);
        }
        trace(exchange);
    }

    private void trace(Exchange exchange) {
        Instant at = exchange.moment().at();
        channels.merge(exchange.channel(), 1, Integer::sum);
        first = first == null || at.isBefore(first) ? at : first;
        last = last == null || at.isAfter(last) ? at : last;
        boolean newest = lastWithSubject == null || at.isAfter(lastWithSubject);
        if (newest && !exchange.setting().subject().isBlank()) {
            lastWithSubject = at;
            lastSubject = exchange.setting().subject();
            lastKey = exchange.interaction();
        } else if (lastKey.isEmpty()) {
            lastKey = exchange.interaction();
        }
    }

    private TieFacts facts() {
        return new TieFacts(
                new TieFacts.Written(
                        sent, received, sentDays.size(), receivedDays.size(), focusedDays.size()),
                new TieFacts.Met(smallEvents, largeEvents, invited),
                new TieFacts.Passive(beside, overheard, bulk, isOneSided()),
                new TieFacts.Period(day(first), day(last), lastSubject, lastKey),
                channels);
    }

    /// Who wrote [#OFTEN] times without ever getting an answer is no acquaintance if a program
    /// wrote: half of their mail has machine marks, or the subjects say one thing with other
    /// numbers.
    private boolean isOneSided() {
        boolean often = received + bulk >= OFTEN && received > 0;
        if (!often || sent > 0 || answers > 0 || smallEvents + largeEvents > 0) {
            return false;
        }
        int most = subjects.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return bulk >= received || (received >= OFTEN && most >= received * ALIKE);
    }

    /// The words of a subject that do not change from one message of a program to the next.
    private static String pattern(String subject) {
        StringBuilder pattern = new StringBuilder();
        int words = 0;
        for (String word : subject.split("\\s+", 8)) {
            boolean changes = word.isEmpty() || word.chars().anyMatch(c -> c >= '0' && c <= '9');
            if (!changes && words++ < PATTERN_WORDS) {
                pattern.append(word.toLowerCase(Locale.ROOT)).append(' ');
            }
        }
        return pattern.toString();
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
