package dev.familiar.bench.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser without a screen that is signed in. For many threads.
public final class WebVisitor {

    private static final int OK = 200;
    private static final int SEE_OTHER = 303;
    private static final Pattern CSRF = Pattern.compile("data-csrf=\"([^\"]+)\"");
    private static final Duration LONGEST = Duration.ofMinutes(2);

    static {
        // The pages have a name below localhost, which browsers find and Java does not; so it asks
        // the number and names the name.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private final String door;
    private final String host;
    private final HttpClient client;

    private WebVisitor(String door, String host, HttpClient client) {
        this.door = door;
        this.host = host;
        this.client = client;
    }

    /// Signs in.
    ///
    /// @param link that lets one in, once
    /// @throws IOException if it does not
    public static WebVisitor signIn(URI link) throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
        String door = "http://" + link.getRawAuthority();
        HttpRequest request = HttpRequest.newBuilder(link).timeout(LONGEST).GET().build();
        URI onward =
                client.send(request, BodyHandlers.discarding())
                        .headers()
                        .firstValue("Location")
                        .map(URI::create)
                        .orElseThrow(() -> new IOException("the link is not good any more"));
        WebVisitor visitor = new WebVisitor(door, onward.getRawAuthority(), client);
        String _ = visitor.get(onward.getRawPath() + "?" + onward.getRawQuery());
        return visitor;
    }

    /// A page.
    ///
    /// @throws IOException if it is not answered, or with anything but a page
    public String get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(door + path))
                        .header("Host", host)
                        .timeout(LONGEST)
                        .GET()
                        .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IOException(
                    "status " + answer.statusCode() + " for " + path.replaceAll("\\?.*", ""));
        }
        return answer.body();
    }

    /// Sends a form; returns once the server says that it is done.
    ///
    /// @throws IOException if it is not answered, or refused
    public void post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(fields);
        all.put("csrf", csrf());
        String form =
                all.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(door + path))
                        .timeout(LONGEST)
                        .header("Host", host)
                        .header("Origin", "http://" + host)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        int status = client.send(request, BodyHandlers.discarding()).statusCode();
        if (status != SEE_OTHER && status != OK) {
            throw new IOException("status " + status + " for a form");
        }
    }

    private String csrf() throws IOException, InterruptedException {
        Matcher found = CSRF.matcher(get("/decisions"));
        if (!found.find()) {
            throw new IOException("the page has no token for forms");
        }
        return found.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
