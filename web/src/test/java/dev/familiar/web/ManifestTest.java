package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.familiar.app.Familiar;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a phone needs to put Familiar among its programs, and who may have it.
class ManifestTest {

    @TempDir private Path home;

    private Familiar familiar;
    private WebServer server;

    @BeforeEach
    void starts() throws IOException {
        familiar = Familiar.open(home, InstantSource.system());
        server = WebServer.start(familiar, 0);
    }

    @AfterEach
    void stops() {
        server.close();
        familiar.close();
    }

    @Test
    void saysWhatBrowsersAskForToInstallAPage() throws Exception {
        Visitor owner = Visitor.signedIn(server);

        HttpResponse<String> answer = owner.get("/manifest.webmanifest");

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("application/manifest+json"));
        JsonNode manifest = JsonMapper.shared().readTree(answer.body());
        assertThat(manifest.get("display").asString()).isEqualTo("standalone");
        assertThat(manifest.get("start_url").asString()).isEqualTo("/");
        assertThat(manifest.get("icons").values())
                .extracting(icon -> icon.get("sizes").asString())
                .contains("192x192", "512x512");
        assertThat(manifest.get("icons").values())
                .extracting(icon -> icon.get("purpose").asString())
                .contains("any", "maskable");
        for (JsonNode icon : manifest.get("icons").values()) {
            assertThat(owner.get(icon.get("src").asString()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void isNotThereForStrangers() throws Exception {
        assertThat(new Visitor(server).get("/manifest.webmanifest").statusCode()).isEqualTo(401);
    }

    /// A browser that may not load it complains.
    @Test
    void isLoadedWithTheSessionAndWithinTheRulesOfThePage() {
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.signedIn(server);

            var answer =
                    page.waitForResponse(
                            response -> response.url().endsWith("/manifest.webmanifest"),
                            () ->
                                    page.evaluate(
                                            """
                                            () => fetch(document.querySelector('link[rel=manifest]').href,
                                                {credentials: 'include'})\
                                            """));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(page.getAttribute("link[rel=manifest]", "crossorigin"))
                    .isEqualTo("use-credentials");
            assertThat(page.locator("meta[name=theme-color]").count()).isEqualTo(2);
            assertThat(chromium.complaints()).isEmpty();
        }
    }
}
