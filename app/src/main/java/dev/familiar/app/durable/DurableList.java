package dev.familiar.app.durable;

import java.util.List;

/// The close ties that would be lost.
///
/// @param views the most to lose first; not more than were asked for
/// @param total how many there are
/// @param close how many close ties were looked at
public record DurableList(List<DurableView> views, int total, int close) {

    /// Copies the list.
    public DurableList {
        views = List.copyOf(views);
    }
}
