package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.testkit.WorldArchives;
import dev.familiar.testkit.WrittenWorld;
import dev.familiar.testkit.world.World;
import dev.familiar.testkit.world.WorldPlan;
import dev.familiar.web.MadeUp;
import dev.familiar.web.WebServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// A made-up world beside the owner's pages: a home, a port and a sign-in of its own, made when
/// first asked for and gone when `serve` ends. Neither knows of the other's folder, so that nothing
/// can mix.
final class MadeUpPages implements MadeUp, AutoCloseable {

    private final WorldPlan plan;
    private final WebServer.Address address;

    private @Nullable Path folder;
    private @Nullable Familiar familiar;
    private @Nullable WebServer server;

    /// @param address under what kind of address, as the owner's own
    MadeUpPages(WorldPlan plan, WebServer.Address address) {
        this.plan = plan;
        this.address = address;
    }

    @Override
    public synchronized URI open() throws IOException {
        WebServer running = server;
        if (running == null) {
            running = start();
            server = running;
        }
        return running.newLink();
    }

    private WebServer start() throws IOException {
        close();
        Path scratch = Files.createTempDirectory("familiar-made-up");
        folder = scratch;
        Path archives = scratch.resolve("archives");
        WrittenWorld written = WorldArchives.write(World.create(plan), archives);
        Familiar world =
                Familiar.openMadeUp(scratch.resolve("home"), plan.today(), InstantSource.system());
        familiar = world;
        var _ =
                world.reading()
                        .importArchives(
                                new ImportRequest(
                                        written.archives(),
                                        "",
                                        "",
                                        DemoCommand.owners(archives),
                                        false),
                                ImportProgress.none());
        return WebServer.start(world, 0, address);
    }

    /// Takes all of it away.
    @Override
    public synchronized void close() throws IOException {
        WebServer running = server;
        if (running != null) {
            running.close();
            server = null;
        }
        Familiar world = familiar;
        if (world != null) {
            world.close();
            familiar = null;
        }
        Path scratch = folder;
        if (scratch != null) {
            DemoCommand.delete(scratch);
            folder = null;
        }
    }
}
