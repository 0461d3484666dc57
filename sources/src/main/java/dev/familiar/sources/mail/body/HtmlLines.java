package dev.familiar.sources.mail.body;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
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
    private static final Set<String> QUOTATION_CLASSES =
            Set.of(
                    "gmail_quote",
                    "gmail_attr",
                    "gmail_signature",
                    "moz-cite-prefix",
                    "moz-signature",
                    "yahoo_quoted");

    /// Outlook marks where the quotation begins; it is the element and all that follow it.
    private static final Set<String> BEGINNINGS = Set.of("divRplyFwdMsg", "appendonsend");

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
        return lines(Jsoup.parse(html).body(), false);
    }

    /// The text of a page without the elements in which mail programs put quotations, one line per
    /// line break. The signature, where the program marks it, comes last, below a line `--`.
    public static String ownText(String html) {
        Element body = Jsoup.parse(html).body();
        Element signature = body.selectFirst(SIGNATURES);
        boolean own = signature != null && signature.closest(QUOTES) == null;
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
        for (Line line : lines(part, true)) {
            text.append(line.text()).append('\n');
        }
    }

    private static List<Line> lines(Element part, boolean onlyOwn) {
        Collector collector = new Collector(onlyOwn);
        part.traverse(collector);
        return collector.finish();
    }

    /// Gathers lines on a walk through the page.
    private static final class Collector implements NodeVisitor {

        private final List<Line> lines = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final List<String> links = new ArrayList<>();

        private final boolean onlyOwn;

        /// Elements whose further children are a quotation. Selecting those siblings, or taking
        /// them out one by one, would cost the square of their number.
        private final Set<Node> quotesOn = Collections.newSetFromMap(new IdentityHashMap<>());

        /// Elements left out, the walk being inside them.
        private final Set<Node> leftOut = Collections.newSetFromMap(new IdentityHashMap<>());

        Collector(boolean onlyOwn) {
            this.onlyOwn = onlyOwn;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                if (isHidden(element) || (onlyOwn && depth > 0 && isQuotation(element))) {
                    leftOut.add(element);
                } else if (leftOut.isEmpty()) {
                    enter(element);
                }
            } else if (node instanceof TextNode words && leftOut.isEmpty()) {
                text.append(words.getWholeText());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                boolean wasOut = leftOut.remove(element);
                if (!wasOut && leftOut.isEmpty() && breaksLine(element)) {
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

        private boolean isQuotation(Element element) {
            Element parent = element.parent();
            if (BEGINNINGS.contains(element.id())) {
                if (parent != null) {
                    quotesOn.add(parent);
                }
                return true;
            }
            return (parent != null && quotesOn.contains(parent))
                    || element.normalName().equals("blockquote")
                    || element.id().equals("Signature")
                    || (element.hasAttr("class")
                            && QUOTATION_CLASSES.stream().anyMatch(element::hasClass));
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
