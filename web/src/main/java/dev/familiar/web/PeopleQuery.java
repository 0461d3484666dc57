package dev.familiar.web;

import dev.familiar.network.search.Facet;
import dev.familiar.network.search.Order;
import dev.familiar.network.search.Part;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// A question for people as an address holds it:
/// `?q=…&drop=place&company=…&all=1&sort=last&page=2`.
///
/// @param text as typed
/// @param dropped parts left out
/// @param narrowed values of facets
/// @param all whether those whom the owner does not know are listed too
/// @param by the order of the list
record PeopleQuery(
        String text, Set<Part> dropped, Map<Facet, String> narrowed, boolean all, Order by) {

    private static final String PATH = "/people?";
    private static final String SHARE = "/share?";

    PeopleQuery {
        dropped = Set.copyOf(dropped);
        narrowed = Map.copyOf(narrowed);
    }

    /// What nobody offers is passed over: an address may be old.
    static PeopleQuery of(Context ctx) {
        Set<Part> dropped = EnumSet.noneOf(Part.class);
        for (String word : Forms.query(ctx, "drop").split(",", -1)) {
            Part.of(word).ifPresent(dropped::add);
        }
        Map<Facet, String> narrowed = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            String value = Forms.query(ctx, facet.word());
            if (!value.isEmpty()) {
                narrowed.put(facet, value);
            }
        }
        return new PeopleQuery(
                Forms.query(ctx, "q"),
                dropped,
                narrowed,
                !Forms.query(ctx, "all").isEmpty(),
                Order.of(Forms.query(ctx, "sort")).orElse(Order.BEST));
    }

    /// Whether anything narrows everybody.
    boolean isAsked() {
        return !text.isEmpty() || !narrowed.isEmpty();
    }

    /// The same without a part, or with it again.
    PeopleQuery toggled(Part part) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        parts.addAll(dropped);
        if (!parts.remove(part)) {
            parts.add(part);
        }
        return new PeopleQuery(text, parts, narrowed, all, by);
    }

    /// The same narrowed to a value, or no longer.
    PeopleQuery toggled(Facet facet, String value) {
        Map<Facet, String> values = new EnumMap<>(Facet.class);
        values.putAll(narrowed);
        if (!values.remove(facet, value)) {
            values.put(facet, value);
        }
        return new PeopleQuery(text, dropped, values, all, by);
    }

    /// Another question.
    static PeopleQuery of(String text) {
        return new PeopleQuery(text, Set.of(), Map.of(), false, Order.BEST);
    }

    PeopleQuery unfolded() {
        return new PeopleQuery(text, dropped, narrowed, true, by);
    }

    /// The same in another order.
    PeopleQuery sorted(Order other) {
        return new PeopleQuery(text, dropped, narrowed, all, other);
    }

    /// Its address, to which a page may be added.
    String address() {
        return address(PATH);
    }

    /// The address of the list of those people for somebody else.
    String shareAddress() {
        return address(SHARE);
    }

    private String address(String path) {
        StringBuilder address = new StringBuilder(path);
        add(address, "q", text);
        if (!dropped.isEmpty()) {
            StringBuilder words = new StringBuilder();
            for (Part part : Part.values()) {
                if (dropped.contains(part)) {
                    words.append(words.isEmpty() ? "" : ",").append(part.word());
                }
            }
            add(address, "drop", words.toString());
        }
        for (Facet facet : Facet.values()) {
            add(address, facet.word(), narrowed.getOrDefault(facet, ""));
        }
        add(address, "all", all ? "1" : "");
        add(address, "sort", by == Order.BEST ? "" : by.word());
        return address.toString();
    }

    /// The address of its pages, without a number.
    String pages() {
        String address = address();
        return address.equals(PATH) ? PATH + "page=" : address + "&page=";
    }

    private static void add(StringBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.append(address.charAt(address.length() - 1) == '?' ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /// Hides what was asked.
    @Override
    public String toString() {
        return "PeopleQuery[hidden]";
    }
}
