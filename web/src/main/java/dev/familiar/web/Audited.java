package dev.familiar.web;

import dev.familiar.app.requests.AuditView;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.Kinds;
import dev.familiar.app.words.PlainText;
import dev.familiar.model.PartialDate;
import dev.familiar.model.verdict.Evidence;
import dev.familiar.triage.Known;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Everybody the owner is connected with, as the page lists them. Without the evidence, of which
/// only the telling line is kept: thirty thousand people are some megabytes.
///
/// @param state of the home that it is true of
/// @param summary in a sentence or two
/// @param missing kinds of archives that were never imported, empty for none
/// @param groups the people of each group, closest first
record Audited(
        long state, List<String> summary, String missing, Map<Known.Group, List<Row>> groups) {

    Audited {
        summary = List.copyOf(summary);
        groups = Map.copyOf(groups);
    }

    /// A connection.
    ///
    /// @param id of the person
    /// @param profile address of their page, empty if not known
    /// @param since when they connected, may be empty
    /// @param why what tells most, or that nothing does
    /// @param strength of the tie in percent
    /// @param followWhy why to follow them instead; empty for no reason
    record Row(
            String id,
            String name,
            String life,
            String profile,
            String since,
            String why,
            int strength,
            String followWhy) {

        /// Hides who it is.
        @Override
        public String toString() {
            return "Row[" + id + ", hidden]";
        }
    }

    static Audited of(long state, Map<Known.Group, AuditView> views) {
        Map<Known.Group, List<Row>> groups = new EnumMap<>(Known.Group.class);
        views.forEach((group, view) ->
                groups.put(group, view.rows().stream().map(Audited::row).toList()));
        AuditView any = views.get(Known.Group.NOT_AT_ALL);
        return any == null
                ? new Audited(state, List.of(), "", groups)
                : new Audited(state, summary(any), missing(any), groups);
    }

    int count(Known.Group group) {
        return groups.getOrDefault(group, List.of()).size();
    }

    int connections() {
        return groups.values().stream().mapToInt(List::size).sum();
    }

    private static Row row(AuditView.Row row) {
        String profile = row.profileUrl();
        return new Row(
                row.person().value(),
                PlainText.line(row.name()),
                PlainText.line(row.life()),
                profile == null ? "" : profile,
                since(row.since()),
                row.known().reason().map(Evidence::text).map(PlainText::line).orElse("no trace"),
                PersonMaker.percent(row.known().strength()),
                PlainText.line(row.followWhy()));
    }

    private static String since(@Nullable PartialDate date) {
        if (date == null) {
            return "";
        }
        return date.earliest().equals(date.latest()) ? Days.day(date.earliest()) : date.toString();
    }

    private static List<String> summary(AuditView view) {
        String all = "You have " + Amounts.of(view.connections(), "connection") + ".";
        return view.entries() > view.connections()
                ? List.of(
                        all,
                        "Your export lists "
                                + Amounts.count(view.entries())
                                + ": some people are on it more than once.")
                : List.of(all);
    }

    private static String missing(AuditView view) {
        return view.searched().stream()
                .filter(kind -> kind.items() == 0)
                .map(kind -> Kinds.words(kind.source()))
                .collect(Collectors.joining(", "));
    }
}
