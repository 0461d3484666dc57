package dev.familiar.testkit.linkedin;

import dev.familiar.testkit.text.ZipTarget;
import dev.familiar.testkit.world.Request;
import dev.familiar.testkit.world.World;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// The platform's data export of a made-up owner, as a zip of tables.
///
/// All layouts describe the same people as of the plan's day; only their shape follows the period.
public final class LinkedInExport {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MM-dd-yyyy");

    private LinkedInExport() {}

    /// The file name the platform would give it.
    public static String fileName(World world) {
        return "Basic_LinkedInDataExport_" + NAME.format(world.plan().today()) + ".zip";
    }

    /// Writes the zip and closes `out`.
    ///
    /// @return what went into it
    public static Counts write(World world, LinkedInLayout layout, OutputStream out)
            throws IOException {
        List<Connections.Connection> connections = new Connections(world).newestFirst();
        int[] pending = new int[1];
        try (ZipTarget zip = new ZipTarget(out, world.plan().today())) {
            zip.text("Connections.csv", w -> new ConnectionsFile(layout).write(connections, w));
            zip.text(
                    "Invitations.csv",
                    w -> pending[0] = new InvitationsFile(world, layout).write(connections, w));
            boolean old = !layout.since(LinkedInLayout.YEAR_2021);
            zip.text(
                    old ? "Messages.csv" : "messages.csv",
                    w -> new MessagesFile(world, layout).write(connections, w));
            new OwnerFiles(world, layout).write(zip);
            new PeopleFiles(world, layout).write(zip);
            NoiseFiles.write(layout, zip);
        }
        return new Counts(connections.size(), pending[0]);
    }

    /// Writes the small export of a later day, in the newest layout, and closes `out`: after the
    /// owner pressed on the platform. Whom they accepted is a connection, and whoever is answered,
    /// that way or by Ignore, does not wait any more.
    ///
    /// @param day of the export, after the plan's
    /// @return what went into it
    public static Counts writeLater(
            World world,
            LocalDate day,
            Predicate<Request> accepted,
            Predicate<Request> ignored,
            OutputStream out)
            throws IOException {
        LinkedInLayout layout = LinkedInLayout.DECEMBER_2025;
        List<Connections.Connection> connections =
                new ArrayList<>(new Connections(world).newestFirst());
        Instant at = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        for (Request request : world.requests()) {
            if (accepted.test(request)) {
                connections.addFirst(
                        new Connections.Connection(
                                request.person(),
                                at,
                                world.dice("later").fork("request", request.number())));
            }
        }
        int[] pending = new int[1];
        Predicate<Request> waits = accepted.or(ignored).negate();
        try (ZipTarget zip = new ZipTarget(out, day)) {
            zip.text("Connections.csv", w -> new ConnectionsFile(layout).write(connections, w));
            zip.text(
                    "Invitations.csv",
                    w ->
                            pending[0] =
                                    new InvitationsFile(world, layout, waits)
                                            .write(connections, w));
        }
        return new Counts(connections.size(), pending[0]);
    }

    /// What an export holds.
    ///
    /// @param connections rows of Connections.csv, blank ones included
    /// @param pending requests that wait
    public record Counts(int connections, int pending) {}
}
