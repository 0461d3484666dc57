package dev.familiar.testkit.world;

import dev.familiar.testkit.career.Career;
import dev.familiar.testkit.career.Employer;
import dev.familiar.testkit.career.Place;
import dev.familiar.testkit.career.Position;
import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.chance.Pools;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Gives people their jobs, schools and places.
final class CareerMaker {
    private final WorldPlan plan;
    private final Workplaces workplaces;

    CareerMaker(WorldPlan plan, Workplaces workplaces) {
        this.plan = plan;
        this.workplaces = workplaces;
    }

    /// The owner's career: four jobs, two in a short life, the last for the present day.
    Career ofOwner(Dice dice) {
        LocalDate start = plan.start();
        List<Position> positions = new ArrayList<>();
        int[] years = plan.kind().years() < 8 ? new int[] {0, 2} : new int[] {0, 4, 8, 12};
        int last = years.length - 1;
        for (int i = 0; i < years.length; i++) {
            Employer employer = workplaces.employers().get(i * 3 + dice.below(3));
            LocalDate to =
                    i == last ? null : start.plusYears(years[i + 1]).plusMonths(1).minusDays(9);
            LocalDate from = start.plusYears(years[i]).plusMonths(i == 0 ? 0 : 1);
            positions.add(new Position(employer, Workplaces.title(employer, dice), from, to));
        }
        Place home = workplaces.places().getFirst();
        return finish(positions, start.getYear() - 3, home, dice);
    }

    /// A career; with `shared` it holds a job at that employer at that time.
    Career career(Dice dice, List<Position> shared) {
        int graduated = plan.today().getYear() - dice.between(4, 38);
        LocalDate at = LocalDate.of(graduated, dice.between(1, 12), dice.between(1, 28));
        List<Position> positions = new ArrayList<>();
        while (positions.isEmpty() || (at.isBefore(plan.today()) && positions.size() < 6)) {
            LocalDate end = at.plusDays(dice.between(200, 3000));
            boolean last = !end.isBefore(plan.today()) || positions.size() == 5;
            Employer employer = dice.skewed(workplaces.employers());
            String title = Workplaces.title(employer, dice);
            positions.add(new Position(employer, title, at, last ? null : end));
            if (last) {
                break;
            }
            at = end.plusDays(dice.between(1, 120));
        }
        if (!shared.isEmpty()) {
            insert(dice.pick(shared), positions, dice);
        }
        return finish(positions, graduated, place(dice, shared.isEmpty() ? 0.2 : 0.55), dice);
    }

    /// Puts a job beside the given one into a career and cuts what it overlaps.
    private void insert(Position with, List<Position> positions, Dice dice) {
        LocalDate end = with.to() == null ? plan.today() : with.to();
        int span = (int) (end.toEpochDay() - with.from().toEpochDay());
        LocalDate from = with.from().plusDays(dice.below(Math.max(1, span * 2 / 3)));
        LocalDate to = from.plusDays(dice.between(Math.max(90, span / 4), span + 900));
        boolean stays = !to.isBefore(plan.today());
        List<Position> kept = new ArrayList<>();
        for (Position p : positions) {
            if (p.from().isBefore(from)) {
                boolean cut = p.to() == null || !p.to().isBefore(from);
                LocalDate until = cut ? from.minusDays(3) : p.to();
                kept.add(new Position(p.employer(), p.title(), p.from(), until));
            }
        }
        kept.add(
                new Position(
                        with.employer(),
                        Workplaces.title(with.employer(), dice),
                        from,
                        stays ? null : to));
        if (!stays) {
            Employer next = dice.skewed(workplaces.employers());
            LocalDate start = to.plusDays(dice.between(2, 60));
            kept.add(new Position(next, Workplaces.title(next, dice), start, null));
        }
        positions.clear();
        positions.addAll(kept);
    }

    private Place place(Dice dice, double near) {
        return dice.chance(near)
                ? workplaces.places().get(dice.below(4))
                : dice.pick(workplaces.places());
    }

    private static Career finish(List<Position> positions, int graduated, Place home, Dice dice) {
        String school = dice.skewed(Pools.entries("schools.txt"));
        return new Career(positions, school, graduated, home, headline(positions, dice));
    }

    private static String headline(List<Position> positions, Dice dice) {
        Position now = positions.getLast();
        return switch (dice.below(7)) {
            case 0 -> now.title();
            case 1 -> now.title() + " | " + now.employer().industry() + " | speaker";
            case 2 -> now.title() + ", " + now.employer().name();
            case 3 ->
                    positions.size() > 1
                            ? now.title()
                                    + " | ex-"
                                    + positions.get(positions.size() - 2).employer().name()
                            : now.title() + " @ " + now.employer().name();
            default -> now.title() + " at " + now.employer().name();
        };
    }
}
