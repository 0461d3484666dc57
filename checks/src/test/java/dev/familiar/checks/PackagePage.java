package dev.familiar.checks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The front-door page of a package, and the names on it that lead nowhere.
///
/// A name is what stands in square brackets, as a link, or in backticks. It has to be a package, a
/// type (tests too) or a member as the sources have them today; what no program is named so, a file
/// of an archive or a word of the data, is told by its shape or listed here.
///
/// @param home the package the page is of
/// @param text the lines of its comment, without their slashes
record PackagePage(String home, String text) {

    private static final String ROOT = "dev.familiar";

    /// Words that are data: levels of agreement, and what the program is called.
    private static final Set<String> LITERALS = Set.of("exact", "slip", "familiar");

    /// A file or folder, or a pattern of them.
    private static final Pattern FILE =
            Pattern.compile("[\\w./*…-]+\\.(js|json|jte|md|tsv|sql|csv|txt|zip|mbox|vcf|ics|toml)");

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static final Pattern LINK = Pattern.compile("\\[([\\w.#]+(?:\\(\\))?)](?!\\()");

    private static final Pattern PACKAGE_NAME =
            Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)*");

    /// A type, by its simple or its whole name, perhaps nested, perhaps with a member behind it.
    private static final Pattern TYPE_NAME =
            Pattern.compile(
                    "((?:[a-z][a-z0-9]*\\.)*)([A-Z]\\w*)((?:\\.[A-Z]\\w*)*)(?:[#.]([a-z]\\w*)(?:\\(.*\\))?|#([A-Z_]+))?");

    private static final Pattern METHOD_NAME = Pattern.compile("([a-z]\\w*)\\(\\)");

    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*$");

    /// Every type that is a file of its own: its package and name, and where it is.
    private static final Map<String, Path> TYPES =
            Checkout.files("*/src/{main,test}/java/**.java").stream()
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(Collectors.toMap(PackagePage::nameOf, file -> file));

    private static final Set<String> PACKAGES = packages();

    private static Set<String> packages() {
        Set<String> packages = new HashSet<>();
        for (String type : TYPES.keySet()) {
            for (int dot = type.lastIndexOf('.'); dot > 0; dot = type.lastIndexOf('.', dot - 1)) {
                packages.add(type.substring(0, dot));
            }
        }
        return packages;
    }

    private static String nameOf(Path file) {
        String path = Checkout.name(file);
        String below = path.substring(path.indexOf("/java/") + "/java/".length());
        return below.substring(0, below.length() - ".java".length()).replace('/', '.');
    }

    /// The page in a `package-info.java`.
    static PackagePage read(Path file) {
        String name = nameOf(file);
        return of(name.substring(0, name.lastIndexOf('.')), Checkout.read(file));
    }

    /// @param source the text of a `package-info.java`
    static PackagePage of(String home, String source) {
        return new PackagePage(
                home,
                source.lines()
                        .filter(line -> line.startsWith("///"))
                        .map(line -> line.substring("///".length()).strip())
                        .collect(Collectors.joining("\n")));
    }

    /// The names that are no package, no type and no member, in the order of the page: first those
    /// in backticks, then the links.
    List<String> namesThatLeadNowhere() {
        List<String> unknown = new ArrayList<>();
        CODE.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(name -> !isKnown(name))
                .forEach(unknown::add);
        LINK.matcher(CODE.matcher(text).replaceAll(""))
                .results()
                .map(match -> match.group(1))
                .filter(name -> !isType(whole(name)) && !isMember(name))
                .forEach(unknown::add);
        return unknown;
    }

    /// A link to a simple name leads to a type beside the page only.
    private String whole(String link) {
        return Character.isUpperCase(link.charAt(0)) ? home + "." + link : link;
    }

    private boolean isKnown(String name) {
        if (LITERALS.contains(name) || isPackage(name)) {
            return true;
        }
        if (PACKAGE_NAME.matcher(name).matches()) {
            return FILE.matcher(name).matches();
        }
        if (TYPE_NAME.matcher(name).matches()) {
            return isType(name) || FILE.matcher(name).matches();
        }
        return !METHOD_NAME.matcher(name).matches() || isMember(name);
    }

    /// A package by its whole name, or as seen from here: below this one or beside it, or from the
    /// root.
    private boolean isPackage(String name) {
        for (String from = home; from.startsWith(ROOT); from = above(from)) {
            if (PACKAGES.contains(from + "." + name)) {
                return true;
            }
        }
        return PACKAGES.contains(name);
    }

    private static String above(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    private boolean isType(String name) {
        var parts = TYPE_NAME.matcher(name);
        return parts.matches()
                && TYPES.entrySet().stream()
                        .filter(type -> isCalled(type.getKey(), parts.group(1), parts.group(2)))
                        .map(type -> code(type.getValue()))
                        .anyMatch(code -> holds(code, parts.toMatchResult()));
    }

    private static boolean isCalled(String type, String before, String simple) {
        return before.isEmpty() ? type.endsWith("." + simple) : type.equals(before + simple);
    }

    private static boolean holds(String code, MatchResult parts) {
        for (String nested : parts.group(3).split("\\.")) {
            if (!nested.isEmpty()
                    && !code.matches(
                            "(?s).*\\b(class|record|interface|enum) " + nested + "\\b.*")) {
                return false;
            }
        }
        String member = parts.group(4) == null ? parts.group(5) : parts.group(4);
        return member == null || names(code, member);
    }

    /// A method of any type of this package, written as a link within the page's own package or
    /// with its brackets.
    private boolean isMember(String name) {
        var method = METHOD_NAME.matcher(name);
        return method.matches()
                && TYPES.entrySet().stream()
                        .filter(type -> above(type.getKey()).equals(home))
                        .anyMatch(type -> names(code(type.getValue()), method.group(1)));
    }

    private static boolean names(String code, String member) {
        return code.matches("(?s).*\\b" + member + "\\b.*");
    }

    private static String code(Path file) {
        return COMMENT.matcher(Checkout.read(file)).replaceAll("");
    }
}
