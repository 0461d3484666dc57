package dev.familiar.app.course;

import dev.familiar.model.PersonId;
import dev.familiar.model.source.Channel;
import dev.familiar.store.Store;
import dev.familiar.traces.Conversation;
import dev.familiar.traces.Coverage;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Passage;
import dev.familiar.traces.Stretch;
import dev.familiar.traces.Way;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Tells what passed with a person. One thread.
public final class CourseDesk {

    private final Store store;
    private final InstantSource clock;

    /// @param store the home's
    /// @param clock what time it is; what is later has not passed yet
    public CourseDesk(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// A course as a whole: a pass over it, and a look at the few messages that are named.
    ///
    /// @param person whose
    /// @param course what passed, newest first
    /// @param conversations of it, those that went on last first
    public CourseView view(
            PersonId person, List<Passage> course, List<Conversation> conversations) {
        Instant now = clock.instant();
        List<Stretch> stretches = Stretch.of(course, now);
        return new CourseView(
                stretches,
                missing(stretches),
                last(person, conversations, now),
                began(person, course));
    }

    /// Conversations with their subjects, in the order given: two looks for each.
    public List<Talk> talks(PersonId person, List<Conversation> conversations) {
        List<Passage> wanted = new ArrayList<>();
        for (Conversation conversation : conversations) {
            wanted.add(conversation.first());
            wanted.add(conversation.last());
        }
        Map<Passage, Exchange> known = opened(person, wanted);
        List<Talk> talks = new ArrayList<>();
        for (Conversation conversation : conversations) {
            Exchange first = known.get(conversation.first());
            Exchange last = known.get(conversation.last());
            String subject = subject(first);
            talks.add(
                    new Talk(
                            conversation,
                            subject.isEmpty() ? subject(last) : subject,
                            last == null ? "" : last.interaction()));
        }
        return talks;
    }

    private static String subject(@Nullable Exchange exchange) {
        return exchange == null ? "" : Subjects.bare(exchange.setting().subject());
    }

    /// One at a time: exchanges do not say which number they had.
    private Map<Passage, Exchange> opened(PersonId person, List<Passage> passages) {
        Map<Passage, Exchange> opened = new HashMap<>();
        for (Passage passage : passages) {
            if (!opened.containsKey(passage)) {
                store.interactions().exchanges(person, List.of(passage.number())).stream()
                        .findFirst()
                        .ifPresent(exchange -> opened.put(passage, exchange));
            }
        }
        return opened;
    }

    private @Nullable Exchange opened(PersonId person, Passage passage) {
        return opened(person, List.of(passage)).get(passage);
    }

    private String last(PersonId person, List<Conversation> conversations, Instant now) {
        LastWords.Exchanged written = null;
        Passage met = null;
        for (Conversation conversation : conversations) {
            // Sorted by their ends, at which somebody else may have written: only what ended
            // before what is found cannot hold anything later.
            if (written != null && !conversation.to().isAfter(written.last().at())) {
                break;
            }
            LastWords.Exchanged here = LastWords.Exchanged.of(conversation, now);
            if (here != null && (written == null || isLater(here.last(), written.last()))) {
                written = here;
            }
            for (Passage passage : conversation.passages()) {
                if (passage.way() == Way.MET && !passage.at().isAfter(now)) {
                    met = met == null || isLater(passage, met) ? passage : met;
                    break;
                }
            }
        }
        List<String> sentences = new ArrayList<>();
        if (met != null && (written == null || isLater(met, written.last()))) {
            sentences.add(LastWords.met(met, subject(opened(person, met))));
        }
        if (written != null) {
            sentences.add(LastWords.written(written, subject(opened(person, written.last()))));
        }
        return String.join(" ", sentences);
    }

    private static boolean isLater(Passage one, Passage other) {
        return one.at().isAfter(other.at());
    }

    /// The first trace of the tie, which is also where its period begins; not the first list on
    /// which both were.
    private CourseView.@Nullable Began began(PersonId person, List<Passage> course) {
        for (Passage passage : course.reversed()) {
            if (passage.way().isTrace()) {
                Exchange exchange = opened(person, passage);
                return exchange == null
                        ? null
                        : new CourseView.Began(
                                what(passage.channel()), passage.at(), exchange.interaction());
            }
        }
        return null;
    }

    private static String what(Channel channel) {
        return switch (channel) {
            case MAIL -> "mail";
            case EVENT -> "a meeting";
            case LINKEDIN_MESSAGE -> "a LinkedIn message";
            case CHAT -> "a chat";
            case RECOMMENDATION -> "a recommendation";
            case ENDORSEMENT -> "an endorsement";
        };
    }

    /// Years without any mail at all, where there is mail of others: nobody writes to nobody for a
    /// year.
    private SortedSet<Integer> missing(List<Stretch> stretches) {
        SortedSet<Integer> missing = new TreeSet<>();
        Map<Integer, Long> mail =
                store.interactions().coverage().stream()
                        .filter(coverage -> coverage.source().equals("mail"))
                        .findFirst()
                        .map(Coverage::byYear)
                        .orElse(Map.of());
        if (!mail.isEmpty()) {
            for (Stretch stretch : stretches) {
                if (mail.getOrDefault(stretch.year(), 0L) == 0) {
                    missing.add(stretch.year());
                }
            }
        }
        return missing;
    }
}
