package dev.familiar.testkit.world;

import dev.familiar.testkit.career.Career;
import dev.familiar.testkit.career.Place;
import dev.familiar.testkit.career.Position;
import dev.familiar.testkit.chance.Dice;
import java.time.LocalDate;

/// Requests that show what they are: every class has its marks and no other's.
final class TextbookStyle implements RequestStyle {
    private final LocalDate today;
    private final Notes notes;
    private final Mutuals mutuals;

    TextbookStyle(LocalDate today, Notes notes, Mutuals mutuals) {
        this.today = today;
        this.notes = notes;
        this.mutuals = mutuals;
    }

    @Override
    public Person outsider(RequestClass truth, Person plain, Dice own) {
        return Outsiders.dress(truth, plain, own);
    }

    @Override
    public Person namesake(Person met, Person plain, Dice own) {
        return plain;
    }

    @Override
    public RequestCard card(RequestClass truth, Person person, Dice own) {
        Career career = person.career();
        Place home = career.home();
        boolean area = !home.area().isEmpty() && own.chance(0.5);
        String note = note(truth, person, own);
        RequestCard.Profile profile =
                new RequestCard.Profile(
                        ShownNames.name(truth, person.names(), own),
                        headline(truth, career, note),
                        area ? home.area() : home.full(),
                        own.chance(0.9) ? career.current().employer().name() : "",
                        person.reach().profileUrl());
        return new RequestCard(profile, mutuals.of(truth, own), note, Sending.moment(today, own));
    }

    /// A former colleague says where, unless the present employer or the note says it already.
    private String headline(RequestClass truth, Career career, String note) {
        if (truth != RequestClass.FORMER_COLLEAGUE || !note.isEmpty()) {
            return career.headline();
        }
        Position now = career.current();
        for (Position mine : notes.ownerJobs()) {
            for (Position theirs : career.positions()) {
                if (theirs.overlaps(mine) && !theirs.employer().equals(now.employer())) {
                    return now.title() + " | ex-" + mine.employer().name();
                }
            }
        }
        return now.title() + " at " + now.employer().name();
    }

    private String note(RequestClass truth, Person person, Dice own) {
        double u = own.unit();
        return switch (truth) {
            case KNOWN -> u < 0.3 ? notes.note(knownNote(person), person, own) : "";
            case FORMER_COLLEAGUE -> u < 0.45 ? notes.note("former", person, own) : "";
            case NAMESAKE -> u < 0.2 ? notes.note("stranger", person, own) : "";
            case STRANGER ->
                    u < 0.1
                            ? notes.note("falseclaim", person, own)
                            : u < 0.25 ? notes.note("stranger", person, own) : "";
            case SALESMAN -> u < 0.9 ? notes.note("sales", person, own) : "";
            case OPEN_NETWORKER -> u < 0.4 ? notes.note("open", person, own) : "";
            case FAKE -> u < 0.6 ? notes.note("fake", person, own) : "";
            case PERSON_OF_INTEREST -> u < 0.5 ? notes.note("interest", person, own) : "";
        };
    }

    private static String knownNote(Person person) {
        return person.tie().how().equals("work") ? "former" : "known";
    }
}
