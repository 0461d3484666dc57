package dev.familiar.sources.mail.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// HTML as lines of text, the way a reader would see them.
///
/// Leaves out what is not shown: scripts, styles, hidden elements, preview texts. Loads nothing.
/// Takes broken and hostile HTML; the walk is not recursive.
public final class HtmlLines {

    private static final Set<String> UNSEEN =
            Set.of("script", "style", "head", "title", "noscript", "template", "object", "svg");
    private static final String QUOTATIONS =
            "blockquote, .gmail_quote, .gmail_attr, .gmail_signature, .moz-cite-prefix,"
                    + " .moz-signature, .yahoo_quoted, #divRplyFwdMsg, #divRplyFwdMsg ~ *,"
                    + " #appendonsend, #appendonsend ~ *, #Signature";
    private static final String SIGNATURES = ".gmail_signature, .moz-signature, #Signature";
    private static final String QUOTES = "blockquote, .gmail_quote, .yahoo_quoted";
    private static final int MOST_LINES = 5000;

    private HtmlLines() {}

    /// One line as shown.
    ///
    /// @param text its text, white space folded; may be empty where only links or nothing stands
    /// @param links the targets of the links on it, as written
    public record Line(String text, List<String> links) {

        /// Copies the list.
        public Line {
            links = List.copyOf(links);
        }

        /// Hides the text.
        @Override
        public String toString() {
            return "Line[hidden]";
        }
    }

    /// All lines of a page, at most 5,000.
    public static List<Line> of(String html) {
        Collector collector = new Collector();
        Jsoup.parse(html).body().traverse(collector);
        return collector.finish();
    }

    /// The text of a page without the elements in which mail programs put quotations, one line per
    /// line break. The signature, where the program marks it, comes last, below a line `--`.
    public static String ownText(String html) {
        Element body = Jsoup.parse(html).body();
        Element signature = body.selectFirst(SIGNATURES);
        boolean own = signature != null && signature.closest(QUOTES) == null;
        body.select(QUOTATIONS).remove();
        StringBuilder text = new StringBuilder();
        append(body, text);
        if (own && signature != null) {
            text.append("--\n");
            append(signature, text);
            // A profile often hides behind the word LinkedIn.
            signature.select("a[href*=linkedin.com/in/]").stream()
                    .limit(1)
                    .forEach(link -> text.append(link.attr("href")).append('\n'));
        }
        return text.toString();
    }

    private static void append(Element part, StringBuilder text) {
        Collector collector = new Collector();
        part.traverse(collector);
        for (Line line : collector.finish()) {
            text.append(line.text()).append('\n');
        }
    }

    /// Gathers lines on a walk through the page.
    private static final class Collector implements NodeVisitor {

        private final List<Line> lines = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final List<String> links = new ArrayList<>();

        /// How deep inside elements that are not shown the walk is.
        private int hidden;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                if (isHidden(element)) {
                    hidden++;
                } else if (hidden == 0) {
                    enter(element);
                }
            } else if (node instanceof TextNode words && hidden == 0) {
                text.append(words.getWholeText());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (isHidden(element)) {
                    hidden--;
                } else if (hidden == 0 && breaksLine(element)) {
                    close();
                }
            }
        }

        private void enter(Element element) {
            if (breaksLine(element)) {
                close();
            } else if (element.normalName().equals("a") && element.hasAttr("href")) {
                links.add(element.attr("href"));
            }
        }

        private static boolean breaksLine(Element element) {
            String name = element.normalName();
            return element.isBlock()
                    || name.equals("br")
                    || name.equals("td")
                    || name.equals("th")
                    || name.equals("tr");
        }

        private static boolean isHidden(Element element) {
            if (UNSEEN.contains(element.normalName())
                    || element.hasAttr("hidden")
                    || element.hasAttr("data-email-preheader")) {
                return true;
            }
            String style = element.attr("style");
            return !style.isEmpty()
                    && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
        }

        private void close() {
            String line = fold(text);
            if (lines.size() < MOST_LINES && !(line.isEmpty() && links.isEmpty())) {
                lines.add(new Line(line, links));
            }
            text.setLength(0);
            links.clear();
        }

        List<Line> finish() {
            close();
            return lines;
        }
    }

    /// Folds white space and drops the invisible fillers of preview texts.
    static String fold(CharSequence text) {
        FoldedText folded = new FoldedText(text.length());
        folded.append(text, 0, text.length());
        return folded.toString();
    }
}
