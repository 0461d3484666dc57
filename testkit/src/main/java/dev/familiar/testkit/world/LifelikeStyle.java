package dev.familiar.testkit.world;

import dev.familiar.testkit.career.Career;
import dev.familiar.testkit.career.Employer;
import dev.familiar.testkit.career.Place;
import dev.familiar.testkit.career.Position;
import dev.familiar.testkit.chance.Dice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Requests as they come in life: names, links, headlines and places vary alike for everybody,
/// whether known or not, and every mark of a class is found on some of the others.
final class LifelikeStyle implements RequestStyle {
    private static final double EX_EMPLOYER_SAID = 0.5;
    private static final double MOVED_TOWN = 0.3;
    private static final double COUNTRY_ONLY = 0.1;

    private final LocalDate today;
    private final Temper temper;
    private final LifelikeNotes notes;
    private final LifelikeMutuals mutuals;

    LifelikeStyle(LocalDate today, Temper temper, LifelikeNotes notes, LifelikeMutuals mutuals) {
        this.today = today;
        this.temper = temper;
        this.notes = notes;
        this.mutuals = mutuals;
    }

    @Override
    public Person outsider(RequestClass truth, Person plain, Dice own) {
        return LifelikeOutsiders.dress(truth, plain, own.fork("dress", 0));
    }

    @Override
    public Person namesake(Person met, Person plain, Dice own) {
        Dice beside = own.fork("beside", 0);
        boolean employer = beside.chance(temper.of("namesake.employer"));
        boolean town = beside.chance(temper.of("namesake.town"));
        return LifelikeOutsiders.beside(met, plain, employer, town);
    }

    @Override
    public RequestCard card(RequestClass truth, Person person, Dice own) {
        String note = notes.note(truth, person, own.fork("note", 0));
        Career career = today(truth, person.career(), own.fork("today", 0));
        RequestCard.Profile profile =
                new RequestCard.Profile(
                        LifelikeNames.name(
                                truth, person.names(), temper.of("othername"), own.fork("name", 0)),
                        headline(truth, career, own.fork("headline", 0)),
                        place(career.home(), own.fork("place", 0)),
                        own.fork("company", 0).chance(temper.of("blank.company"))
                                ? ""
                                : career.current().employer().name(),
                        person.reach().profileUrl());
        return new RequestCard(
                profile,
                mutuals.of(truth, person, own.fork("mutuals", 0)),
                note,
                Sending.moment(today, own));
    }

    /// The career as it is today: some have just changed employer, as people do who look after
    /// their network, and some have moved with the job.
    private Career today(RequestClass truth, Career career, Dice dice) {
        if (truth == RequestClass.PERSON_OF_INTEREST || !dice.chance(temper.of("newjob"))) {
            return career;
        }
        Position last = career.current();
        LocalDate from = today.minusDays(dice.between(10, 300));
        if (!from.isAfter(last.from())) {
            return career;
        }
        Employer next = Workplaces.elsewhere(dice);
        List<Position> jobs = new ArrayList<>(career.positions());
        jobs.removeLast();
        jobs.add(new Position(last.employer(), last.title(), last.from(), from.minusDays(1)));
        String title = Workplaces.title(next, dice);
        jobs.add(new Position(next, title, from, null));
        Place home = dice.chance(MOVED_TOWN) ? dice.pick(Place.all()) : career.home();
        String headline = title + " at " + next.name();
        return new Career(jobs, career.school(), career.graduated(), home, headline);
    }

    private String headline(RequestClass truth, Career career, Dice dice) {
        if (dice.chance(temper.of("blank.headline"))) {
            return dice.chance(0.5) ? "" : "--";
        }
        String usual = LifelikeOutsiders.headline(truth, career, dice);
        boolean says = dice.chance(EX_EMPLOYER_SAID);
        if (truth == RequestClass.FORMER_COLLEAGUE && says && !usual.contains("ex-")) {
            for (Position mine : notes.ownerJobs()) {
                for (Position theirs : career.positions()) {
                    boolean past = !theirs.employer().equals(career.current().employer());
                    if (past && theirs.overlaps(mine)) {
                        return usual + " | ex-" + mine.employer().name();
                    }
                }
            }
        }
        return usual;
    }

    private String place(Place home, Dice dice) {
        if (dice.chance(temper.of("blank.place"))) {
            return "";
        }
        if (dice.chance(COUNTRY_ONLY)) {
            return home.country();
        }
        return !home.area().isEmpty() && dice.chance(0.5) ? home.area() : home.full();
    }
}
