package dev.familiar.sources.mail.header;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The identifiers in `Message-ID`, `In-Reply-To` and `References` (RFC 5322 section 3.6.4),
/// without their brackets.
public final class MessageIds {

    private static final int LONGEST = 400;
    private static final int MOST = 200;

    private MessageIds() {}

    /// The identifier of a message: what stands in brackets, or, where a program forgot them, the
    /// whole value; empty if there is none, or it is too long to be one.
    public static String own(String value) {
        List<String> ids = all(value);
        if (!ids.isEmpty()) {
            return ids.getFirst();
        }
        String bare = value.replace("<", "").replace(">", "").strip();
        boolean usable = !bare.isEmpty() && bare.length() <= LONGEST && bare.indexOf(' ') < 0;
        return usable ? bare : "";
    }

    /// The identifiers of the messages that a message answers, oldest first: those of `References`,
    /// then those of `In-Reply-To` not among them; at most 200, the newest.
    public static List<String> answered(String references, String inReplyTo) {
        Set<String> ids = new LinkedHashSet<>(all(references));
        ids.addAll(all(inReplyTo));
        List<String> list = new ArrayList<>(ids);
        return list.size() <= MOST ? list : list.subList(list.size() - MOST, list.size());
    }

    private static List<String> all(String value) {
        List<String> ids = new ArrayList<>();
        int open = value.indexOf('<');
        while (open >= 0) {
            int close = value.indexOf('>', open);
            if (close < 0) {
                break;
            }
            // A fold inside an identifier left a space there.
            String id = value.substring(open + 1, close).replace(" ", "");
            if (!id.isEmpty() && id.length() <= LONGEST) {
                ids.add(id);
            }
            open = value.indexOf('<', close);
        }
        return ids;
    }
}
