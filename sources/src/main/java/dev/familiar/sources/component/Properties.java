package dev.familiar.sources.component;

import com.github.mangstadt.vinnie.SyntaxStyle;
import com.github.mangstadt.vinnie.VObjectParameters;
import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataAdapter;
import com.github.mangstadt.vinnie.io.VObjectReader;
import com.github.mangstadt.vinnie.io.Warning;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The properties of one component, in order, with those of components nested in it.
///
/// The lines are taken apart by vinnie, the parser inside ez-vcard and biweekly; their object
/// models are not used, because they refuse values that a lenient reader can still use, and because
/// ez-vcard's does not link without a template engine.
///
/// @param all in the order of the text
/// @param unreadable how many lines or values could not be taken apart or decoded
public record Properties(List<Property> all, int unreadable) {

    /// Copies the list.
    public Properties {
        all = List.copyOf(all);
    }

    /// The properties of a vCard; one without VERSION is read as 3.0.
    public static Properties ofCard(String text) {
        return parse(text, SyntaxRules.vcard());
    }

    /// The properties of an iCalendar component. Its version stands outside of it and makes no
    /// difference here.
    public static Properties ofEvent(String text) {
        return parse(text, SyntaxRules.iCalendar());
    }

    private static Properties parse(String text, SyntaxRules rules) {
        rules.setDefaultSyntaxStyle(SyntaxStyle.NEW);
        try (VObjectReader reader = new VObjectReader(new StringReader(text), rules)) {
            reader.setDefaultQuotedPrintableCharset(QuotedPrintable.charsetOf(text));
            Collector collector = new Collector();
            reader.parse(collector);
            return new Properties(collector.all, collector.warnings);
        } catch (IOException neverFromText) {
            throw new UncheckedIOException(neverFromText);
        }
    }

    /// All properties of a name.
    ///
    /// @param name in upper case
    public Stream<Property> named(String name) {
        return all.stream().filter(property -> property.name().equals(name));
    }

    /// The text of the first property of a name that is not blank, else empty.
    public String text(String name) {
        return named(name)
                .map(Property::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static final class Collector extends VObjectDataAdapter {

        private final List<Property> all = new ArrayList<>();
        private int warnings;

        @Override
        public void onProperty(VObjectProperty property, Context context) {
            add(property);
        }

        /// A warning means that a value could not be decoded or a line not taken apart; the
        /// property, if there is one, comes through `onProperty` as well.
        @Override
        public void onWarning(
                Warning warning, VObjectProperty property, Exception cause, Context context) {
            warnings++;
        }

        private void add(VObjectProperty property) {
            all.add(
                    new Property(
                            property.getName().toUpperCase(Locale.ROOT),
                            parameters(property.getParameters()),
                            Objects.requireNonNullElse(property.getValue(), "")));
        }

        private static Map<String, List<String>> parameters(VObjectParameters parameters) {
            Map<String, List<String>> named = new HashMap<>();
            parameters
                    .getMap()
                    .forEach((name, values) ->
                            named.computeIfAbsent(
                                            name == null ? "TYPE" : name.toUpperCase(Locale.ROOT),
                                            _ -> new ArrayList<>())
                                    .addAll(values));
            return named;
        }
    }
}
