package dev.familiar.app.requests;

import dev.familiar.app.requests.RequestGroup.Kind;
import dev.familiar.identity.name.FoldedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

// Notes of one campaign are one text with a name, a firm or a sentence exchanged. So they are
// compared by their runs of three words (shingles; Broder 1997, "On the resemblance and containment
// of documents"), of which near-copies share most whatever was put in between. Pairs are only
// looked
// at where a shingle is shared, so a thousand different notes cost a thousand look-ups.
//
// A campaign is found among those that are declined anyway: a note that somebody known repeats must
// not carry them along.

/// Finds requests that can be answered alike with one press. Pure; a few milliseconds for a
/// thousand requests.
public final class RequestGroups {

    /// Fewer than this are decided one by one as fast.
    public static final int FEWEST = 3;

    /// To check before one presses.
    private static final int SAMPLE = 3;

    /// Known beyond doubt, as the percentage is written.
    private static final double SURE = 0.99;

    /// No trace, and less likely than one of these; the lowest that takes in the most is named.
    private static final double[] LIMITS = {0.01, 0.02, 0.05};

    private static final int SHINGLE = 3;

    /// Shorter notes ("I'd like to join your network") are alike without being one text.
    private static final int FEWEST_WORDS = 8;

    /// The share of shingles in common from which two notes are one text. A sentence exchanged in a
    /// note of three leaves more than half.
    private static final double ALIKE = 0.4;

    private RequestGroups() {}

    /// The groups among undecided requests, none of which is in two.
    ///
    /// @param views in the order they are shown
    public static List<RequestGroup> of(List<RequestView> views) {
        List<RequestGroup> groups = new ArrayList<>();
        add(
                groups,
                Kind.KNOWN,
                SURE,
                views.stream()
                        .filter(RequestGroup::isKnown)
                        .filter(view -> view.judgement().probability() > SURE)
                        .toList());
        Set<String> pitched = new HashSet<>();
        for (List<RequestView> campaign : campaigns(views)) {
            add(groups, Kind.PITCH, 0, campaign);
            campaign.forEach(view -> pitched.add(view.id()));
        }
        untraced(groups, views, pitched);
        return groups;
    }

    private static void untraced(
            List<RequestGroup> groups, List<RequestView> views, Set<String> pitched) {
        List<RequestView> all =
                views.stream()
                        .filter(RequestGroup::isUntraced)
                        .filter(view -> !pitched.contains(view.id()))
                        .toList();
        double limit = LIMITS[LIMITS.length - 1];
        List<RequestView> within = below(all, limit);
        for (double lower : LIMITS) {
            if (below(all, lower).size() == within.size()) {
                limit = lower;
                break;
            }
        }
        add(groups, Kind.NO_TRACE, limit, within);
    }

    private static List<RequestView> below(List<RequestView> views, double limit) {
        return views.stream().filter(view -> view.judgement().probability() < limit).toList();
    }

    private static void add(
            List<RequestGroup> groups, Kind kind, double limit, List<RequestView> members) {
        if (members.size() >= FEWEST) {
            List<RequestView> sample =
                    members.stream()
                            .sorted(
                                    Comparator.comparingDouble(RequestGroups::uncertainty)
                                            .reversed())
                            .limit(SAMPLE)
                            .toList();
            groups.add(new RequestGroup(kind, limit, members, sample));
        }
    }

    private static double uncertainty(RequestView view) {
        double known = view.judgement().probability();
        return Math.min(known, 1 - known);
    }

    /// Declined requests whose notes are one text, each campaign of at least [#FEWEST] senders; the
    /// one with the most senders first.
    private static List<List<RequestView>> campaigns(List<RequestView> views) {
        List<RequestView> noted = new ArrayList<>();
        List<Set<String>> shingles = new ArrayList<>();
        for (RequestView view : views) {
            List<String> words = FoldedText.words(view.judgement().request().invitation().note());
            if (RequestGroup.isDeclined(view)
                    && !RequestGroup.isDecided(view)
                    && words.size() >= FEWEST_WORDS) {
                noted.add(view);
                shingles.add(shingles(words));
            }
        }
        int[] group = alike(shingles);
        Map<Integer, List<RequestView>> byGroup = new LinkedHashMap<>();
        for (int i = 0; i < noted.size(); i++) {
            byGroup.computeIfAbsent(group[i], _ -> new ArrayList<>()).add(noted.get(i));
        }
        return byGroup.values().stream()
                .filter(campaign -> senders(campaign) >= FEWEST)
                .sorted(Comparator.comparingInt((List<RequestView> one) -> one.size()).reversed())
                .toList();
    }

    private static long senders(Collection<RequestView> campaign) {
        return campaign.stream()
                .map(view -> view.judgement().request().requester().name().text())
                .distinct()
                .count();
    }

    private static Set<String> shingles(List<String> words) {
        Set<String> shingles = new LinkedHashSet<>();
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            shingles.add(String.join(" ", words.subList(i, i + SHINGLE)));
        }
        return shingles;
    }

    /// For each the number of the first that is one text with it, directly or over others.
    private static int[] alike(List<Set<String>> shingles) {
        int[] group = new int[shingles.size()];
        Map<String, List<Integer>> having = new HashMap<>();
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            Map<Integer, Integer> common = new HashMap<>();
            for (String shingle : shingles.get(i)) {
                for (int other : having.getOrDefault(shingle, List.of())) {
                    common.merge(other, 1, Integer::sum);
                }
                having.computeIfAbsent(shingle, _ -> new ArrayList<>()).add(i);
            }
            for (Map.Entry<Integer, Integer> shared : common.entrySet()) {
                int all =
                        shingles.get(i).size()
                                + shingles.get(shared.getKey()).size()
                                - shared.getValue();
                if (shared.getValue() >= ALIKE * all) {
                    join(group, i, shared.getKey());
                }
            }
        }
        for (int i = 0; i < group.length; i++) {
            group[i] = root(group, i);
        }
        return group;
    }

    private static void join(int[] group, int one, int other) {
        int first = root(group, one);
        int second = root(group, other);
        group[Math.max(first, second)] = Math.min(first, second);
    }

    private static int root(int[] group, int of) {
        int root = of;
        while (group[root] != root) {
            root = group[root];
        }
        return root;
    }
}
