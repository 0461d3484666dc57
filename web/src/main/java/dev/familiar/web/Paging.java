package dev.familiar.web;

/// Where in a long list a page is.
///
/// @param number of the page, from 1
/// @param pages how many there are, at least 1
/// @param total entries
/// @param before the address of a page without its number, ending in `page=`
record Paging(int number, int pages, int total, String before) {

    /// Entries on a page.
    static final int SIZE = 50;

    static Paging of(int wanted, int total, String before) {
        int pages = Math.max(1, (total + SIZE - 1) / SIZE);
        return new Paging(Math.clamp(wanted, 1, pages), pages, total, before);
    }

    int from() {
        return (number - 1) * SIZE;
    }

    int to() {
        return Math.min(total, from() + SIZE);
    }

    boolean hasNext() {
        return number < pages;
    }

    boolean hasPrevious() {
        return number > 1;
    }

    String next() {
        return before + (number + 1);
    }

    String previous() {
        return before + (number - 1);
    }
}
