package dev.familiar.checks.planted.model;

import dev.familiar.checks.planted.store.Drawer;

/// Breaks roomsPointDown.
record KnowsTheStore(int count) {
    static KnowsTheStore look() {
        return new KnowsTheStore(Drawer.count());
    }
}
