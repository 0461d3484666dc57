package dev.familiar.store;

import dev.familiar.model.source.EventNote;
import dev.familiar.model.source.EventNote.Kind;
import dev.familiar.model.source.Role;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/// What archives say of the state of an event, brought together from several of them.
///
/// Nothing here depends on the order in which they come.
final class EventNotes {

    /// More than this of one time of an event is a trick.
    private static final int MOST = 200;

    private static final Comparator<EventNote> BY_CHANGE =
            Comparator.comparingLong(EventNote::sequence).thenComparingLong(EventNote::said);
    private static final Comparator<EventNote> BY_TIME =
            Comparator.comparingLong(EventNote::said)
                    .thenComparingLong(EventNote::sequence)
                    .thenComparing(EventNote::kind);

    private static final int ATTENDEE = Codes.ROLES.indexOf(Role.ATTENDEE);
    private static final int INVITED = Codes.ROLES.indexOf(Role.INVITED);

    private EventNotes() {}

    /// What a note replaces: of a state the highest change by whoever called the event, of an
    /// account the latest answer.
    private record About(@Nullable Kind kind, long slot, String account) {

        static About of(EventNote note) {
            return isAnswer(note)
                    ? new About(null, EventNote.WHOLE, note.account())
                    : new About(note.kind(), note.slot(), note.account());
        }
    }

    private static boolean isAnswer(EventNote note) {
        return note.kind() == Kind.YES || note.kind() == Kind.NO;
    }

    /// The references of two copies together: the series first, then of each kind of note the last.
    ///
    /// @param one references of a copy, one per line
    static String together(String one, Collection<String> other) {
        if (one.equals(String.join("\n", other))) {
            return one;
        }
        Set<String> others = new TreeSet<>();
        Map<About, EventNote> last = new HashMap<>();
        List<String> all = new ArrayList<>(StoredInteraction.split(one));
        all.addAll(other);
        for (String reference : all) {
            EventNote.parse(reference)
                    .ifPresentOrElse(
                            note -> last.merge(About.of(note), note, later(note)),
                            () -> others.add(reference));
        }
        List<String> merged = new ArrayList<>(others);
        last.values().stream().map(EventNote::text).sorted().limit(MOST).forEach(merged::add);
        return String.join("\n", merged);
    }

    private static BinaryOperator<EventNote> later(EventNote note) {
        return BinaryOperator.maxBy(isAnswer(note) ? BY_TIME : BY_CHANGE);
    }

    /// The participants of an event as they answered last: whom it names and who accepted comes,
    /// who took it back does not. An answer of somebody it does not name is none.
    static List<PackedParticipants.Part> answered(
            Sql sql, String references, List<PackedParticipants.Part> parts) throws SQLException {
        Set<Long> yes = new HashSet<>();
        Set<Long> no = new HashSet<>();
        for (EventNote note : EventNote.among(StoredInteraction.split(references))) {
            if (note.kind() == Kind.NO) {
                no.add(OwnerHandles.row(sql, note.account()));
            } else if (note.kind() == Kind.YES) {
                yes.add(OwnerHandles.row(sql, note.account()));
            }
        }
        if (no.isEmpty() && yes.isEmpty()) {
            return parts;
        }
        List<PackedParticipants.Part> answered = new ArrayList<>(parts.size());
        Set<Long> invited = new HashSet<>();
        Set<Long> coming = new HashSet<>();
        for (PackedParticipants.Part part : parts) {
            boolean declined = no.contains(part.handle()) && part.role() == ATTENDEE;
            boolean accepted = yes.contains(part.handle()) && part.role() == INVITED;
            PackedParticipants.Part held =
                    declined || accepted
                            ? new PackedParticipants.Part(
                                    declined ? INVITED : ATTENDEE,
                                    part.self(),
                                    part.handle(),
                                    part.name())
                            : part;
            boolean isNew =
                    held.role() == INVITED
                            ? invited.add(held.handle())
                            : held.role() != ATTENDEE || coming.add(held.handle());
            if (isNew) {
                answered.add(held);
            }
        }
        return List.copyOf(answered);
    }
}
