package dev.familiar.web;

import java.util.List;

/// What needs the owner today, and who is close.
///
/// @param lanes how many requests wait in each lane
/// @param next the first few requests
/// @param news followed people, those with the newest trace first
/// @param questions how many pairs may be one person
/// @param ten the closest
/// @param circles the closest 150 as a picture
/// @param isWeighing whether it is not known yet who waits
/// @param isMoving whether verdicts are being worked out, for the first time or anew
/// @param trouble what keeps them from being; empty if nothing does
/// @param isEmpty whether nothing was imported yet
record HomePage(
        Frame frame,
        List<RequestsPage.Tab> lanes,
        List<RequestsPage.Row> next,
        List<News> news,
        int questions,
        List<PeoplePage.Entry> ten,
        Circles circles,
        boolean isWeighing,
        boolean isMoving,
        String trouble,
        boolean isEmpty) {

    HomePage {
        lanes = List.copyOf(lanes);
        next = List.copyOf(next);
        news = List.copyOf(news);
        ten = List.copyOf(ten);
    }

    /// @param person id, empty if nobody of the archives
    record News(String name, String person, String last, String since) {

        /// Hides the person.
        @Override
        public String toString() {
            return "News[hidden]";
        }
    }
}
