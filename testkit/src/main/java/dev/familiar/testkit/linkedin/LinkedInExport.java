package dev.familiar.testkit.linkedin;

import dev.familiar.testkit.text.ZipTarget;
import dev.familiar.testkit.world.World;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;

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

    /// What an export holds.
    ///
    /// @param connections rows of Connections.csv, blank ones included
    /// @param pending requests that wait
    public record Counts(int connections, int pending) {}
}
