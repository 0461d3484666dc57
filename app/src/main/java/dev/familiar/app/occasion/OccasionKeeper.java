package dev.familiar.app.occasion;

import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.people.PersonNames;
import dev.familiar.app.people.SayingDesk;
import dev.familiar.model.Person;
import dev.familiar.model.PersonId;
import dev.familiar.network.organisation.OrganisationBook;
import dev.familiar.network.organisation.OrganisationKinds;
import dev.familiar.network.organisation.OwnerOrganisations;
import dev.familiar.store.OwnerBook.Statement;
import dev.familiar.store.OwnerBook.Statement.Word;
import dev.familiar.store.Store;
import dev.familiar.store.row.ConnectedPerson;
import dev.familiar.traces.Tie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

// What occasions follow from is read for some hundreds of people, and asked for on every page of a
// day: so it is
// read when first asked for, and kept until records, people or the owner's word change.

/// Keeps whose occasions there are, for all desks of a home. For many threads; one reads while the
/// others wait.
public final class OccasionKeeper {

    /// The owner's word that they know somebody, where the archives show less: half of the scale.
    private static final double SAID = 0.5;

    private final Path home;
    private final OccasionFile file;
    private @Nullable Held held;

    /// @param home the owner's folder, which may hold `occasions.toml`
    public OccasionKeeper(Path home) {
        this.home = home;
        this.file = new OccasionFile(home);
    }

    /// @param state what it rests on
    private record Held(String state, List<Known> people) {}

    /// The owner's choices, as they are now.
    ///
    /// @throws dev.familiar.app.refusal.ConfigurationException if the file cannot be used
    OccasionSettings settings() {
        return file.read();
    }

    /// Everybody with a tie of at least that strength, or whom the owner says they know; without
    /// whom the owner never wants suggested, and without programs and lists. Closest first.
    synchronized List<Known> people(Store store, PeopleDesk people, double tie, LocalDate today) {
        String state = store.epochs() + " " + today + " " + tie;
        Held now = held;
        if (now == null || !now.state().equals(state)) {
            now = new Held(state, read(store, people, tie, today));
            held = now;
        }
        return now.people();
    }

    private List<Known> read(Store store, PeopleDesk people, double tie, LocalDate today) {
        List<Statement> said = store.owner().statements();
        Map<PersonId, Person> wanted = new LinkedHashMap<>();
        for (ConnectedPerson row : store.people().closerThan(tie)) {
            wanted.put(row.person().id(), row.person());
        }
        for (Statement statement : said) {
            if (statement.word() == Word.KNOWN) {
                store.people()
                        .personOf(statement.about())
                        .ifPresent(person -> wanted.put(person.id(), person));
            }
        }
        CourseReader reader = new CourseReader(store, today, book());
        List<Known> all = new ArrayList<>();
        for (Person person : wanted.values()) {
            double strength = strength(people, person, said);
            if (strength >= tie) {
                all.add(reader.read(person, strength));
            }
        }
        all.sort(
                Comparator.comparingDouble((Known one) -> -one.strength())
                        .thenComparing(one -> one.person().id()));
        return List.copyOf(all);
    }

    /// -1 for whom the owner never wants suggested, and for what is nobody.
    private static double strength(PeopleDesk people, Person person, List<Statement> said) {
        Optional<Statement> last = SayingDesk.last(person, said);
        boolean isNever = last.filter(one -> one.word() == Word.NEVER).isPresent();
        boolean isKnown = last.filter(one -> one.word() == Word.KNOWN).isPresent();
        Tie tie = people.tie(person);
        boolean isNobody = PersonNames.isDesk(person) || tie.facts().passive().oneSided();
        if (isNever || isNobody && !isKnown) {
            return -1;
        }
        return isKnown ? Math.max(SAID, tie.strength()) : tie.strength();
    }

    /// Other names of firms, also those that the owner listed.
    private OrganisationBook book() {
        OrganisationKinds kinds = OrganisationKinds.shipped();
        OwnerOrganisations owner = OwnerOrganisations.NONE;
        Path said = home.resolve("organisations.tsv");
        try {
            if (Files.isRegularFile(said)) {
                String text = new String(Files.readAllBytes(said), StandardCharsets.UTF_8);
                owner = OwnerOrganisations.parse(text, kinds);
            }
        } catch (IOException unreadable) {
            // A question for people says that it cannot be read; here names are only compared.
        }
        return new OrganisationBook(kinds, owner);
    }
}
