package dev.familiar.checks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A page of the documentation, read for its links and headings.
///
/// @param file where it is
/// @param prose its lines outside code fences
record MarkdownPage(Path file, List<String> prose) {

    private static final Pattern LINK =
            Pattern.compile("]\\(<?([^)>\\s]+)>?(?:\\s+\"[^\"]*\")?\\)");
    private static final Pattern CODE = Pattern.compile("`[^`]*`");
    private static final Pattern OUTSIDE =
            Pattern.compile("[a-z][a-z+.-]*:.*", Pattern.CASE_INSENSITIVE);

    static MarkdownPage read(Path file) {
        List<String> prose = new ArrayList<>();
        boolean fenced = false;
        for (String line : Checkout.read(file).lines().toList()) {
            boolean fence = line.stripLeading().startsWith("```");
            if (!fence && !fenced) {
                prose.add(line);
            }
            fenced ^= fence;
        }
        return new MarkdownPage(file, prose);
    }

    /// The links that lead to a file or heading of this project.
    List<String> links() {
        return prose.stream().flatMap(MarkdownPage::linksIn).toList();
    }

    /// The links in one line of it.
    static Stream<String> linksIn(String line) {
        return LINK.matcher(line.replaceAll(CODE.pattern() + "(?!])", ""))
                .results()
                .map((MatchResult match) -> match.group(1))
                .filter(target -> !OUTSIDE.matcher(target).matches());
    }

    /// Links whose file is not there, or whose heading is not in that file.
    List<String> brokenLinks() {
        return links().stream().filter(link -> !leadsSomewhere(link)).toList();
    }

    private boolean leadsSomewhere(String link) {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        Path target = path.isEmpty() ? file : file.resolveSibling(path).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        return hash < 0 || read(target).anchors().contains(link.substring(hash + 1));
    }

    /// The headings as the web shows them in addresses: lower case, no marks, hyphens for spaces.
    List<String> anchors() {
        return prose.stream()
                .filter(line -> line.matches("#{1,6} .*"))
                .map(line -> line.replaceFirst("#+ ", "").strip().toLowerCase(Locale.ROOT))
                .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }
}
