package dev.familiar.app.glance;

import dev.familiar.identity.blocking.Sounds;
import dev.familiar.identity.name.FoldedText;
import dev.familiar.identity.name.Nicknames;
import dev.familiar.model.Affiliation;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the owner has typed so far.
///
/// @param text as typed
/// @param words of it, folded
record Typed(String text, List<String> words) {

    Typed {
        words = List.copyOf(words);
    }

    static Typed of(String text) {
        return new Typed(text.strip(), FoldedText.words(text));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /// Whether each of the words begins a word of a text.
    boolean isIn(String said) {
        List<String> all = FoldedText.words(said);
        return words.stream().allMatch(word -> all.stream().anyMatch(w -> w.startsWith(word)));
    }

    /// What of a person has the words: the name (empty), a job, a place, an address. Empty where
    /// only the end of an address has it, which many share, or where it is in several places.
    Optional<String> where(Person person) {
        if (person.names().stream().map(PersonName::text).anyMatch(this::isIn)) {
            return Optional.of("");
        }
        Stream<String> addresses =
                person.addresses().stream()
                        .map(EmailAddress::value)
                        .filter(address ->
                                isIn(address.substring(0, at(address))) || isWhole(address));
        return Stream.concat(person.descriptions().stream().flatMap(Typed::said), addresses)
                .filter(this::isIn)
                .findFirst();
    }

    private static int at(String address) {
        return Math.max(0, address.lastIndexOf('@'));
    }

    /// Whoever types an `@` means the address.
    private boolean isWhole(String address) {
        return text.indexOf('@') >= 0 && isIn(address);
    }

    private static Stream<String> said(PersonDescription description) {
        return Stream.concat(
                description.biography().affiliations().stream().map(Typed::job),
                Stream.of(
                        description.biography().headline(),
                        description.biography().place(),
                        description.biography().note()));
    }

    private static String job(Affiliation job) {
        return job.title().isEmpty() || job.organisation().isEmpty()
                ? job.title() + job.organisation()
                : job.title() + ", " + job.organisation();
    }

    /// Whether the words may be another spelling of one of the person's names: by sound, as a short
    /// form, or as an initial beside such a one. An initial alone is anybody's.
    boolean isAlike(Person person) {
        return person.names().stream()
                .map(name -> FoldedText.words(name.text()))
                .anyMatch(this::isAlike);
    }

    private boolean isAlike(List<String> name) {
        return words.stream().anyMatch(word -> hasLike(name, word))
                && words.stream().allMatch(word -> hasLike(name, word) || hasInitial(name, word));
    }

    private static boolean hasLike(List<String> name, String word) {
        return name.stream()
                .anyMatch(other ->
                        other.length() > 1
                                && (FoldedText.levelled(other).equals(FoldedText.levelled(word))
                                        || Nicknames.areRelated(other, word)
                                        || sounds(other, word)));
    }

    private static boolean sounds(String one, String other) {
        return !Sounds.of(one).isEmpty() && Sounds.of(one).equals(Sounds.of(other));
    }

    private static boolean hasInitial(List<String> name, String word) {
        return name.contains(word.substring(0, 1));
    }

    /// Hides the text.
    @Override
    public String toString() {
        return "Typed[hidden]";
    }
}
