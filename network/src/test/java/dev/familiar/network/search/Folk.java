package dev.familiar.network.search;

import dev.familiar.model.DateSpan;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Origin;
import dev.familiar.model.PartialDate;
import dev.familiar.model.PersonId;
import dev.familiar.network.organisation.OrganisationKinds;
import dev.familiar.network.organisation.OwnerOrganisations;
import dev.familiar.network.search.Someone.Acquaintance;
import dev.familiar.network.search.Someone.Said;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Makes up the people of a test, and answers questions about them.
final class Folk {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    /// An export of some days ago: what it says is so now.
    static final Word EXPORT = new Word(Origin.Kind.CONNECTION, TODAY.minusDays(20));

    /// An address book, which does not tell since when.
    static final Word CARD = new Word(Origin.Kind.CARD, null);

    private final List<One> people = new ArrayList<>();
    private final Map<EmailAddress, AddressUse.Use> used = new HashMap<>();
    private OwnerOrganisations owner = OwnerOrganisations.NONE;

    /// A person while they are made up; known somewhat unless said otherwise.
    final class One {
        private final int number;
        private final String name;
        private final List<Job> jobs = new ArrayList<>();
        private final List<Said> headlines = new ArrayList<>();
        private final List<Said> places = new ArrayList<>();
        private final List<EmailAddress> addresses = new ArrayList<>();
        private final List<String> tags = new ArrayList<>();
        private String note = "";
        private Acquaintance known = Acquaintance.SOMEWHAT;
        private boolean connected;
        private LocalDate last = TODAY.minusDays(100);

        private One(int number, String name) {
            this.number = number;
            this.name = name;
        }

        One works(String title, String organisation) {
            return job(title, organisation, DateSpan.UNKNOWN, Job.End.SEEN, EXPORT);
        }

        One worked(String title, String organisation, LocalDate until) {
            DateSpan span = new DateSpan(null, PartialDate.of(until));
            return job(title, organisation, span, Job.End.LEFT, EXPORT);
        }

        One job(String title, String organisation, DateSpan span, Job.End end, Word word) {
            jobs.add(new Job(organisation, title, span, end, word));
            return this;
        }

        One says(String headline) {
            headlines.add(new Said(headline, EXPORT));
            return this;
        }

        One lives(String place) {
            places.add(new Said(place, EXPORT));
            return this;
        }

        /// Has an address that was last seen so many days ago.
        One writes(String address, int daysAgo) {
            EmailAddress parsed = EmailAddress.parse(address).orElseThrow();
            addresses.add(parsed);
            LocalDate to = TODAY.minusDays(daysAgo);
            DateSpan span = new DateSpan(PartialDate.of(to.minusYears(1)), PartialDate.of(to));
            used.put(parsed, new AddressUse.Use(span, true));
            return this;
        }

        /// Has an address that no message shows.
        One has(String address) {
            addresses.add(EmailAddress.parse(address).orElseThrow());
            return this;
        }

        One tagged(String... words) {
            tags.addAll(List.of(words));
            return this;
        }

        One noted(String text) {
            note = text;
            return this;
        }

        One known(Acquaintance how) {
            known = how;
            return this;
        }

        One connectedOnly() {
            known = Acquaintance.NOT_AT_ALL;
            connected = true;
            return this;
        }

        One last(LocalDate day) {
            last = day;
            return this;
        }

        private Someone someone() {
            double strength =
                    switch (known) {
                        case WELL -> 0.9;
                        case SOMEWHAT -> 0.4;
                        case NOT_AT_ALL -> 0;
                    };
            return new Someone(
                    new PersonId(String.format(Locale.ROOT, "p-%010d", number)),
                    List.of(name),
                    new Someone.Life(jobs, headlines, places, addresses),
                    new Someone.Noted(tags, note),
                    new Someone.Closeness(strength, known, connected, last));
        }
    }

    One one(String name) {
        One one = new One(people.size(), name);
        people.add(one);
        return one;
    }

    /// What the owner says of organisations, as a line of their file.
    Folk says(String line) {
        owner = OwnerOrganisations.parse(line, OrganisationKinds.shipped());
        return this;
    }

    Roster roster() {
        List<Someone> all = people.stream().map(One::someone).toList();
        List<String> places =
                all.stream().flatMap(one -> one.life().places().stream()).map(Said::text).toList();
        return new Roster(all, owner, new GazetteerPlaces(places), TODAY);
    }

    Answer ask(String question) {
        return answer(roster(), roster().understand(question));
    }

    Answer answer(Roster roster, Question question) {
        return roster.search(
                question,
                Map.of(),
                100,
                address -> used.getOrDefault(address, AddressUse.Use.NONE));
    }

    /// The names of those who answer, in the answer's order.
    List<String> names(String question) {
        return names(ask(question));
    }

    static List<String> names(Answer answer) {
        return answer.people().stream().map(fit -> fit.person().name()).toList();
    }

    /// What is understood of a question, part by part, as it is shown.
    String understood(String question) {
        StringBuilder text = new StringBuilder();
        for (Question.Shown part : roster().understand(question).shown()) {
            text.append(text.isEmpty() ? "" : " · ")
                    .append(part.part().word())
                    .append(' ')
                    .append(part.text());
        }
        return text.toString();
    }
}
