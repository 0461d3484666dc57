package dev.familiar.testkit.mail;

import dev.familiar.testkit.world.World;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;

/// The owner's mail of fifteen years: every message made when it is written, none kept.
///
/// A message depends only on the plan and its number, so the same period written twice, or in two
/// flavours, holds the same messages with the same Message-ID. Memory: about 20 bytes per message
/// for the order in time. For one thread.
public final class MailArchive {
    private final World world;
    private final MailSchedule schedule;

    private MailArchive(World world) {
        this.world = world;
        this.schedule = new SchedulePlanner(world).plan();
    }

    /// The mail of a world; plans all times, writes nothing.
    public static MailArchive of(World world) {
        return new MailArchive(world);
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
        LetterMaker letters = new LetterMaker(world, schedule);
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
