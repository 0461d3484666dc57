package dev.familiar.testkit.mail;

import dev.familiar.testkit.society.Society;
import dev.familiar.testkit.world.World;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The owner's mail of fifteen years: every message made when it is written, none kept.
///
/// A message depends only on the plan and its number, so the same period written twice, or in two
/// flavours, holds the same messages with the same Message-ID. Memory: about 20 bytes per message
/// for the order in time. For one thread.
public final class MailArchive {
    private final World world;
    private final MailSchedule schedule;
    private final @Nullable Society society;

    private MailArchive(World world, @Nullable Society society) {
        this.world = world;
        this.society = society;
        this.schedule = new SchedulePlanner(world).plan();
    }

    /// The mail of a world; plans all times, writes nothing.
    public static MailArchive of(World world) {
        return new MailArchive(world, null);
    }

    /// The mail of a world in which only those are copied who know somebody else on the message;
    /// otherwise the same.
    public static MailArchive of(Society society) {
        return new MailArchive(society.world(), society);
    }

    /// How many different messages there were, lost ones included.
    public int size() {
        return schedule.size();
    }

    /// Writes the messages from `from` inclusive to `to` exclusive, oldest first, but those lost.
    ///
    /// @return how many were written
    public int writeMbox(OutputStream out, MboxFlavour flavour, Instant from, Instant to)
            throws IOException {
        LetterMaker letters = new LetterMaker(world, schedule, society);
        MboxWriter mbox = new MboxWriter(out, flavour, new MessageWriter(world, schedule));
        int written = 0;
        for (int i = 0; i < schedule.size(); i++) {
            long second = schedule.secondAt(i);
            boolean kept = world.plan().keepsMailOf(LocalDate.ofEpochDay(second / 86_400));
            if (kept && second >= from.getEpochSecond() && second < to.getEpochSecond()) {
                mbox.write(letters.at(i));
                written++;
            }
        }
        return written;
    }
}
