package dev.familiar.bench.web;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The pages a busy morning asks for: of twenty, six cards of requests, four searches for people,
/// four people, two lists of requests, and one each of today, the list of people, archives and
/// decisions. What is opened is drawn from what the lists show. The same order every time.
public final class PageMix {

    private static final List<String> PAGES =
            List.of(
                    "card",
                    "search",
                    "person",
                    "card",
                    "requests",
                    "search",
                    "card",
                    "person",
                    "today",
                    "card",
                    "search",
                    "person",
                    "people",
                    "card",
                    "requests",
                    "search",
                    "person",
                    "archives",
                    "card",
                    "decisions");
    private static final Pattern REQUEST = Pattern.compile("/requests/(r-[a-z0-9]+)");
    private static final Pattern PERSON = Pattern.compile("/people/(p-[a-z0-9]+)");
    private static final Pattern NAME = Pattern.compile("<span class=\"name\">([^<&]+)<");
    private static final int LISTS = 20;

    private final List<String> requests;
    private final List<String> people;
    private final List<String> words;
    private final Random random = new Random(20);

    private PageMix(List<String> requests, List<String> people, List<String> words) {
        this.requests = List.copyOf(requests);
        this.people = List.copyOf(people);
        this.words = List.copyOf(words);
    }

    /// One page to ask for.
    ///
    /// @param page its kind
    /// @param path its address
    public record Ask(String page, String path) {}

    /// Looks through the lists for what can be opened.
    ///
    /// @throws IOException if a list is not answered, or the home holds no request or nobody
    public static PageMix of(WebVisitor visitor) throws IOException, InterruptedException {
        List<String> requests = new ArrayList<>();
        List<String> people = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int page = 1; page <= LISTS; page++) {
            find(REQUEST, visitor.get("/requests?page=" + page), requests);
            String list = visitor.get("/people?page=" + (1 + 37 * (page - 1)));
            find(PERSON, list, people);
            find(NAME, list, words);
        }
        if (requests.isEmpty() || people.isEmpty()) {
            throw new IOException("this home holds no request or nobody; import something first");
        }
        return new PageMix(requests, people, words);
    }

    private static void find(Pattern pattern, String page, List<String> found) {
        Matcher matcher = pattern.matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
    }

    /// What to ask for as number `i`.
    public Ask ask(int i) {
        String page = PAGES.get(i % PAGES.size());
        return new Ask(
                page,
                switch (page) {
                    case "card" -> "/requests/" + any(requests);
                    case "search" -> "/people?q=" + typed(any(words));
                    case "person" -> "/people/" + any(people);
                    case "today" -> "/";
                    default -> "/" + page;
                });
    }

    /// A name as far as somebody has typed it.
    private String typed(String name) {
        int length = Math.min(name.length(), 3 + random.nextInt(8));
        return URLEncoder.encode(name.substring(0, length), StandardCharsets.UTF_8);
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
