package dev.familiar.web;

import com.microsoft.playwright.Page;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sits in a page before its scripts: answers as slowly as told, and writes down each key with what
/// the page showed when it was pressed. It knows of answers on their way by itself, not from the
/// page.
final class WatchedKeys {

    static final String SCRIPT =
            """
            (() => {
              const real = window.fetch.bind(window);
              const watch = window.watch = { slow: 0, open: 0, posts: 0, refreshes: 0, restless: false };
              const pause = (signal) => new Promise((done, broken) => {
                const timer = setTimeout(done, watch.slow);
                if (signal) signal.addEventListener('abort', () => {
                  clearTimeout(timer);
                  broken(new DOMException('', 'AbortError'));
                });
              });
              window.fetch = async (address, options = {}) => {
                const refresh = options.headers && options.headers['Familiar-Refresh'];
                if (refresh) watch.refreshes++; else watch.open++;
                if (options.method === 'POST') watch.posts++;
                try {
                  const answer = await real(address, options);
                  let text = await answer.text();
                  await pause(options.signal);
                  // Weighing that never comes to an end.
                  if (watch.restless) text = text.replace('<ol class="rows"',
                    '<p data-refresh="30" data-only=".list"></p><ol class="rows"');
                  return {
                    headers: answer.headers, url: answer.url, redirected: answer.redirected,
                    text: async () => { if (!refresh) watch.open--; return text; },
                  };
                } catch (e) {
                  if (!refresh) watch.open--;
                  throw e;
                }
              };
              let changed = performance.now();
              let last = null;
              new MutationObserver(() => {
                const now = document.querySelector('#who');
                if (now !== last) { last = now; changed = performance.now(); }
              }).observe(document, { childList: true, subtree: true });
              window.addEventListener('keydown', (e) => {
                const card = document.querySelector('[data-request]');
                const told = JSON.parse(sessionStorage.getItem('keys') || '[]');
                told.push({
                  key: e.key, at: Math.round(performance.timeOrigin + performance.now()),
                  field: document.activeElement.matches('input, textarea'),
                  open: watch.open, idle: document.documentElement.hasAttribute('data-idle'),
                  card: card && card.getClientRects().length ? card.dataset.request : '',
                  age: Math.round(performance.now() - changed),
                });
                sessionStorage.setItem('keys', JSON.stringify(told));
              }, true);
            })();
            """;

    private static final JsonMapper JSON = new JsonMapper();

    private WatchedKeys() {}

    /// A key as it was pressed.
    ///
    /// @param at milliseconds
    /// @param field whether it went into a field
    /// @param open answers that the owner was waiting for
    /// @param idle whether the page said that keys act
    /// @param card the request whose card was to be seen, empty if none was
    /// @param age milliseconds since another card came
    record Key(String key, long at, boolean field, int open, boolean idle, String card, int age) {}

    static List<Key> of(Page page) {
        String told = (String) page.evaluate("sessionStorage.getItem('keys') || '[]'");
        return JSON.readTree(told).valueStream().map(WatchedKeys::key).toList();
    }

    private static Key key(JsonNode told) {
        return new Key(
                told.path("key").asString(),
                told.path("at").asLong(),
                told.path("field").asBoolean(),
                told.path("open").asInt(),
                told.path("idle").asBoolean(),
                told.path("card").asString(),
                told.path("age").asInt());
    }

    static void answerSlowly(Page page, int millis) {
        var _ = page.evaluate("millis => { watch.slow = millis; }", millis);
    }

    static int posts(Page page) {
        return (Integer) page.evaluate("watch.posts");
    }

    /// Waits until nothing is on its way.
    static void awaitQuiet(Page page) {
        var _ = page.waitForFunction("() => watch.open === 0");
    }
}
