package dev.familiar.checks;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Arrays;
import java.util.stream.Stream;

/// The architecture rules, for the program or for the planted violations.
///
/// @param root the package that holds the rooms: `dev.familiar`, or a folder of planted classes
///   with packages named like rooms
record HouseRules(String root) {

    /// Rooms that hold thoughts only: no library, no file, no network.
    private static final String[] DOMAIN = {"model", "identity", "traces", "triage", "network"};

    /// The rooms that may look at the clock, because they start the work.
    private static final String[] EDGES = {"app", "cli", "web", "bench"};

    /// What several sources share: tables, cards, and the lines of vCard and iCalendar. It knows no
    /// source.
    private static final String[] SOURCE_KIT = {
        "sources.csv", "sources.card", "sources.component", "sources.event"
    };

    /// Each room uses the rooms that `docs/architecture.md` names for it, and no other. A room that
    /// does not exist yet is no violation. The command line may name any room's exceptions, which
    /// it turns into a sentence and an exit status.
    ArchRule roomsPointDown() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("model")
                .definedBy(in("model"))
                .layer("testkit")
                .definedBy(in("testkit"))
                .layer("sources")
                .definedBy(in("sources"))
                .layer("identity")
                .definedBy(in("identity"))
                .layer("traces")
                .definedBy(in("traces"))
                .layer("triage")
                .definedBy(in("triage"))
                .layer("network")
                .definedBy(in("network"))
                .layer("store")
                .definedBy(in("store"))
                .layer("app")
                .definedBy(in("app"))
                .layer("cli")
                .definedBy(in("cli"))
                .layer("web")
                .definedBy(in("web"))
                .layer("firm")
                .definedBy(in("firm"))
                .layer("bench")
                .definedBy(in("bench"))
                .whereLayer("model")
                .mayNotAccessAnyLayer()
                .whereLayer("testkit")
                .mayOnlyAccessLayers("model")
                .whereLayer("sources")
                .mayOnlyAccessLayers("model")
                .whereLayer("identity")
                .mayOnlyAccessLayers("model")
                .whereLayer("traces")
                .mayOnlyAccessLayers("model")
                .whereLayer("triage")
                .mayOnlyAccessLayers("model", "identity", "traces")
                .whereLayer("network")
                .mayOnlyAccessLayers("model", "identity", "traces")
                .whereLayer("store")
                .mayOnlyAccessLayers("model", "identity", "traces", "triage", "network")
                .whereLayer("app")
                .mayOnlyAccessLayers(
                        "model", "sources", "identity", "traces", "triage", "network", "store")
                .whereLayer("cli")
                .mayOnlyAccessLayers(
                        "model", "app", "testkit", "web", "traces", "triage", "network")
                .whereLayer("web")
                .mayOnlyAccessLayers("model", "app", "traces", "triage", "network")
                .whereLayer("firm")
                .mayOnlyAccessLayers("model", "identity", "traces", "store")
                .whereLayer("bench")
                .mayNotBeAccessedByAnyLayer()
                .ignoreDependency(
                        resideInAnyPackage(in("cli"), in("web")), assignableTo(Exception.class))
                .allowEmptyShould(true);
    }

    /// Every package is its own slice, not only every room.
    ArchRule packagesFormNoCycle() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    /// An `internal` package serves its own room.
    ArchRule internalStaysInternal() {
        return classes()
                .that()
                .resideInAPackage(root + ".*..internal..")
                .should(Conditions.onlyBeUsedFromTheSameRoom(root))
                .allowEmptyShould(true);
    }

    /// A source can be added, changed and removed without a look at any other.
    ArchRule sourcesDoNotKnowEachOther() {
        return slices().matching(root + ".sources.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAnyPackage(allIn(SOURCE_KIT)))
                .allowEmptyShould(true);
    }

    /// What all sources share does not know which there are; the list of them is in `app`.
    ArchRule sharedSourceCodeKnowsNoSource() {
        return noClasses()
                .that(resideInAPackage(root + ".sources").or(resideInAnyPackage(allIn(SOURCE_KIT))))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(root + ".sources.*..")
                                .and(not(resideInAnyPackage(allIn(SOURCE_KIT)))))
                .allowEmptyShould(true);
    }

    /// The domain rooms use the JDK and JSpecify; identity also the two libraries that
    /// docs/decisions/0013-anyascii-and-commons-codec.md lets in.
    ArchRule domainRoomsAreFrameworkFree() {
        return classes()
                .that()
                .resideInAnyPackage(allIn(DOMAIN))
                .should(
                        Conditions.onlyUse(
                                root,
                                root + ".identity",
                                "com.anyascii",
                                "org.apache.commons.codec"))
                .allowEmptyShould(true);
    }

    /// The promise that nothing is sent anywhere, as a test: no socket, no HTTP, no mail transport,
    /// no program started that could do it instead. The one package that reads mail from the server
    /// its owner names is let out, the class that shows the owner's browser a page, and in the
    /// bench, which owners are not given, what asks pages of the web room and the two classes that
    /// start programs, to kill them or to give them little memory. The web room listens, by a
    /// library of its own, and sends nothing.
    ArchRule onlyLiveMailTouchesTheNetwork() {
        return noClasses()
                .that(
                        outside("sources.imap", "bench.web")
                                .and(not(simpleName("Browser").and(resideInAPackage(in("cli")))))
                                .and(
                                        not(
                                                simpleName("Launcher")
                                                        .and(resideInAPackage(in("bench.kills")))))
                                .and(
                                        not(
                                                simpleName("FuzzCampaign")
                                                        .and(
                                                                resideInAPackage(
                                                                        in("bench.hostile")))))
                                .and(
                                        not(
                                                simpleName("TruthFolder")
                                                        .and(resideInAPackage(in("bench.truth"))))))
                .should(Conditions.touchTheNetwork());
    }

    /// SQL and the database's driver stay behind the ports that the store room implements.
    ArchRule onlyStoreSpeaksSql() {
        return noClasses()
                .that(resideInAnyPackage(root + "..").and(outside("store", "bench")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "javax.sql..", "org.sqlite..", "org.postgresql..");
    }

    /// Same archives, same answers, on any day: the time is passed in.
    ArchRule onlyAppReadsTheClock() {
        return noClasses()
                .that(resideInAnyPackage(root + "..").and(outside(EDGES)))
                .should(Conditions.readTheClock());
    }

    /// What a stranger wrote leaves the program escaped, so one place writes JSON. The store's
    /// columns are for the store alone, and the walk through a Facebook download only reads.
    ArchRule onlyJsonTextWritesJson() {
        return noClasses()
                .that(
                        not(simpleName("JsonText").and(resideInAPackage(in("app.words"))))
                                .and(not(simpleName("Json").and(resideInAPackage(in("store")))))
                                .and(
                                        not(
                                                simpleName("JsonWalk")
                                                        .and(
                                                                resideInAPackage(
                                                                        in("sources.facebook"))))))
                .should(Conditions.writeJson());
    }

    /// A library that prints cannot be piped.
    ArchRule onlyCliPrints() {
        return noClasses()
                .that(resideInAnyPackage(root + "..").and(outside("cli", "bench")))
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .orShould(GeneralCodingRules.USE_JAVA_UTIL_LOGGING);
    }

    /// A package that a newcomer can hold in mind.
    ///
    /// @param most how many public types a package may have
    ArchRule fewPublicTypes(int most) {
        return classes().should(Conditions.resideInAPackageOfFewPublicTypes(most));
    }

    /// Null is a case only where it is written.
    ArchRule everyPackageIsNullMarked() {
        return classes().should(Conditions.resideInANullMarkedPackage());
    }

    /// The model holds records, enums and interfaces: no behaviour with a life of its own.
    ArchRule modelHoldsOnlyValues() {
        return classes()
                .that()
                .resideInAPackage(in("model"))
                .and()
                .areTopLevelClasses()
                .should(Conditions.beARecordAnEnumOrAnInterface())
                .allowEmptyShould(true);
    }

    /// `Optional` says that a method may find nothing; a field or parameter of it is a null with
    /// more steps.
    ArchRule optionalIsOnlyReturned() {
        return classes().should(Conditions.onlyReturnOptional());
    }

    /// No name that fits everything, and none that hides one of the JDK's.
    ArchRule noEmptyNames() {
        return classes()
                .should()
                .haveNameNotMatching(
                        ".*[.$](\\w*(Manager|Helper|Utils?|Misc|Impl|Base|Data|Info|Processor))")
                .andShould()
                .haveNameNotMatching(".*[.$](Record|Comparator|Module)");
    }

    /// A caller cannot act on `RuntimeException`.
    ArchRule noGenericExceptionsThrown() {
        return noClasses().should(GeneralCodingRules.THROW_GENERIC_EXCEPTIONS);
    }

    private DescribedPredicate<JavaClass> outside(String... rooms) {
        return not(resideInAnyPackage(allIn(rooms)));
    }

    private String in(String room) {
        return root + "." + room + "..";
    }

    private String[] allIn(String... rooms) {
        return Arrays.stream(rooms).map(this::in).toArray(String[]::new);
    }

    /// The packages of the rooms that exist today; each must be seen.
    Stream<String> roomsToday() {
        return Stream.of(
                        "model",
                        "sources",
                        "identity",
                        "traces",
                        "triage",
                        "store",
                        "app",
                        "cli",
                        "testkit",
                        "bench")
                .map(room -> root + "." + room);
    }
}
