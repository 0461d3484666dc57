package dev.familiar.bench.network;

import dev.familiar.app.Familiar;
import dev.familiar.app.people.FindRequest;
import dev.familiar.app.people.FindView;
import dev.familiar.identity.lexicon.MailDomains;
import dev.familiar.model.EmailAddress;
import dev.familiar.network.search.Someone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Asks a real home whom its owner knows at the mail domains that most of the known have addresses
/// at, by the domain's name alone, and counts who is named.
///
/// The truth is a table of people whose class was read off the mail by other rules: KNOWN, where
/// mail went both ways. Named is right whoever has an address at that organisation's domain; to be
/// named is every KNOWN person who has one.
final class DomainQuestions {

    private static final int DOMAINS = 12;
    private static final List<String> WAYS = List.of("%s", "at %s", "people at %s");

    private final Path home;
    private final List<Set<EmailAddress>> known = new ArrayList<>();

    DomainQuestions(Path home, Path truth) throws IOException {
        this.home = home;
        for (String line : Files.readAllLines(truth)) {
            String[] cells = line.split(",", -1);
            if (cells.length > 3 && cells[1].equals("KNOWN")) {
                Set<EmailAddress> addresses = new LinkedHashSet<>();
                for (String text : cells[3].split("\\s+", -1)) {
                    EmailAddress.parse(text).ifPresent(addresses::add);
                }
                known.add(addresses);
            }
        }
    }

    /// A Markdown table, a row for each domain and way of asking.
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("| asked | known there | named | precision | recall |");
        lines.add("| --- | ---: | ---: | ---: | ---: |");
        int[] sums = new int[4];
        try (Familiar familiar = Familiar.open(home, InstantSource.system())) {
            for (String domain : domains()) {
                String label =
                        EmailAddress.parse("x@" + domain)
                                .flatMap(MailDomains::organisation)
                                .orElse(domain);
                for (String way : WAYS) {
                    lines.add(row(familiar, domain, String.format(Locale.ROOT, way, label), sums));
                }
            }
        }
        lines.add(row("all", sums));
        return lines;
    }

    private List<String> domains() {
        Map<String, Integer> counts = new HashMap<>();
        known.forEach(person ->
                person.stream()
                        .map(EmailAddress::domain)
                        .distinct()
                        .filter(domain -> !MailDomains.isFree(domain))
                        .forEach(domain -> counts.merge(domain, 1, Integer::sum)));
        return counts.entrySet().stream()
                .sorted(
                        Comparator.comparingInt((Map.Entry<String, Integer> one) -> -one.getValue())
                                .thenComparing(Map.Entry::getKey))
                .limit(DOMAINS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private String row(Familiar familiar, String domain, String question, int[] sums) {
        int there = 0;
        int found = 0;
        int named = 0;
        int right = 0;
        Set<EmailAddress> all = new LinkedHashSet<>();
        FindView view = familiar.finding().find(FindRequest.of(question, Integer.MAX_VALUE));
        for (FindView.Hit hit : view.people()) {
            if (hit.fit().person().closeness().known() == Someone.Acquaintance.NOT_AT_ALL) {
                continue;
            }
            named++;
            List<EmailAddress> addresses = hit.view().person().addresses();
            right += addresses.stream().anyMatch(at -> isAt(at, domain)) ? 1 : 0;
            all.addAll(addresses);
        }
        for (Set<EmailAddress> person : known) {
            if (person.stream().anyMatch(at -> isAt(at, domain))) {
                there++;
                found += person.stream().anyMatch(all::contains) ? 1 : 0;
            }
        }
        int[] counts = {there, found, named, right};
        for (int i = 0; i < counts.length; i++) {
            sums[i] += counts[i];
        }
        return row(question, counts);
    }

    /// Whether an address is at that domain, or at another of the same name: an organisation has
    /// several.
    private static boolean isAt(EmailAddress address, String domain) {
        return address.domain().equals(domain)
                || address.domain().endsWith("." + domain)
                || label(address.domain()).equals(label(domain));
    }

    private static String label(String domain) {
        return EmailAddress.parse("x@" + domain)
                .flatMap(MailDomains::organisation)
                .orElse(domain)
                .replace("-", "");
    }

    private static String row(String name, int[] counts) {
        return String.format(
                Locale.ROOT,
                "| `%s` | %d | %d | %.3f | %.3f |",
                name,
                counts[0],
                counts[2],
                (double) counts[3] / Math.max(1, counts[2]),
                (double) counts[1] / Math.max(1, counts[0]));
    }
}
