package dev.familiar.web;

import dev.familiar.app.words.JsonText;
import dev.familiar.app.words.PlainText;
import io.javalin.http.sse.SseClient;
import java.util.Map;

/// The progress of an import as server-sent events (WHATWG HTML, 9.2), a few a second until it
/// ends.
final class ImportEvents {

    private static final long EVERY_MILLIS = 250;

    private final ImportJob job;

    ImportEvents(ImportJob job) {
        this.job = job;
    }

    /// Answers on the request's own thread, which waits meanwhile.
    void send(SseClient client) {
        while (!client.terminated()) {
            if (!(job.state() instanceof ImportState.Running running)) {
                client.sendEvent("done", "{}");
                return;
            }
            client.sendEvent(
                    "progress",
                    JsonText.line(
                            Map.of(
                                    "label",
                                    PlainText.line(running.words()),
                                    "percent",
                                    running.percent())));
            pause(client);
        }
    }

    private static void pause(SseClient client) {
        try {
            Thread.sleep(EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            client.close();
        }
    }
}
