package dev.familiar.checks;

import static com.tngtech.archunit.lang.SimpleConditionEvent.satisfied;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// What the architecture rules ask that ArchUnit has no word for.
final class Conditions {

    private static final List<String> NETWORK_PACKAGES =
            List.of(
                    "java.net.http",
                    "java.rmi",
                    "javax.net",
                    "javax.naming",
                    "com.sun.net.httpserver",
                    "jakarta.mail",
                    "org.eclipse.angus",
                    "javax.mail");

    private static final Set<String> NETWORK_TYPES =
            Set.of(
                    "java.net.Socket",
                    "java.net.ServerSocket",
                    "java.net.DatagramSocket",
                    "java.net.MulticastSocket",
                    "java.net.InetAddress",
                    "java.net.InetSocketAddress",
                    "java.net.URLConnection",
                    "java.net.HttpURLConnection",
                    "java.nio.channels.SocketChannel",
                    "java.nio.channels.ServerSocketChannel",
                    "java.nio.channels.DatagramChannel",
                    "java.nio.channels.AsynchronousSocketChannel",
                    "java.lang.ProcessBuilder",
                    "org.jsoup.Connection",
                    "org.jsoup.helper.HttpConnection");

    private static final Set<String> NETWORK_CALLS =
            Set.of(
                    "java.net.URL.openStream",
                    "java.net.URL.openConnection",
                    "java.net.URL.getContent",
                    "java.lang.Runtime.exec",
                    "org.jsoup.Jsoup.connect");

    private static final Set<String> CLOCK_CALLS =
            Set.of(
                    "java.lang.System.currentTimeMillis",
                    "java.time.InstantSource.system",
                    "java.time.Clock.systemUTC",
                    "java.time.Clock.systemDefaultZone",
                    "java.time.Clock.system",
                    "java.util.Calendar.getInstance",
                    "java.util.Date.<init>");

    private static final Set<String> OPTIONALS =
            Set.of(
                    "java.util.Optional",
                    "java.util.OptionalInt",
                    "java.util.OptionalLong",
                    "java.util.OptionalDouble");

    private Conditions() {}

    static ArchCondition<JavaClass> onlyBeUsedFromTheSameRoom(String root) {
        return condition(
                "only be used from the same room",
                (type, events) ->
                        type.getDirectDependenciesToSelf().stream()
                                .filter(d ->
                                        !room(root, d.getOriginClass()).equals(room(root, type)))
                                .forEach(d -> events.add(violated(type, d.getDescription()))));
    }

    /// The JDK, JSpecify and the program itself; in `favoured` packages also `libraries`.
    static ArchCondition<JavaClass> onlyUse(String root, String favoured, String... libraries) {
        return condition(
                "only use the JDK",
                (type, events) -> {
                    List<String> allowed =
                            Stream.concat(
                                            Stream.of(root, "java", "org.jspecify"),
                                            isIn(type, favoured)
                                                    ? Arrays.stream(libraries)
                                                    : Stream.empty())
                                    .toList();
                    type.getDirectDependenciesFromSelf().stream()
                            .filter(d -> allowed.stream().noneMatch(p -> isIn(element(d), p)))
                            .filter(d -> !element(d).isPrimitive())
                            .forEach(d -> events.add(violated(type, d.getDescription())));
                });
    }

    static ArchCondition<JavaClass> touchTheNetwork() {
        return condition(
                "touch the network",
                (type, events) -> {
                    type.getDirectDependenciesFromSelf().stream()
                            .filter(d -> isNetwork(element(d)))
                            .forEach(d -> events.add(satisfied(type, d.getDescription())));
                    report(type, events, access -> NETWORK_CALLS.contains(target(access)));
                });
    }

    static ArchCondition<JavaClass> readTheClock() {
        return condition(
                "read the clock", (type, events) -> report(type, events, Conditions::isClock));
    }

    /// Makes a mapper, factory or generator, or has a node print itself.
    static ArchCondition<JavaClass> writeJson() {
        return condition(
                "write JSON", (type, events) -> report(type, events, Conditions::isJsonWriting));
    }

    private static boolean isJsonWriting(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getName();
        boolean maker =
                owner.isAssignableTo("tools.jackson.core.TokenStreamFactory")
                        || owner.isAssignableTo("tools.jackson.databind.ObjectMapper")
                        || owner.isAssignableTo("tools.jackson.databind.ObjectWriter")
                        || owner.isAssignableTo("tools.jackson.core.JsonGenerator");
        boolean prints = name.equals("toString") || name.equals("toPrettyString");
        return maker || (prints && owner.isAssignableTo("tools.jackson.databind.JsonNode"));
    }

