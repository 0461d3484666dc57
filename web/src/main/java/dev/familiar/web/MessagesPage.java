package dev.familiar.web;

import java.util.List;

/// Messages and events by their words.
///
/// @param query as typed
/// @param narrowed what the query is narrowed to; a step out of each
/// @param problem why the query cannot be answered, else empty
/// @param counted all answers in words
/// @param hits the answers of this page, newest first
/// @param facets ways of narrowing it down
/// @param gaps what could not be searched, a sentence each
record MessagesPage(
        Frame frame,
        String query,
        List<Step> narrowed,
        String problem,
        String counted,
        List<Hit> hits,
        List<Facet> facets,
        List<String> gaps,
        Paging paging) {

    MessagesPage {
        narrowed = List.copyOf(narrowed);
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
        gaps = List.copyOf(gaps);
    }

    /// A step to another query.
    ///
    /// @param address of it
    /// @param count of the answers there, empty where it is not known
    record Step(String address, String words, String count) {

        /// Hides the words.
        @Override
        public String toString() {
            return "Step[hidden]";
        }
    }

    /// Ways of narrowing by one field.
    record Facet(String title, List<Step> steps) {

        Facet {
            steps = List.copyOf(steps);
        }
    }

    /// An answer.
    ///
    /// @param address where it is opened
    /// @param kind mail, event, …
    record Hit(
            String address,
            String kind,
            String day,
            String from,
            List<Mark> subject,
            List<Mark> snippet) {

        Hit {
            subject = List.copyOf(subject);
            snippet = List.copyOf(snippet);
        }

        /// Hides it.
        @Override
        public String toString() {
            return "Hit[" + kind + ", hidden]";
        }
    }
}
