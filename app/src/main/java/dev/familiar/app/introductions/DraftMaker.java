package dev.familiar.app.introductions;

import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.words.Amounts;
import dev.familiar.model.Person;
import dev.familiar.network.introduction.Draft;
import dev.familiar.network.introduction.Introduction;
import dev.familiar.network.introduction.State;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Drafts what the owner may write next about an introduction. One thread.
final class DraftMaker {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final PeopleDesk people;

    DraftMaker(PeopleDesk people) {
        this.people = people;
    }

    /// None where nothing is to be written, or one of the two is gone.
    List<Draft> of(LedgerBook book, LedgerBook.Entry entry) {
        Person from = entry.asker();
        Person to = entry.wanted();
        if (from == null || to == null) {
            return List.of();
        }
        Introduction introduction = entry.introduction();
        PersonView asker = people.listed(from);
        PersonView wanted = people.listed(to);
        Draft.Person one = person(introduction.asker(), asker);
        Draft.Person other = person(introduction.wanted(), wanted);
        return switch (introduction.state()) {
            case State.Asked _, State.Asking _, State.Silent _ ->
                    List.of(
                            Draft.consent(
                                    one,
                                    other,
                                    people.ownerName(),
                                    standing(wanted)
                                            + asked(book, to, introduction.id())
                                            + " Ask before you promise anything to "
                                            + asker.name()
                                            + "."));
            case State.Willing _ ->
                    List.of(
                            Draft.both(
                                    one,
                                    other,
                                    people.ownerName(),
                                    standing(wanted)
                                            + " "
                                            + standing(asker)
                                            + " Put yourself into bcc: Familiar sees from that mail"
                                            + " that they are introduced."));
            case State.Declined _, State.Introduced _, State.Outcome _ -> List.of();
        };
    }

    /// With their work, which is public, and not where they live: that may stand in nothing but the
    /// owner's address book.
    private static Draft.Person person(Introduction.Side side, PersonView view) {
        return new Draft.Person(
                view.name(), String.join(", ", PeopleDesk.work(view.person())), side.reason());
    }

    /// What the owner's tie to somebody rests on.
    private static String standing(PersonView view) {
        LocalDate last = view.tie().facts().period().last();
        String tie = "Your tie to " + view.name() + ": " + Amounts.percent(view.tie().strength());
        return last == null
                ? tie + ", with nothing that passed between you: you would be calling cold."
                : tie + ", last trace " + DAY.format(last) + ".";
    }

    private static String asked(LedgerBook book, Person wanted, String except) {
        int times = book.asked(wanted, except).size();
        return times == 0
                ? " You never asked them for an introduction before."
                : " You asked them for an introduction " + Amounts.of(times, "time") + " before.";
    }
}
