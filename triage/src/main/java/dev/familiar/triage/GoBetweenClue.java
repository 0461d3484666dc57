package dev.familiar.triage;

import dev.familiar.identity.Candidate;
import dev.familiar.identity.Resolver;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.triage.evidence.Clue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds whom the note of a request names as go-between: "Justin Smith told me about you".
///
/// Whoever asks writes the note, and may have read the name on the owner's page. So somebody named
/// is a question to ask, and never proof: the line is worth little, the more requests name them the
/// less, and [Decider] accepts nobody who would not be accepted without it. Only a whole name that
/// means one person whom the owner knows well counts; the owner's and the requester's own names
/// mean nothing.
final class GoBetweenClue {

    /// The kind of evidence.
    static final String KIND = "note.go-between";

    /// From this tie on the owner may ask without ado.
    private static final double WELL_KNOWN = 0.3;

    /// Where the platform lists them as a connection in common, half of it is said already.
    private static final double ALSO_MUTUAL = 0.5;

    /// Below this lead over the next the name means more than one person.
    private static final double LEAD_BITS = 3;

    private static final int LONGEST_NOTE = 2_000;
    private static final int MOST_NAMES = 4;

    /// Two to five words with capitals, particles between them. Bounded everywhere: the text is
    /// hostile.
    private static final String NAME =
            "(?<name>\\p{Lu}[\\p{L}'’-]{1,30}(?:\\s{1,3}(?:\\p{Lu}\\.|van|von|de|der|den|la|di|da|dos|al|bin"
                    + "|\\p{Lu}[\\p{L}'’-]{1,30})){1,4})";

    private static final List<Pattern> NAMINGS =
            List.of(
                    Pattern.compile(
                            NAME
                                    + "\\s{1,3}(?:(?:has|had|just|kindly|once|recently)\\s{1,3})?"
                                    + "(?:told|suggested|recommended|mentioned|referred|introduced|pointed|sent|encouraged"
                                    + "|advised|said|thought|put|gave|asked|urged)\\b[^.!?]{0,25}?\\b(?:me|us|I|we|you|your)\\b"),
                    Pattern.compile(
                            "(?i:referred|recommended|introduced|suggested|sent|told|encouraged|pointed)\\b[^.!?]{0,25}?"
                                    + "\\bby\\s{1,3}(?i:(?:my|our|a)\\s(?:mutual\\s)?(?:friend|colleague)\\s)?"
                                    + NAME),
                    Pattern.compile(
                            "(?i:through|via|thanks\\sto|at\\sthe\\ssuggestion\\sof|on\\sthe\\srecommendation\\sof"
                                    + "|your\\s(?:name|contact|profile)\\sfrom|heard\\s(?:about|of)\\syou\\sfrom"
                                    + "|friends?\\s(?:of|with)|we\\sboth\\sknow|mutual\\s(?:friend|colleague))"
                                    + "\\s{1,3}(?i:(?:my|our|a)\\s(?:mutual\\s)?(?:friend|colleague)\\s)?"
                                    + NAME),
                    Pattern.compile(
                            NAME
                                    + "\\s{1,3}(?:hat\\s(?:mir|uns|mich|Sie|dich)\\b|m['’]a\\s(?:parlé|conseillé|recommandé)"
                                    + "|me\\s(?:habló|recomendó|sugirió))"),
                    Pattern.compile(
                            "(?i:auf\\s(?:empfehlung|anraten|vorschlag)\\svon|de\\sla\\spart\\sde"
                                    + "|sur\\s(?:les\\sconseils|(?:la\\s)?recommandation)\\sde|de\\sparte\\sde|por\\srecomendación\\sde)"
                                    + "\\s{1,3}"
                                    + NAME));

    private final Resolver resolver;
    private final TraceBook book;

    GoBetweenClue(Resolver resolver, TraceBook book) {
        this.resolver = resolver;
        this.book = book;
    }

    /// Somebody named, whom the owner knows well.
    ///
    /// @param clue the line
    /// @param name as the owner's archives have it; empty where the owner never wants them
    ///   suggested
    record GoBetween(Clue clue, String name) {

        /// Whether the owner may be told to ask them.
        boolean mayBeAsked() {
            return !name.isEmpty();
        }

        /// Hides the name.
        @Override
        public String toString() {
            return "GoBetween[hidden]";
        }
    }

    Optional<GoBetween> find(ConnectionRequest request) {
        String note = request.invitation().note();
        String text = note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) : note;
        return NAMINGS.stream()
                .flatMap(naming -> names(naming.matcher(text)).stream())
                .distinct()
                .limit(MOST_NAMES)
                .flatMap(words -> wellKnown(words, request).stream())
                .findFirst();
    }

    private static List<List<String>> names(Matcher naming) {
        List<List<String>> names = new ArrayList<>();
        while (names.size() < MOST_NAMES && naming.find()) {
            names.add(List.of(naming.group("name").split("\\s+")));
        }
        return names;
    }

    /// A capital before or behind a name may not belong to it ("Yesterday Justin Smith told me"):
    /// the longest run of words that is somebody's name counts.
    private Optional<GoBetween> wellKnown(List<String> words, ConnectionRequest request) {
        for (int length = words.size(); length >= 2; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                String name = String.join(" ", words.subList(from, from + length));
                Optional<GoBetween> found =
                        isTheirs(name, request)
                                ? Optional.empty()
                                : called(PersonName.of(name), request);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isTheirs(String name, ConnectionRequest request) {
        return name.equalsIgnoreCase(request.requester().name().text());
    }

    private Optional<GoBetween> called(PersonName name, ConnectionRequest request) {
        List<Candidate> candidates = Called.of(name, resolver);
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Candidate best = candidates.getFirst();
        boolean ambiguous =
                candidates.size() > 1
                        && candidates.get(1).weightBits() > best.weightBits() - LEAD_BITS;
        double strength = book.tie(best.person().id()).strength();
        return ambiguous || strength < WELL_KNOWN
                ? Optional.empty()
                : Optional.of(goBetween(best.person(), name, strength, request));
    }

    private GoBetween goBetween(
            Person person, PersonName name, double strength, ConnectionRequest request) {
        List<String> keys = person.descriptions().stream().map(PersonDescription::key).toList();
        boolean suggested = book.said(keys).map(TraceBook.Said::suggested).orElse(true);
        int notes = Math.max(1, book.notesNaming(name));
        boolean mutual =
                request.invitation().mutuals().names().stream()
                        .map(one -> one.text().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet())
                        .contains(name.text().toLowerCase(Locale.ROOT));
        double worth = strength / Math.sqrt(notes) * (mutual ? ALSO_MUTUAL : 1);
        String text =
                "the note names "
                        + (suggested ? name.text() : "somebody you never want suggested")
                        + " as who told them of you, tie "
                        + Math.round(100 * strength)
                        + " of 100"
                        + (notes > 1 ? ", as do " + (notes - 1) + " other notes" : "");
        return new GoBetween(
                Clue.of(KIND, worth, text, suggested ? keys.getFirst() : ""),
                suggested && notes == 1 ? name.text() : "");
    }
}
