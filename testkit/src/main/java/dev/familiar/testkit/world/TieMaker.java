package dev.familiar.testkit.world;

import dev.familiar.testkit.career.Career;
import dev.familiar.testkit.career.Position;
import dev.familiar.testkit.chance.Dice;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Decides how people are tied to the owner and which archives show it.
///
/// The chances here are the ordinary professional's, set by hand; [Temper] says how other owners
/// differ. They make no claim about a real population; tests rely only on their order.
final class TieMaker {
    private static final List<String> WAYS =
            List.of(
                    "school",
                    "a conference",
                    "a client",
                    "a friend",
                    "family",
                    "the neighbourhood");

    /// Where a trace of somebody not known lies that looks like one of somebody known.
    private static final List<Channel> PASSING =
            List.of(
                    Channel.CARD,
                    Channel.EVENT,
                    Channel.CARD,
                    Channel.EVENT,
                    Channel.PLATFORM_MESSAGE,
                    Channel.FACEBOOK);

    private final WorldPlan plan;
    private final Temper temper;

    TieMaker(WorldPlan plan, Temper temper) {
        this.plan = plan;
        this.temper = temper;
    }

    /// The chance that a person of that kind once worked where the owner worked.
    static double colleague(TieKind kind) {
        return switch (kind) {
            case SILENT_COLLEAGUE -> 1;
            case STRONG -> 0.55;
            case WEAK, COPIED, EVENT_ONLY -> 0.4;
            case THEY_WROTE, OWNER_WROTE, CARD_ONLY, PLATFORM_MESSAGES, FACEBOOK_ONLY, PASSING ->
                    0.15;
            case CONNECTION_ONLY, OVERHEARD, BRUSHED_OFF -> 0.03;
            case NONE, OFFLINE -> 0;
        };
    }

    Tie tie(TieKind kind, Career career, List<Position> shared, Dice dice) {
        LocalDate since = since(career, shared, dice);
        int days = (int) (plan.today().toEpochDay() - since.toEpochDay());
        LocalDate until =
                kind == TieKind.STRONG
                        ? plan.today().minusDays(dice.below(Math.max(1, days / 3)))
                        : since.plusDays(dice.below(Math.max(1, Math.min(days, 900))));
        String how = shared.isEmpty() ? dice.pick(WAYS) : "work";
        return new Tie(kind, channels(kind, dice), since, until, how);
    }

    private LocalDate since(Career career, List<Position> shared, Dice dice) {
        for (Position mine : shared) {
            for (Position theirs : career.positions()) {
                if (theirs.overlaps(mine)) {
                    LocalDate first =
                            theirs.from().isAfter(mine.from()) ? theirs.from() : mine.from();
                    return earliest(first.plusDays(dice.below(60)));
                }
            }
        }
        return earliest(plan.start().plusDays(dice.below(plan.kind().years() * 365 - 60)));
    }

    private LocalDate earliest(LocalDate day) {
        LocalDate limit = plan.today().minusDays(20);
        return day.isAfter(limit) ? limit : day.isBefore(plan.start()) ? plan.start() : day;
    }

    private Set<Channel> channels(TieKind kind, Dice dice) {
        EnumSet<Channel> in = EnumSet.noneOf(Channel.class);
        switch (kind) {
            case STRONG -> {
                in.add(Channel.MAIL);
                add(in, Channel.EVENT, 0.8, dice);
                add(in, Channel.CARD, 0.75, dice);
                add(in, Channel.FACEBOOK, 0.45, dice);
                add(in, Channel.PLATFORM_MESSAGE, 0.4, dice);
                add(in, Channel.PRAISE, 0.4, dice);
                add(in, Channel.CONNECTION, 0.85, dice);
            }
            case WEAK -> {
                in.add(Channel.MAIL);
                add(in, Channel.EVENT, 0.15, dice);
                add(in, Channel.CARD, 0.2, dice);
                add(in, Channel.FACEBOOK, 0.1, dice);
                add(in, Channel.CONNECTION, 0.55, dice);
            }
            case THEY_WROTE, OWNER_WROTE -> {
                in.add(Channel.MAIL);
                add(in, Channel.CONNECTION, 0.3, dice);
            }
            case COPIED -> {
                in.add(Channel.COPY);
                add(in, Channel.CONNECTION, 0.35, dice);
            }
            case EVENT_ONLY -> in.add(Channel.EVENT);
            case CARD_ONLY -> in.add(Channel.CARD);
            case PLATFORM_MESSAGES -> {
                in.add(Channel.PLATFORM_MESSAGE);
                in.add(Channel.CONNECTION);
            }
            case FACEBOOK_ONLY -> in.add(Channel.FACEBOOK);
            case SILENT_COLLEAGUE -> add(in, Channel.CONNECTION, 0.5, dice);
            case CONNECTION_ONLY -> {
                in.add(Channel.CONNECTION);
                add(in, Channel.PRAISE, 0.03, dice);
            }
            case OVERHEARD -> {
                in.add(Channel.LIST);
                add(in, Channel.CONNECTION, 0.1, dice);
            }
            case BRUSHED_OFF -> {
                in.add(Channel.MAIL);
                add(in, Channel.CONNECTION, 0.2, dice);
            }
            case PASSING -> in.add(dice.pick(PASSING));
            case NONE, OFFLINE -> {}
        }
        return in;
    }

    private void add(EnumSet<Channel> in, Channel channel, double chance, Dice dice) {
        if (dice.chance(temper.shows(channel, chance))) {
            in.add(channel);
        }
    }
}
