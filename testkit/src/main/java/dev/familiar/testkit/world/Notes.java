package dev.familiar.testkit.world;

import dev.familiar.testkit.career.Position;
import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.chance.Pools;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/// The notes people write into a request, with claims true and false.
final class Notes {
    private final Person owner;
    private final List<Gathering> gatherings;
    private final List<Person> friends;

    Notes(Person owner, List<Gathering> gatherings, List<Person> people) {
        this.owner = owner;
        this.gatherings = gatherings;
        List<Person> close = people.stream().filter(p -> p.tie().kind() == TieKind.STRONG).toList();
        this.friends = close.isEmpty() ? people : close;
    }

    /// The owner's jobs, oldest first.
    List<Position> ownerJobs() {
        return owner.career().positions();
    }

    /// A note of that kind, at most 300 characters; `true` claims name a conference the owner
    /// attended.
    String note(String kind, Person writer, Dice dice) {
        String template = dice.pick(Pools.values("request-notes.txt", kind));
        boolean isTrue = !kind.equals("falseclaim");
        List<Gathering> fitting = gatherings.stream().filter(g -> g.attended() == isTrue).toList();
        Gathering event = dice.pick(fitting.isEmpty() ? gatherings : fitting);
        String employer = owner.career().positions().getFirst().employer().name();
        LocalDate when = event.day();
        for (Position mine : owner.career().positions()) {
            for (Position theirs : writer.career().positions()) {
                if (isTrue && mine.overlaps(theirs)) {
                    employer = mine.employer().name();
                    when = theirs.from().isAfter(mine.from()) ? theirs.from() : mine.from();
                }
            }
        }
        List<String> topics = Pools.entries("mail-topics.txt");
        String text =
                template.replace("{me}", owner.names().nickname())
                        .replace("{name}", writer.names().nickname())
                        .replace("{employer}", employer)
                        .replace("{year}", String.valueOf(when.getYear()))
                        .replace("{event}", event.name())
                        .replace("{city}", event.place().city())
                        .replace("{month}", month(event))
                        .replace("{school}", writer.career().school())
                        .replace("{topic}", dice.pick(topics))
                        .replace("{friend}", dice.pick(friends).names().text());
        return text.length() > 300 ? text.substring(0, 300) : text;
    }

    private static String month(Gathering event) {
        return event.day().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
