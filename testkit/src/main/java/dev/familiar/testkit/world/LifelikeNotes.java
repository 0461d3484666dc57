package dev.familiar.testkit.world;

import dev.familiar.testkit.career.Position;
import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.chance.Pools;
import java.util.List;

/// The notes of requests as they overlap in life: strangers with a true claim, friends who pitch,
/// fakes who say what everybody says. How often is in the resource `note-habits.txt`.
final class LifelikeNotes {
    private static final double PERCENT = 100;

    private final Notes notes;
    private final Temper temper;

    LifelikeNotes(Notes notes, Temper temper) {
        this.notes = notes;
        this.temper = temper;
    }

    /// The owner's jobs, oldest first.
    List<Position> ownerJobs() {
        return notes.ownerJobs();
    }

    /// The note of a request, empty for none.
    String note(RequestClass truth, Person writer, Dice dice) {
        List<String> cells =
                Pools.split(Pools.values("note-habits.txt", truth.name()).getFirst(), '|');
        double chance = Double.parseDouble(cells.getFirst()) / PERCENT * temper.of("notes");
        return dice.chance(chance)
                ? notes.note(kind(cells.get(1), writer, dice), writer, dice)
                : "";
    }

    private static String kind(String weighted, Person writer, Dice dice) {
        double at = dice.unit() * PERCENT;
        String kind = "plain";
        for (String entry : Pools.split(weighted, ';')) {
            List<String> words = Pools.split(entry, ' ');
            kind = words.getFirst();
            at -= Double.parseDouble(words.get(1));
            if (at < 0) {
                break;
            }
        }
        boolean fromWork = writer.tie().kind().known() && writer.tie().how().equals("work");
        return kind.equals("known") && fromWork ? "former" : kind;
    }
}
