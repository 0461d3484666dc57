package dev.familiar.checks.stories;

import dev.familiar.app.DoctorReport;
import dev.familiar.app.Familiar;
import dev.familiar.app.following.FollowView;
import dev.familiar.app.json.PersonJson;
import dev.familiar.app.json.ReviewJson;
import dev.familiar.app.json.TriageJson;
import dev.familiar.app.search.SearchJson;
import dev.familiar.app.search.SearchRequest;
import dev.familiar.store.Store;
import dev.familiar.store.row.ArchiveEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All that a home answers, as texts: two homes that hold the same give the same.
///
/// @param people everybody, closest first
/// @param requests every request with its verdict
/// @param questions who may be one
/// @param follows whom the owner follows, sorted: which of two comes first hangs on the key that a
///   request had when it was decided
/// @param archives what each archive came to
/// @param coverage what was searched
/// @param found the answers to each word
/// @param unhealthy what the doctor complains of, and words known by their first lines only
record HomePicture(
        List<String> people,
        List<String> requests,
        List<String> questions,
        List<String> follows,
        List<String> archives,
        List<String> coverage,
        Map<String, List<String>> found,
        List<String> unhealthy) {

    private static final int ALL = 1_000_000;
    private static final int SHOWN = 600;

    HomePicture {
        people = List.copyOf(people);
        requests = List.copyOf(requests);
        questions = List.copyOf(questions);
        follows = List.copyOf(follows);
        archives = List.copyOf(archives);
        coverage = List.copyOf(coverage);
        found = new TreeMap<>(found);
        unhealthy = List.copyOf(unhealthy);
    }

    /// @param words what to search for
    static HomePicture of(Path home, List<String> words) {
        List<String> archives;
        try (Store store = Store.openReadOnly(home)) {
            archives = store.archives().stream().map(HomePicture::line).toList();
        }
        try (Familiar familiar = Familiar.open(home, StressedHome.CLOCK)) {
            return new HomePicture(
                    familiar.people().closest(0, ALL).stream().map(PersonJson::line).toList(),
                    familiar.requests().triage(true).stream().map(TriageJson::line).toList(),
                    familiar.corrections().everyQuestion(ALL).stream()
                            .map(question ->
                                    ReviewJson.line(
                                            question, familiar.corrections().evidence(question)))
                            .toList(),
                    familiar.following().all().stream().map(HomePicture::line).sorted().toList(),
                    archives,
                    familiar.reading().archives().coverage().stream().map(String::valueOf).toList(),
                    found(familiar, words),
                    unhealthy(familiar));
        }
    }

    /// What is otherwise in this home than in another, in the first words of each line.
    List<String> differences(HomePicture wanted) {
        List<String> all = new ArrayList<>();
        compare("people", people, wanted.people, all);
        compare("requests", requests, wanted.requests, all);
        compare("questions", questions, wanted.questions, all);
        compare("follows", follows, wanted.follows, all);
        compare("archives", archives, wanted.archives, all);
        compare("coverage", coverage, wanted.coverage, all);
        wanted.found.forEach(
                (word, hits) -> compare(word, found.getOrDefault(word, List.of()), hits, all));
        compare("unhealthy", unhealthy, wanted.unhealthy, all);
        return all;
    }

    private static void compare(
            String what, List<String> found, List<String> wanted, List<String> all) {
        if (found.equals(wanted)) {
            return;
        }
        all.add(what + " differ, " + found.size() + " for " + wanted.size());
        found.stream()
                .filter(line -> !wanted.contains(line))
                .forEach(line -> all.add(what + " has " + shortened(line)));
        wanted.stream()
                .filter(line -> !found.contains(line))
                .forEach(line -> all.add(what + " lacks " + shortened(line)));
    }

    private static String shortened(String line) {
        return line.length() > SHOWN ? line.substring(0, SHOWN) + " …" : line;
    }

    private static String line(ArchiveEntry entry) {
        return entry.identity()
                + " "
                + entry.asOf()
                + " "
                + entry.isComplete()
                + " "
                + entry.counts();
    }

    private static String line(FollowView follow) {
        return String.join(
                " ",
                follow.name(),
                follow.person(),
                String.valueOf(follow.follow().since()),
                String.valueOf(follow.last()));
    }

    private static Map<String, List<String>> found(Familiar familiar, List<String> words) {
        Map<String, List<String>> found = new TreeMap<>();
        for (String word : words) {
            found.put(
                    word,
                    familiar.search().search(new SearchRequest(word, ALL, false)).hits().stream()
                            .map(SearchJson::line)
                            .toList());
        }
        return found;
    }

    private static List<String> unhealthy(Familiar familiar) {
        List<String> unhealthy = new ArrayList<>();
        for (DoctorReport.Finding finding : familiar.doctor(false).findings()) {
            if (!finding.healthy() || finding.check().equals("words")) {
                unhealthy.add(finding.text());
            }
        }
        return unhealthy;
    }
}
