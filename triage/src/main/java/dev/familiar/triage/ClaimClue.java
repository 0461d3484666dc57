package dev.familiar.triage;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.triage.evidence.Clue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Checks an occasion that the note of a request names: "we met at the October conference in
/// Denver".
///
/// The occasion's own words (proper nouns, kinds of gathering) are looked for together in events
/// and messages of the three years before the request; an event counts fully, a message half. Stock
/// sentences and the owner's or sender's names are no occasion.
final class ClaimClue {

    private static final int YEARS_BACK = 3;
    private static final Pattern CLAIM =
            Pattern.compile(
                    "\\b(?:we|i)\\s+(?:\\w+\\s+){0,2}?(?:met|spoke|talked|worked|sat|shared|enjoyed|chatted|studied)\\b"
                            + "|\\b(?:nice|great|good|lovely|pleasure)\\s+(?:to\\s+)?(?:meet|meeting|talking|speaking|chatting|seeing)\\b"
                            + "|\\byour\\s+(?:talk|panel|session|keynote|workshop)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'-]*");
    private static final Set<String> GATHERINGS =
            Set.of(
                    "conference",
                    "summit",
                    "meetup",
                    "workshop",
                    "dinner",
                    "lunch",
                    "offsite",
                    "hackathon",
                    "fair",
                    "expo",
                    "symposium",
                    "congress",
                    "panel",
                    "seminar",
                    "reunion",
                    "retreat",
                    "breakfast",
                    "training");
    private static final Set<String> MONTHS =
            Set.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december",
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday");

    private final OwnerProfile owner;

    ClaimClue(OwnerProfile owner) {
        this.owner = owner;
    }

    /// Whether the note makes a claim, and the line of checking it.
    Optional<Clue> check(ConnectionRequest request, TraceBook book, LocalDate today) {
        String note = request.invitation().note();
        Matcher claim = CLAIM.matcher(note);
        if (!claim.find()) {
            return Optional.empty();
        }
        Set<String> words = occasion(note, claim.end(), request.requester().name().text());
        if (words.isEmpty()) {
            return Optional.empty();
        }
        LocalDate sent = day(request.invitation().sentAt(), today);
        List<TraceBook.Mention> found =
                book.mentions(words, 20).stream()
                        .filter(m ->
                                !m.day().isAfter(sent)
                                        && m.day().isAfter(sent.minusYears(YEARS_BACK)))
                        .toList();
        // What was never searched cannot hold the occasion or lack it.
        double searched =
                Math.max(
                        Reach.share(book.coverage(), "mail"),
                        Reach.share(book.coverage(), "calendar"));
        if (found.isEmpty() && searched == 0) {
            return Optional.empty();
        }
        return Optional.of(
                found.stream()
                        .filter(m -> m.channel() == Channel.EVENT)
                        .findFirst()
                        .map(event -> confirmed(event, 1, "your calendar has it on "))
                        .or(() ->
                                found.stream()
                                        .findFirst()
                                        .map(mail ->
                                                confirmed(mail, 0.5, "a message speaks of it on ")))
                        .orElseGet(() ->
                                Clue.of(
                                        "claim.not-found",
                                        searched,
                                        "the note names an occasion ("
                                                + String.join(", ", words)
                                                + ") that was not found")));
    }

    private static Clue confirmed(TraceBook.Mention mention, double share, String where) {
        return Clue.of(
                "claim.confirmed",
                share,
                "the note names an occasion, and " + where + Wording.day(mention.day()),
                mention.key());
    }

    /// Proper nouns and gatherings after the claiming verb, folded; at most four.
    private Set<String> occasion(String note, int from, String sender) {
        String names =
                (sender
                                + " "
                                + owner.names().stream()
                                        .map(name -> name.text())
                                        .reduce("", (a, b) -> a + " " + b))
                        .toLowerCase(Locale.ROOT);
        Set<String> words = new LinkedHashSet<>();
        boolean proper = false;
        Matcher word = WORD.matcher(note);
        for (int at = from; word.find(at) && words.size() < 4; at = word.end()) {
            String text = word.group();
            String folded = text.toLowerCase(Locale.ROOT);
            boolean startsSentence =
                    at > from && note.substring(at, word.start()).matches(".*[.!?].*");
            boolean capital =
                    Character.isUpperCase(text.codePointAt(0))
                            && text.length() > 2
                            && !startsSentence;
            boolean named = names.contains(folded);
            if (GATHERINGS.contains(folded) || (capital && !named && !MONTHS.contains(folded))) {
                words.add(folded);
                proper |= capital;
            }
        }
        return proper || words.size() > 1 ? words : Set.of();
    }

    private static LocalDate day(@org.jspecify.annotations.Nullable Instant at, LocalDate today) {
        return at == null ? today : LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
