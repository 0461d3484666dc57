package dev.familiar.cli;

import dev.familiar.app.search.SearchCounts;
import dev.familiar.app.search.SearchHit;
import dev.familiar.app.search.SearchJson;
import dev.familiar.app.search.SearchResult;
import dev.familiar.app.search.Snippet;
import dev.familiar.app.words.Amounts;
import dev.familiar.model.source.Channel;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// Search results in words for a terminal.
///
/// What was looked for is bold, or between « and » where there are no colours.
final class SearchText {

    /// Stand for the marks until lines are broken; nothing in a text can pass for them.
    private static final String OPEN = "\ue000";

    private static final String CLOSE = "\ue001";
    private static final int INDENT = 4;
    private static final int BAR = 30;

    private final Terminal terminal;

    SearchText(Terminal terminal) {
        this.terminal = terminal;
    }

    List<String> page(SearchResult result, boolean counts) {
        List<String> lines = new ArrayList<>();
        if (result.hits().isEmpty()) {
            lines.add("Nothing in your archives has these words.");
            return lines;
        }
        for (SearchHit hit : result.hits()) {
            hit(lines, hit);
        }
        if (counts) {
            counts(lines, result.counts());
        }
        return lines;
    }

    private void hit(List<String> lines, SearchHit hit) {
        var interaction = hit.interaction();
        LocalDate day = LocalDate.ofInstant(interaction.moment().at(), ZoneOffset.UTC);
        String from = Text.cut(Text.plain(SearchJson.from(interaction)), 30);
        String head = day + "  " + SearchJson.word(interaction.channel()) + "  " + from + "  ";
        String subject = Text.cut(flat(hit.subject()), terminal.width() - Text.columns(head));
        lines.add(
                terminal.paint(Style.DIM, day + "  " + SearchJson.word(interaction.channel()))
                        + "  "
                        + terminal.paint(Style.BOLD, from)
                        + "  "
                        + marked(subject, false));
        String snippet = flat(hit.snippet());
        if (!snippet.isEmpty()) {
            boolean open = false;
            for (String line : Text.wrap(snippet, terminal.width() - INDENT)) {
                lines.add(Text.spaces(INDENT) + marked(line, open));
                open = isOpenAfter(line, open);
            }
        }
    }

    private static String flat(Snippet snippet) {
        StringBuilder text = new StringBuilder();
        for (Snippet.Piece piece : snippet.pieces()) {
            String plain = piece.text().replace(OPEN, "").replace(CLOSE, "");
            text.append(piece.marked() ? OPEN + plain + CLOSE : plain);
        }
        return Text.plain(text.toString());
    }

    private static boolean isOpenAfter(String line, boolean before) {
        int open = line.lastIndexOf(OPEN);
        int close = line.lastIndexOf(CLOSE);
        return open == close ? before : open > close;
    }

    /// The line with its marks as the terminal shows them; a phrase may begin on one line and end
    /// on the next.
    private String marked(String line, boolean open) {
        StringBuilder shown = new StringBuilder();
        boolean inside = open;
        int pos = 0;
        while (pos < line.length()) {
            int end = line.indexOf(inside ? CLOSE : OPEN, pos);
            int stop = end < 0 ? line.length() : end;
            String text = line.substring(pos, stop).replace(OPEN, "").replace(CLOSE, "");
            shown.append(inside ? mark(text) : text);
            inside = end < 0 ? inside : !inside;
            pos = stop + 1;
        }
        return shown.toString();
    }

    private String mark(String text) {
        if (text.isEmpty()) {
            return "";
        }
        return terminal.colours() ? terminal.paint(Style.BOLD, text) : "«" + text + "»";
    }

    private void counts(List<String> lines, SearchCounts counted) {
        lines.add("");
        lines.add(terminal.paint(Style.BOLD, Amounts.of(counted.total(), "answer")));
        long most = counted.years().isEmpty() ? 1 : Collections.max(counted.years().values());
        for (Map.Entry<Integer, Long> year : counted.years().entrySet()) {
            int length = (int) Math.max(1, BAR * year.getValue() / most);
            lines.add("  " + year.getKey() + "  " + "▪".repeat(length) + " " + year.getValue());
        }
        for (Channel channel : Channel.values()) {
            long count = counted.channels().getOrDefault(channel, 0L);
            if (count > 0) {
                lines.add("  " + SearchJson.word(channel) + "  " + count);
            }
        }
        for (SearchCounts.Share share : counted.people()) {
            String name = share.name().isEmpty() ? share.person().value() : share.name();
            lines.add("  " + Text.plain(name) + "  " + share.count());
        }
    }
}