    static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return condition(
                "reside in a package marked @NullMarked",
                (type, events) -> {
                    if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                        events.add(violated(type, type.getName() + " is in a package without it"));
                    }
                });
    }

    static ArchCondition<JavaClass> resideInAPackageOfFewPublicTypes(int most) {
        return condition(
                "reside in a package of at most " + most + " public types",
                (type, events) -> {
                    List<String> types =
                            type.getPackage().getClasses().stream()
                                    .filter(its -> its.isTopLevelClass() && !its.isArray())
                                    // What is made of a template is nobody's to read.
                                    .filter(its -> !its.getSimpleName().matches("Jte.*Generated"))
                                    .filter(its -> its.getModifiers().contains(JavaModifier.PUBLIC))
                                    .map(JavaClass::getSimpleName)
                                    .sorted()
                                    .toList();
                    // Said once for each package.
                    if (types.size() > most && types.getFirst().equals(type.getSimpleName())) {
                        events.add(
                                violated(
                                        type,
                                        type.getPackageName()
                                                + " has "
                                                + types.size()
                                                + " public types, at most "
                                                + most
                                                + " expected; hide some or split it by subject: "
                                                + types));
                    }
                });
    }

    static ArchCondition<JavaClass> beARecordAnEnumOrAnInterface() {
        return condition(
                "be a record, an enum or an interface",
                (type, events) -> {
                    if (!type.isRecord() && !type.isEnum() && !type.isInterface()) {
                        events.add(violated(type, type.getName() + " is a class"));
                    }
                });
    }

    static ArchCondition<JavaClass> onlyReturnOptional() {
        return condition(
                "have no field and no parameter of type Optional",
                (type, events) -> {
                    type.getFields().stream()
                            .filter(field -> OPTIONALS.contains(field.getRawType().getName()))
                            .forEach(field -> events.add(violated(type, field.getDescription())));
                    type.getCodeUnits().stream()
                            .filter(unit -> !unit.getModifiers().contains(JavaModifier.SYNTHETIC))
                            .filter(Conditions::takesOptional)
                            .forEach(unit -> events.add(violated(type, unit.getDescription())));
                });
    }

    private static boolean takesOptional(JavaCodeUnit unit) {
        return unit.getRawParameterTypes().stream()
                .anyMatch(parameter -> OPTIONALS.contains(parameter.getName()));
    }

    private static boolean isNetwork(JavaClass type) {
        return NETWORK_TYPES.contains(type.getName())
                || NETWORK_PACKAGES.stream().anyMatch(p -> isIn(type, p));
    }

    /// `now()` without a clock handed in, and the other ways to ask the machine for the time. A
    /// `Date` made from a number asks nobody.
    private static boolean isClock(JavaAccess<?> access) {
        boolean asksNow =
                access.getTargetOwner().getPackageName().startsWith("java.time")
                        && access.getName().equals("now")
                        && !takes(access, "java.time.Clock");
        boolean madeFromSomething =
                target(access).equals("java.util.Date.<init>") && !takesNothing(access);
        return asksNow || (CLOCK_CALLS.contains(target(access)) && !madeFromSomething);
    }

    private static boolean takes(JavaAccess<?> access, String parameter) {
        return access.getTarget().getFullName().contains("(" + parameter + ")");
    }

    private static boolean takesNothing(JavaAccess<?> access) {
        return access.getTarget().getFullName().endsWith("()");
    }

    private static String target(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getName();
    }

    private static void report(
            JavaClass type, ConditionEvents events, Predicate<JavaAccess<?>> found) {
        type.getAccessesFromSelf().stream()
                .filter(found)
                .forEach(access -> events.add(satisfied(type, access.getDescription())));
    }

    private static JavaClass element(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType();
    }

    private static boolean isIn(JavaClass type, String packageName) {
        return (type.getPackageName() + ".").startsWith(packageName + ".");
    }

    private static String room(String root, JavaClass type) {
        String name = type.getPackageName();
        if (!isIn(type, root) || name.equals(root)) {
            return name;
        }
        int end = name.indexOf('.', root.length() + 1);
        return end < 0 ? name : name.substring(0, end);
    }

    private static ArchCondition<JavaClass> condition(String description, Check check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.look(type, events);
            }
        };
    }

    @FunctionalInterface
    private interface Check {
        void look(JavaClass type, ConditionEvents events);
    }
}
