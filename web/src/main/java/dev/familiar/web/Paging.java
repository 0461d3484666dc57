package dev.familiar.web;

/// Where in a long list a page is.
///
/// @param number of the page, from 1
/// @param pages how many there are, at least 1
/// @param total entries
/// @param before the address of a page without its number, ending in `page=`
/// @param size entries on a page
record Paging(int number, int pages, int total, String before, int size) {

    /// Entries on a page of a list.
    static final int SIZE = 50;

    static Paging of(int wanted, int total, String before) {
        return of(wanted, total, before, SIZE);
    }

    static Paging of(int wanted, int total, String before, int size) {
        int pages = Math.max(1, (total + size - 1) / size);
        return new Paging(Math.clamp(wanted, 1, pages), pages, total, before, size);
    }

    int from() {
        return (number - 1) * size;
    }

    int to() {
        return Math.min(total, from() + size);
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
