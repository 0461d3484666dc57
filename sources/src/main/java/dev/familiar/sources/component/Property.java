package dev.familiar.sources.component;

import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One property of a component.
///
/// @param name in upper case, without its group
/// @param parameters values by upper-case name; those without a name (`TEL;WORK`) under `TYPE`
/// @param raw the value, decoded from quoted-printable, still escaped
public record Property(String name, Map<String, List<String>> parameters, String raw) {

    /// Copies the map.
    public Property {
        parameters = Map.copyOf(parameters);
    }

    /// The value as one text, unescaped (`\n`, `\,`, `\;`) and stripped.
    public String text() {
        return VObjectPropertyValues.unescape(raw).strip();
    }

    /// The value as a list separated by commas.
    public List<String> list() {
        return VObjectPropertyValues.parseList(raw);
    }

    /// Component `index` of a value separated by semicolons, its own list joined by spaces; empty
    /// if there are fewer.
    public String part(int index) {
        List<List<String>> parts = VObjectPropertyValues.parseStructured(raw);
        return index < parts.size() ? String.join(" ", parts.get(index)).strip() : "";
    }

    /// The first value of a parameter, empty if it is not given.
    public String parameter(String parameter) {
        List<String> values = parameters.getOrDefault(parameter, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    /// All values of a parameter as one text, as if its commas had been quoted, which many programs
    /// forget; empty if it is not given.
    public String wholeParameter(String parameter) {
        return parameters.getOrDefault(parameter, List.of()).stream()
                .map(String::strip)
                .collect(Collectors.joining(", "));
    }

    /// Hides the value.
    @Override
    public String toString() {
        return "Property[" + name + ", hidden]";
    }
}
