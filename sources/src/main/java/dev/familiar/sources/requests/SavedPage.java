package dev.familiar.sources.requests;

import dev.familiar.model.ProfileUrl;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

// Copied text has names and no links, and a request without a profile cannot be opened. The
// clipboard and a saved page have the links in the page's source; they are set below the text, each
// with the words it stands on, because where a link stands among the lines differs from one layout
// of the page to the next, and its words do not.

/// A page of invitations as a browser saves or copies it.
public final class SavedPage {

    /// What stands between the address of a profile and the words that link to it.
    static final String BETWEEN = " | ";

    /// A name, with its sentence or without; what is longer links to something else.
    private static final int LONGEST_WORDS = 200;

    private SavedPage() {}

    /// A line for each link of the page to a profile, to be set below its text; empty if it has
    /// none.
    public static String links(String html) {
        Set<String> links = new LinkedHashSet<>();
        for (Element link : Jsoup.parse(html).select("a[href]")) {
            String words = link.text().strip();
            if (!words.isEmpty() && words.length() <= LONGEST_WORDS) {
                ProfileUrl.parse(link.attr("href"))
                        .ifPresent(profile -> links.add(profile.url() + BETWEEN + words));
            }
        }
        return links.isEmpty() ? "" : String.join("\n", links) + "\n";
    }
}
