package dev.familiar.store;

import static dev.familiar.store.Samples.ADA;

import dev.familiar.model.Person;
import dev.familiar.model.PersonId;
import dev.familiar.store.row.LedgerEntry;
import dev.familiar.store.row.StoredRequest;
import dev.familiar.store.text.TextQuery;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Passage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Asks a store everything that a command can ask.
final class EveryQuestion {

    private EveryQuestion() {}

    /// The answers as text, since a time that cannot be shown is no better than none.
    static List<String> ask(Store store) {
        List<Object> answers = new ArrayList<>();
        answers.add(store.archives());
        answers.add(store.archivePaths());
        answers.add(store.folderRead("/archives/mail"));
        answers.add(store.isPieceRead("a piece"));
        answers.add(store.epochs());
        ofPeople(store, answers);
        ofInteractions(store.interactions(), answers);
        for (PersonId id : store.people().allPeople()) {
            ofPerson(store, id, answers);
        }
        for (StoredRequest request : store.requests().all()) {
            answers.add(request);
            answers.add(request.request().invitation());
            answers.add(store.owner().decision(request));
        }
        answers.add(store.requests().matching("ada"));
        ofTheOwner(store, answers);
        return answers.stream().map(String::valueOf).toList();
    }

    private static void ofPeople(Store store, List<Object> answers) {
        People people = store.people();
        answers.add(people.descriptions());
        answers.add(people.correspondent(ADA));
        answers.add(people.connections());
        answers.add(people.connectedPeople());
        answers.add(people.ownerDescriptions());
        answers.add(people.descriptionsMatching(List.of("denver"), 9));
        answers.add(people.jobChanges());
        answers.add(people.changedVersions());
        answers.add(people.closerThan(0));
        answers.add(people.learnedWeights());
        answers.add(people.arePeopleStale());
        answers.add(people.findPeople("ada", 9));
        answers.add(people.beginning("ad", 9));
        answers.add(people.mentioning("denv", 9));
        answers.add(people.withAccount(ADA));
        answers.add(people.possibleLinks());
        answers.add(people.lookup().idsByKey("name:ada example", 9));
        answers.add(people.lookup().peopleWithToken("ada"));
    }

    private static void ofInteractions(Interactions interactions, List<Object> answers) {
        interactions.forEachPerson((person, kinds, exchanges) -> answers.add(exchanges));
        answers.add(interactions.strongestTies(0, 9));
        answers.add(interactions.coverage());
        answers.add(interactions.matching(new TextQuery().phrase("denver"), 9));
        answers.add(interactions.facets(new TextQuery().phrase("denver"), 9));
        answers.add(interactions.count(new TextQuery().between(0, 2_000_000_000)));
        answers.add(interactions.lastWrittenFrom(ADA));
        answers.add(interactions.interaction("mail:m1"));
        answers.add(interactions.thread("mail:m1", 9));
        answers.add(interactions.subjectsFrom(List.of(ADA)));
        answers.add(interactions.events(Instant.EPOCH, Instant.parse("2200-01-01T00:00:00Z")));
    }

    private static void ofPerson(Store store, PersonId id, List<Object> answers) {
        Interactions interactions = store.interactions();
        List<Passage> course = interactions.course(id);
        List<Long> numbers = course.stream().map(Passage::number).toList();
        answers.add(course);
        for (Exchange exchange : interactions.exchanges(id)) {
            answers.add(exchange);
            answers.add(exchange.moment());
        }
        answers.add(interactions.exchanges(id, numbers));
        answers.add(interactions.acquaintances(id, LocalDate.of(2026, 3, 1), 9));
        answers.add(interactions.tie(id));
        answers.add(store.people().person(id).map(Person::descriptions));
    }

    private static void ofTheOwner(Store store, List<Object> answers) {
        OwnerBook owner = store.owner();
        answers.add(owner.log(0, 9));
        answers.add(owner.quarters());
        answers.add(owner.countLog());
        answers.add(owner.cards());
        answers.add(owner.follows());
        answers.add(owner.statements());
        answers.add(owner.ownerAccounts());
        answers.add(owner.ownerCandidates());
        answers.add(owner.ownerHandles());
        answers.add(store.corrections().overrides());
        answers.add(store.corrections().possiblePairs());
        answers.add(store.notes().all());
        answers.add(store.learning().all());
        answers.add(store.ledger().all());
        answers.add(store.ledger().of(Set.of(LedgerEntry.Kind.values())));
        answers.add(store.ledger().refused());
        answers.add(Set.of());
    }
}
