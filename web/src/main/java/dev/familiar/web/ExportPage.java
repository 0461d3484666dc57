package dev.familiar.web;

import java.util.List;

/// What can be taken elsewhere.
record ExportPage(Frame frame, List<ExportPages.Item> items) {

    ExportPage {
        items = List.copyOf(items);
    }
}
