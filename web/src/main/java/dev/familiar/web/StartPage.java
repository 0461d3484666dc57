package dev.familiar.web;

import dev.familiar.app.start.Step;
import java.util.List;

/// The checklist of the first run.
///
/// @param items in the order to do them
/// @param meter whether a decline can be trusted
/// @param notRead what is not read at all
/// @param isFirst whether nothing was imported yet
/// @param world the made-up world
record StartPage(
        Frame frame, List<Item> items, Meter meter, String notRead, boolean isFirst, World world) {

    StartPage {
        items = List.copyOf(items);
    }

    /// @param cameIn in words; empty if it did not
    /// @param missing in words
    /// @param isOpen whether what to do is shown without a click: of the first that is not done
    record Item(Step step, String cameIn, String missing, boolean isOpen) {

        boolean isDone() {
            return !cameIn.isEmpty();
        }

        /// Hides how much there is.
        @Override
        public String toString() {
            return "Item[" + step.key() + "]";
        }
    }

    /// @param words what it means
    /// @param percent 0 to 100
    /// @param enough from here on a decline can be trusted, 0 to 100
    /// @param parts by kind
    record Meter(String words, double percent, double enough, boolean isEnough, List<Part> parts) {
        Meter {
            parts = List.copyOf(parts);
        }
    }

    /// @param percent 0 to 100
    record Part(String kind, double percent, String words) {}

    /// The made-up world.
    ///
    /// @param command that makes one in the terminal, for where no button can
    /// @param canOpen whether a button can
    /// @param isMaking whether it is being made
    /// @param isReady whether there is one to be opened
    /// @param failure why not; empty if nothing went wrong
    record World(
            String command, boolean canOpen, boolean isMaking, boolean isReady, String failure) {}
}
