package dev.familiar.web;

import java.util.List;

/// How well the advice agreed with the owner, and what their decisions taught.
///
/// @param settled how many requests were decided; 0 for nothing to show
/// @param choices the words of the command line, the columns of `advised`
/// @param summary sentences about calibration and cost
/// @param isTelling whether there are enough decisions for a diagram that means something
/// @param lessons weights that moved
record StatsPage(
        Frame frame,
        int settled,
        List<String> choices,
        List<Row> advised,
        List<String> summary,
        boolean hasDiagram,
        boolean isTelling,
        List<Lesson> lessons) {

    StatsPage {
        choices = List.copyOf(choices);
        advised = List.copyOf(advised);
        summary = List.copyOf(summary);
        lessons = List.copyOf(lessons);
    }

    /// @param counts by choice, in the order of the columns
    record Row(String advice, List<Integer> counts) {
        Row {
            counts = List.copyOf(counts);
        }
    }

    /// @param meaning the kind of evidence in words
    record Lesson(String meaning, String before, String after, int cases) {}
}
