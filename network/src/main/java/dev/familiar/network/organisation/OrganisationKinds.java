package dev.familiar.network.organisation;

import dev.familiar.identity.name.FoldedText;
import dev.familiar.identity.shipped.ShippedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

// What a name tells is told by its words, and by nothing where they tell nothing: "Alder & Sons"
// may
// be a bank. Well-known names that do not tell are listed.

/// The kinds of organisations that people ask for, with their words in seven languages, and what
/// the name of an organisation or a headline tells of its kind.
///
/// A kind is named by its English words, such as `advertising agency`. Stateless once read.
public final class OrganisationKinds {

    /// Where one of these stands before a kind, its bearer serves such organisations rather than
    /// being at one: "I help law firms grow".
    private static final Set<String> SERVING =
            Set.of(
                    "help", "helping", "helps", "for", "to", "with", "serving", "serve", "fur",
                    "hilft", "helfe", "pour", "aide", "para", "ayudo", "per", "voor", "by");

    private static final int SERVED_WITHIN = 3;

    private static final class Shipped {
        private static final OrganisationKinds KINDS =
                new OrganisationKinds(
                        ShippedText.lines(OrganisationKinds.class, "organisation-kinds.txt"),
                        ShippedText.lines(OrganisationKinds.class, "known-organisations.tsv"));
    }

    /// @param wider the wider kind, empty for none
    private record Kind(
            String name, String wider, List<Phrase> inNames, List<Phrase> last, List<Phrase> not) {

        /// Whether a whole label is a word that tells of this kind where a name has it.
        boolean isWord(String label) {
            return Stream.concat(inNames.stream(), last.stream())
                    .anyMatch(phrase -> phrase.words().equals(List.of(label)));
        }
    }

    private record Ask(Phrase phrase, String kind) {}

    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final Map<Character, List<Ask>> asks = new HashMap<>();
    private final Map<String, Set<String>> known = new HashMap<>();

    private OrganisationKinds(List<String> table, List<String> names) {
        for (String line : table) {
            read(line.split("\\|", -1));
        }
        for (String line : names) {
            int tab = line.indexOf('\t');
            OrganisationName.parse(line.substring(0, tab))
                    .ifPresent(name ->
                            known.computeIfAbsent(name.run(), _ -> new LinkedHashSet<>())
                                    .add(line.substring(tab + 1).strip()));
        }
    }

    private void read(String[] cells) {
        String[] head = cells[0].split("<", -1);
        String name = head[0].strip();
        List<Phrase> inNames = new ArrayList<>();
        List<Phrase> last = new ArrayList<>();
        List<Phrase> not = new ArrayList<>();
        for (String word : cells[2].split(",", -1)) {
            String text = word.strip();
            if (text.startsWith("!")) {
                not.add(Phrase.of(text.substring(1)));
            } else if (text.endsWith("$")) {
                last.add(Phrase.of(text.substring(0, text.length() - 1)));
            } else if (!text.isEmpty()) {
                inNames.add(Phrase.of(text));
            }
        }
        String wider = head.length > 1 ? head[1].strip() : "";
        kinds.put(name, new Kind(name, wider, inNames, last, not));
        ask(name, name);
        for (String phrase : cells[1].split(",", -1)) {
            ask(phrase.strip(), name);
        }
    }

    private void ask(String phrase, String kind) {
        List<String> levelled =
                List.of(phrase.split("\\s+", -1)).stream().map(Phrase::singular).toList();
        asks.computeIfAbsent(phrase.charAt(0), _ -> new ArrayList<>())
                .add(new Ask(new Phrase(levelled), kind));
    }

    /// Those shipped.
    public static OrganisationKinds shipped() {
        return Shipped.KINDS;
    }

    /// The names of all kinds, in the table's order.
    public List<String> all() {
        return List.copyOf(kinds.keySet());
    }

    /// The kind that a whole text asks for, in any of the languages.
    public Optional<String> named(String text) {
        List<String> words = FoldedText.words(text);
        return asked(words, 0).filter(found -> found.words() == words.size()).map(Asked::kind);
    }

    /// A kind asked for.
    ///
    /// @param kind its name
    /// @param words how many words ask for it
    public record Asked(String kind, int words) {}

