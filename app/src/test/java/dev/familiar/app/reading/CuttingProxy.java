package dev.familiar.app.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// A wire between a program and a server on the loopback that breaks when it is told to.
final class CuttingProxy implements AutoCloseable {

    private final ServerSocket door;
    private final int target;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong bytesLeft = new AtomicLong(Long.MAX_VALUE);
    private final AtomicInteger connectionsLeft = new AtomicInteger(Integer.MAX_VALUE);
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicLong received = new AtomicLong();

    private CuttingProxy(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    /// A whole wire to `target`.
    static CuttingProxy to(int target) throws IOException {
        ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        CuttingProxy proxy = new CuttingProxy(door, target);
        proxy.threads.execute(proxy::accept);
        return proxy;
    }

    int port() {
        return door.getLocalPort();
    }

    /// Breaks the wire after so many bytes from the server, once; takes so many connections from
    /// now on.
    void cutAfter(long bytes, int connections) {
        bytesLeft.set(bytes);
        connectionsLeft.set(connections);
    }

    /// Whole again.
    void mend() {
        cutAfter(Long.MAX_VALUE, Integer.MAX_VALUE);
    }

    /// How many connections were made.
    int connections() {
        return connections.get();
    }

    /// How many bytes came from the server.
    long received() {
        return received.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                if (connectionsLeft.getAndDecrement() <= 0) {
                    client.close();
                } else {
                    connections.incrementAndGet();
                    Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                    threads.execute(() -> pass(client, server, false));
                    threads.execute(() -> pass(server, client, true));
                }
            }
        } catch (IOException closed) {
            // The door is shut at the end of the test.
        }
    }

    private void pass(Socket from, Socket to, boolean counted) {
        byte[] buffer = new byte[2048];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                if (counted) {
                    received.addAndGet(count);
                    if (bytesLeft.addAndGet(-count) < 0) {
                        bytesLeft.set(Long.MAX_VALUE);
                        return;
                    }
                }
                out.write(buffer, 0, count);
                out.flush();
            }
        } catch (IOException broken) {
            // Either side has hung up.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
