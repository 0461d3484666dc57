package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.familiar.testkit.world.WorldPlan;
import dev.familiar.web.WebServer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/// A world of its own beside the owner's pages.
class MadeUpPagesTest {

    private static final WorldPlan SMALL =
            WorldPlan.demo().withSeed(3).withPeople(30).withMessages(100).withRequests(8);

    private static HttpResponse<String> get(URI uri) throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build()) {
            return client.send(
                    HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void isMadeOnceLetsInByAFreshLinkEachTimeAndIsGoneAfterwards() throws Exception {
        URI link;
        try (MadeUpPages pages = new MadeUpPages(SMALL, WebServer.Address.NUMBER)) {
            link = pages.open();
            URI other = pages.open();

            assertThat(other.getPort()).isEqualTo(link.getPort());
            assertThat(other).isNotEqualTo(link);
            assertThat(get(link).body()).contains("Signed in");
            assertThat(get(link).statusCode()).isEqualTo(401);
            assertThat(get(other).statusCode()).isEqualTo(200);
        }

        URI gone = link;
        assertThat(catchThrowable(() -> get(gone))).isInstanceOf(IOException.class);
    }
}