    /// The kind that the words from that place on ask for, by as many words as possible.
    ///
    /// @param words folded
    public Optional<Asked> asked(List<String> words, int from) {
        if (from >= words.size() || words.get(from).isEmpty()) {
            return Optional.empty();
        }
        List<String> levelled = words.stream().map(Phrase::singular).toList();
        return askedAt(levelled, from);
    }

    private Optional<Asked> askedAt(List<String> levelled, int from) {
        Asked best = null;
        for (Ask ask : asks.getOrDefault(levelled.get(from).charAt(0), List.of())) {
            boolean longer = best == null || ask.phrase().size() > best.words();
            if (longer && ask.phrase().isAt(levelled, from)) {
                best = new Asked(ask.kind(), ask.phrase().size());
            }
        }
        return Optional.ofNullable(best);
    }

    /// The kinds that a name tells of, each with the wider ones; none where it does not tell.
    ///
    /// @param name of an organisation, as written
    public Set<String> of(String name) {
        Set<String> found = new LinkedHashSet<>();
        OrganisationName.parse(name)
                .ifPresent(parsed -> {
                    Set<String> listed = known.get(parsed.run());
                    found.addAll(listed == null ? told(parsed, FoldedText.words(name)) : listed);
                });
        return widened(found);
    }

    /// The kinds that the label of a mail domain tells of, each with the wider ones: less than a
    /// name does, since `post.example.com` and `mail.example.com` are no newspapers.
    public Set<String> ofLabel(String label) {
        OrganisationName name = OrganisationName.parse(label).orElse(null);
        boolean bare =
                name != null
                        && !known.containsKey(name.run())
                        && kinds.values().stream().anyMatch(kind -> kind.isWord(label));
        Set<String> told = bare ? Set.of() : of(label);
        return told.isEmpty() && !bare ? runTogether(label) : told;
    }

    /// What the end of a label tells, since domains write names in one piece:
    /// `fairleadinsurance.example`. The longest end counts: an express is no press. Short words end
    /// by chance.
    private Set<String> runTogether(String label) {
        Set<String> found = new LinkedHashSet<>();
        int longest = 1;
        for (Kind kind : kinds.values()) {
            int length =
                    Stream.concat(kind.inNames().stream(), kind.last().stream())
                            .mapToInt(phrase -> phrase.endOf(label))
                            .max()
                            .orElse(0);
            if (length > longest) {
                found.clear();
            }
            longest = Math.max(longest, length);
            if (length == longest
                    && kind.not().stream().noneMatch(phrase -> phrase.isWithin(label))) {
                found.add(kind.name());
            }
        }
        return widened(found);
    }

    private Set<String> told(OrganisationName name, List<String> written) {
        Set<String> found = new LinkedHashSet<>();
        List<String> words = name.words();
        for (Kind kind : kinds.values()) {
            boolean tells =
                    kind.inNames().stream().anyMatch(phrase -> phrase.isIn(written))
                            || kind.last().stream()
                                    .anyMatch(phrase ->
                                            phrase.isAt(words, words.size() - phrase.size()));
            if (tells && kind.not().stream().noneMatch(phrase -> phrase.isIn(written))) {
                found.add(kind.name());
            }
        }
        return found;
    }

    /// The kinds of organisation that a headline says its bearer is at, each with the wider ones;
    /// those they serve are left out.
    public Set<String> inHeadline(String headline) {
        Set<String> found = new LinkedHashSet<>();
        List<String> levelled = FoldedText.words(headline).stream().map(Phrase::singular).toList();
        int served = -1;
        for (int i = 0; i < levelled.size(); i++) {
            if (SERVING.contains(levelled.get(i))) {
                served = i + SERVED_WITHIN;
            }
            Optional<Asked> asked = askedAt(levelled, i);
            // One word is a trade or a subject ("banking", "advertising") as often as an employer.
            if (i > served && asked.isPresent() && asked.get().words() > 1) {
                found.add(asked.get().kind());
                i += asked.get().words() - 1;
            }
        }
        return widened(found);
    }

    /// The kinds with all wider ones.
    Set<String> widened(Collection<String> narrow) {
        Set<String> all = new LinkedHashSet<>(narrow);
        for (String name : narrow) {
            Kind kind = kinds.get(name);
            while (kind != null && !kind.wider().isEmpty()) {
                all.add(kind.wider());
                kind = kinds.get(kind.wider());
            }
        }
        return all;
    }
}
