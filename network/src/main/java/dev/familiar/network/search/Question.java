package dev.familiar.network.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was understood of a question. All parts must hold of a person; a part that is missing holds
/// of everybody.
///
/// @param role what somebody is, null if not asked
/// @param where organisation and place
/// @param time whether it is so now or was once
/// @param tie how well the owner knows them
/// @param words what is searched as words
/// @param except whoever answers one of these does not answer
public record Question(
        @Nullable Role role, Where where, Time time, Tie tie, Words words, List<Question> except) {

    /// Holds of everybody.
    public static final Question EVERYBODY =
            new Question(
                    null, new Where(null, null, null), Time.ANY, Tie.ANY, Words.NONE, List.of());

    /// Copies the list.
    public Question {
        except = List.copyOf(except);
    }

    /// A role asked for.
    ///
    /// @param text as asked
    /// @param sought what a title must be
    /// @param orName whether the word may be a name instead: "Baker"
    record Role(String text, TitleQuery sought, boolean orName) {}

    /// Organisation, kind and place.
    record Where(@Nullable Organisation organisation, @Nullable Kind kind, @Nullable Place place) {}

    /// An organisation by name.
    ///
    /// @param text as asked
    /// @param numbers of those the name means; none if nobody's is called so
    /// @param domain the mail domain, where the text is one; else empty
    /// @param orName whether the word may be a person's name instead: "Wren"
    record Organisation(String text, List<Integer> numbers, String domain, boolean orName) {}

    /// A kind of organisation.
    ///
    /// @param text as asked
    /// @param kind its name
    record Kind(String text, String kind) {}

    /// A place.
    ///
    /// @param text as asked
    /// @param spots one of these will do; none if no such place is known
    /// @param orName whether the word may be a person's name instead: "Jordan"
    record Place(String text, List<Places.Spot> spots, boolean orName) {

        Place {
            spots = List.copyOf(spots);
        }
    }

    /// When something must be so.
    public enum Time {
        /// Not asked; who is there now comes first.
        ANY,
        /// Now, as far as is known.
        NOW,
        /// No longer.
        FORMERLY,
        /// Now or once.
        EVER
    }

    /// How well, and how lately, the owner must know somebody.
    ///
    /// @param known one of these; all of them if not asked
    /// @param silentSince no trace since that day, null if not asked
    /// @param text as asked, empty if not
    public record Tie(
            Set<Someone.Acquaintance> known, @Nullable LocalDate silentSince, String text) {

        static final Tie ANY = new Tie(Set.of(Someone.Acquaintance.values()), null, "");

        /// Copies the set.
        public Tie {
            known = Set.copyOf(known);
        }

        boolean isAny() {
            return text.isEmpty();
        }
    }

    /// Words.
    ///
    /// @param all must each be found, folded
    /// @param preferred as asked; they count where found and exclude nobody, because archives
    ///   seldom say them: "early-stage"
    /// @param unread as asked; they were not understood and are left out of the search
    record Words(List<String> all, List<String> preferred, List<String> unread) {

        static final Words NONE = new Words(List.of(), List.of(), List.of());

        Words {
            all = List.copyOf(all);
            preferred = List.copyOf(preferred);
            unread = List.copyOf(unread);
        }
    }

    /// A part as it is shown.
    ///
    /// @param part which
    /// @param text what was understood
    public record Shown(Part part, String text) {}

    /// The parts, as they are shown.
    public List<Shown> shown() {
        List<Shown> shown = new ArrayList<>();
        for (Part part : Part.values()) {
            text(part)
                    .map(text -> isOrName(part) ? text + " (or a name)" : text)
                    .ifPresent(text -> shown.add(new Shown(part, text)));
        }
        return shown;
    }

    private boolean isOrName(Part part) {
        Organisation organisation = where.organisation();
        Place place = where.place();
        return switch (part) {
            case ROLE -> role != null && role.orName();
            case ORGANISATION -> organisation != null && organisation.orName();
            case PLACE -> place != null && place.orName();
            case KIND, TIME, TIE, WORDS, NOT -> false;
        };
    }

    /// What was understood of a part; empty if it was not asked.
    public Optional<String> text(Part part) {
        Organisation organisation = where.organisation();
        Kind kind = where.kind();
        Place place = where.place();
        return switch (part) {
            case ROLE -> role == null ? Optional.empty() : Optional.of(role.sought().text());
            case ORGANISATION ->
                    organisation == null ? Optional.empty() : Optional.of(organisation.text());
            case KIND -> kind == null ? Optional.empty() : Optional.of(kind.kind());
            case PLACE -> place == null ? Optional.empty() : Optional.of(place.text());
            case TIME ->
                    switch (time) {
                        case ANY -> Optional.empty();
                        case NOW -> Optional.of("now");
                        case FORMERLY -> Optional.of("formerly");
                        case EVER -> Optional.of("ever");
                    };
            case TIE -> tie.isAny() ? Optional.empty() : Optional.of(tie.text());
            case WORDS -> shownWords();
            case NOT -> shownExcept();
        };
    }

    private Optional<String> shownExcept() {
        return except.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        except.stream()
                                .map(one ->
                                        one.shown().stream()
                                                .filter(part -> part.part() != Part.TIME)
                                                .map(Shown::text)
                                                .collect(Collectors.joining(" ")))
                                .collect(Collectors.joining("; ")));
    }

    private Optional<String> shownWords() {
        List<String> all = new ArrayList<>(words.all());
        words.preferred().forEach(word -> all.add("perhaps " + word));
        return all.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", all));
    }

    /// What was not understood, as asked; it is left out of the search.
    public List<String> unread() {
        return words.unread();
    }

    /// The question without some of its parts.
    public Question without(Set<Part> parts) {
        return new Question(
                parts.contains(Part.ROLE) ? null : role,
                new Where(
                        parts.contains(Part.ORGANISATION) ? null : where.organisation(),
                        parts.contains(Part.KIND) ? null : where.kind(),
                        parts.contains(Part.PLACE) ? null : where.place()),
                parts.contains(Part.TIME) ? Time.ANY : time,
                parts.contains(Part.TIE) ? Tie.ANY : tie,
                parts.contains(Part.WORDS) ? Words.NONE : words,
                parts.contains(Part.NOT) ? List.of() : except);
    }

    /// Whether nothing is asked of a person's life, but names and words at most.
    public boolean isWordsOnly() {
        return role == null
                && where.organisation() == null
                && where.kind() == null
                && where.place() == null
                && tie.isAny()
                && except.isEmpty();
    }

    /// Whether nothing is asked.
    public boolean isEmpty() {
        return isWordsOnly() && words.all().isEmpty() && words.preferred().isEmpty();
    }

    /// Hides what was asked.
    @Override
    public String toString() {
        return "Question[hidden]";
    }
}
