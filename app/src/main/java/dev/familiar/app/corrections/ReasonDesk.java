package dev.familiar.app.corrections;

import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.words.LinkExplanation;
import dev.familiar.identity.archive.Joint;
import dev.familiar.identity.archive.RecordReasons;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.store.Store;
import dev.familiar.store.row.PossiblePair;
import dev.familiar.traces.Passage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Says why records are one person. One thread.
public final class ReasonDesk {

    private final Store store;
    private final PeopleDesk people;
    private final CorrectionDesk corrections;

    /// The open pairs as read last, and the state of the store they belong to.
    private @Nullable Pairs read;

    /// @param people finds people
    /// @param corrections knows which questions are open
    public ReasonDesk(Store store, PeopleDesk people, CorrectionDesk corrections) {
        this.store = store;
        this.people = people;
        this.corrections = corrections;
    }

    /// The people that `who` names, each with why its records are one person's and whom it may be
    /// beside.
    ///
    /// @throws dev.familiar.app.refusal.NotFoundException if there is none
    public List<PersonWhy> why(String who) {
        List<PossiblePair> pairs = pairs();
        return people.person(who).stream().map(view -> why(view, pairs, people::view)).toList();
    }

    /// One person with why their records are one person's and when what passed, by the counts of
    /// the last linkage: quick however much passed. Empty if there is no such person.
    ///
    /// @param id of the person
    public Optional<PersonCourse> course(String id) {
        List<Passage> course =
                PeopleDesk.idOf(id).map(store.interactions()::course).orElse(List.of());
        return people.counted(id, course)
                .map(view -> new PersonCourse(why(view, pairs(), people::listed), course));
    }

    /// Reading them takes longer than all the rest of a page.
    private List<PossiblePair> pairs() {
        long state = store.epochs().state();
        Pairs known = read;
        if (known == null || known.state() != state) {
            known = new Pairs(state, store.corrections().possiblePairs());
            read = known;
        }
        return known.pairs();
    }

    /// @param state all epochs in one number ([dev.familiar.store.Epochs#state])
    private record Pairs(long state, List<PossiblePair> pairs) {
        Pairs {
            pairs = List.copyOf(pairs);
        }
    }

    /// A question about the person, and which of its sides the person is.
    private record Asked(PossiblePair pair, ReviewView question, boolean first) {

        PersonView other() {
            return first ? question.other() : question.one();
        }

        String own() {
            return first ? pair.one() : pair.other();
        }

        String others() {
            return first ? pair.other() : pair.one();
        }
    }

    /// @param others how much to tell of those who may be the same
    private PersonWhy why(
            PersonView view, List<PossiblePair> pairs, Function<Person, PersonView> others) {
        Map<String, PersonDescription> records = new LinkedHashMap<>();
        add(records, view.person());
        // Before the others' records join them: reasons are given for the person's own only.
        Set<String> own = Set.copyOf(records.keySet());
        List<Asked> questions = asked(own, pairs, others);
        questions.forEach(asked -> add(records, asked.other().person()));
        RecordReasons reasons =
                new RecordReasons(
                        records.values(),
                        store.people().lookup(),
                        store.people().learnedWeights(),
                        store.corrections().overrides());
        return new PersonWhy(
                view,
                reasons.joints(own).stream().map(joint -> merged(joint, records)).toList(),
                questions.stream().map(asked -> open(asked, reasons, records)).toList());
    }

    /// By key, in the order of the records, which is the order in which they are shown.
    private static void add(Map<String, PersonDescription> records, Person person) {
        person.descriptions().forEach(d -> records.put(d.key(), d));
    }

    /// The open questions that this person is one side of, likeliest first. What the owner has
    /// answered since people were linked is left out.
    private List<Asked> asked(
            Set<String> own, List<PossiblePair> pairs, Function<Person, PersonView> others) {
        List<Asked> asked = new ArrayList<>();
        for (PossiblePair pair : pairs) {
            // The page speaks of this person first, whichever side of the question they are.
            boolean first = own.contains(pair.one());
            if (first || own.contains(pair.other())) {
                corrections
                        .question(pair, others)
                        .ifPresent(question -> asked.add(new Asked(pair, question, first)));
            }
        }
        return asked;
    }

    /// One joint between two of the records, with the ground it stands on.
    private static PersonWhy.Merged merged(Joint joint, Map<String, PersonDescription> records) {
        return new PersonWhy.Merged(
                record(joint.record(), records),
                record(joint.with(), records),
                switch (joint.ground()) {
                    case OWNERS_WORD -> PersonWhy.Ground.OWNER;
                    case SAME_PROFILE -> PersonWhy.Ground.PROFILE;
                    case SAME_ACCOUNT -> PersonWhy.Ground.ACCOUNT;
                    case EVIDENCE -> PersonWhy.Ground.EVIDENCE;
                },
                LinkExplanation.of(joint.waterfall(), true));
    }

    /// A question still open, with the evidence on the two records it is about.
    private static PersonWhy.Open open(
            Asked asked, RecordReasons reasons, Map<String, PersonDescription> records) {
        return new PersonWhy.Open(
                asked.pair().id(),
                asked.other(),
                record(asked.own(), records),
                record(asked.others(), records),
                LinkExplanation.of(reasons.waterfall(asked.own(), asked.others()), false));
    }

    /// @throws IllegalStateException if a reason and the records it was made from do not agree
    private static PersonDescription record(String key, Map<String, PersonDescription> records) {
        PersonDescription record = records.get(key);
        if (record == null) {
            throw new IllegalStateException("a reason speaks of a record that is not there");
        }
        return record;
    }
}
