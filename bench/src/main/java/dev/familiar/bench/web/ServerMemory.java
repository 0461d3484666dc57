package dev.familiar.bench.web;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

// The heap grows until it is cleared and what a process has resident stays high once it was, so
// only
// the heap right after a full collection tells whether something is kept that nobody needs. The
// server is asked for one by the JDK's own management agent, which takes a few hundred kilobytes of
// it the first time.

/// What a server on this machine holds in memory. For one thread.
public final class ServerMemory implements AutoCloseable {

    private static final int COLLECTIONS = 3;
    private static final int PAUSE = 5;

    private final Path status;
    private final JMXConnector connector;
    private final MemoryMXBean memory;

    private ServerMemory(Path status, JMXConnector connector, MemoryMXBean memory) {
        this.status = status;
        this.connector = connector;
        this.memory = memory;
    }

    /// Attaches to a server.
    ///
    /// @param process its id
    /// @throws IOException if there is no Java of this user's under that id
    // What is read back comes from a process that the one who measures has started and named.
    @SuppressWarnings("BanJNDI")
    public static ServerMemory of(long process) throws IOException {
        JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(agent(process)));
        MemoryMXBean memory =
                ManagementFactory.newPlatformMXBeanProxy(
                        connector.getMBeanServerConnection(),
                        ManagementFactory.MEMORY_MXBEAN_NAME,
                        MemoryMXBean.class);
        return new ServerMemory(Path.of("/proc/" + process + "/status"), connector, memory);
    }

    private static String agent(long process) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(process));
            try {
                return machine.startLocalManagementAgent();
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException(
                    "process "
                            + process
                            + " is no Java that can be asked; give the id of the server's own process",
                    e);
        }
    }

    /// What is held at one moment.
    ///
    /// @param heap bytes of the heap after a full collection
    /// @param resident kilobytes of the whole process; 0 where the system does not say
    public record Held(long heap, long resident) {}

    /// Collects what is not needed, then looks. The server must be left alone for some seconds:
    /// what its threads have at hand for the next answer goes only after a while, so the least of a
    /// few collections counts.
    ///
    /// @throws IOException if it has ended
    public Held look() throws IOException, InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < COLLECTIONS; i++) {
            TimeUnit.SECONDS.sleep(PAUSE);
            memory.gc();
            least = Math.min(least, memory.getHeapMemoryUsage().getUsed());
        }
        return new Held(least, resident());
    }

    private long resident() throws IOException {
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
