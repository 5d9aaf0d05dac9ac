package org.fieldbook;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Checks that code lives where the package table of the architecture says it lives.
class ArchitectureTest {

    private static final String ROOT = "org.fieldbook";

    private static final Set<String> VALUES =
            Set.of(
                    "framework",
                    "journal",
                    "inspection",
                    "rating",
                    "bundle",
                    "report",
                    "intake",
                    "settings",
                    "i18n");

    /// What each package may use besides itself and the libraries in [#LIBRARY_HOMES].
    private static final Map<String, Set<String>> MAY_USE =
            Map.ofEntries(
                    Map.entry("framework", Set.of()),
                    Map.entry("journal", Set.of()),
                    Map.entry("i18n", Set.of()),
                    Map.entry("settings", Set.of()),
                    Map.entry("inspection", Set.of("framework", "journal")),
                    Map.entry("rating", Set.of("framework", "inspection")),
                    Map.entry("bundle", Set.of("journal", "framework", "inspection")),
                    Map.entry("store", Set.of("journal")),
                    Map.entry("exchange", Set.of("bundle")),
                    // A case sheet prints values and names subjects, which are the journal's.
                    Map.entry(
                            "report",
                            Set.of("framework", "journal", "inspection", "rating", "i18n")),
                    Map.entry("intake", Set.of("framework", "inspection")),
                    Map.entry("service", plus(VALUES, "store", "exchange")),
                    Map.entry("cli", plus(VALUES, "service")),
                    Map.entry("ui", plus(VALUES, "service")),
                    Map.entry("launch", plus(VALUES, "store", "exchange", "service", "cli", "ui")));

    /// File formats in JSON. Besides packs, changes, bundles and settings these are the `rate`
    /// document, the canonical state and the practice inspection: each is a format of the package
    /// whose records it holds, so its reader or writer is that package's `.json`.
    private static final Set<String> JSON_HOMES =
            Set.of(
                    "framework.json",
                    "journal.json",
                    "inspection.json",
                    "rating.json",
                    "bundle.json",
                    "intake.json",
                    "settings");

    /// Every library has its home, here as packages below the root. The schema of packs is checked
    /// only where packs are read, and there their canonical form is made too, because its hash names
    /// them; themes, icons and extra controls are JavaFX too; where the system keeps a user's files is
    /// asked once, at launch.
    private static final Map<String, Set<String>> LIBRARY_HOMES =
            Map.ofEntries(
                    Map.entry("javafx..", Set.of("ui")),
                    Map.entry("atlantafx..", Set.of("ui")),
                    Map.entry("org.kordamp.ikonli..", Set.of("ui")),
                    Map.entry("org.controlsfx..", Set.of("ui")),
                    Map.entry("com.github.difflib..", Set.of("ui")),
                    Map.entry("org.commonmark..", Set.of("ui.help")),
                    Map.entry("net.harawata..", Set.of("launch")),
                    Map.entry("java.sql..", Set.of("store", "exchange")),
                    Map.entry("javax.sql..", Set.of("store", "exchange")),
                    Map.entry("org.jdbi..", Set.of("store", "exchange")),
                    Map.entry("org.sqlite..", Set.of("store")),
                    Map.entry("org.bouncycastle..", Set.of("store")),
                    Map.entry("org.postgresql..", Set.of("exchange")),
                    Map.entry("tools.jackson..", JSON_HOMES),
                    Map.entry("com.fasterxml.jackson..", JSON_HOMES),
                    Map.entry("com.networknt..", Set.of("framework.json")),
                    // The folded state is a persistent map: successors share what did not change.
                    Map.entry("org.pcollections..", Set.of("inspection")),
                    Map.entry("org.erdtman..", Set.of("journal.json", "framework.json")),
                    Map.entry("com.nimbusds..", Set.of("bundle.crypto")),
                    Map.entry("com.openhtmltopdf..", Set.of("report.pdf")),
                    Map.entry("org.apache.pdfbox..", Set.of("report.pdf")),
                    Map.entry("de.siegmar..", Set.of("report.sheet", "intake.sheet")),
                    Map.entry("org.dhatim..", Set.of("report.sheet", "intake.sheet")),
                    Map.entry("org.apache.commons..", Set.of("intake.sheet", "intake.file")),
                    Map.entry("com.fasterxml.aalto..", Set.of("intake.sheet")),
                    Map.entry("picocli..", Set.of("cli", "launch")));

    /// Pure themselves; their sub-packages `.json .crypto .pdf .sheet .file` are adapters.
    private static final String[] PURE =
            Stream.of("framework", "journal", "inspection", "rating", "bundle", "report", "intake")
                    .map(name -> ROOT + "." + name)
                    .toArray(String[]::new);

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(ROOT);

    /// A package counts as soon as it has its annotated `package-info`.
    @Test
    void theTableNamesEveryTopLevelPackageAndTheRootHoldsNoClass() {
        Set<String> found = new TreeSet<>();
        CLASSES.forEach(c -> found.add(topLevel(c)));
        assertEquals(new TreeSet<>(MAY_USE.keySet()), found);
    }

    @TestFactory
    Stream<DynamicTest> packagesUseOnlyWhatTheTableAllows() {
        return MAY_USE.entrySet().stream()
                .map(entry ->
                        DynamicTest.dynamicTest(
                                entry.getKey(),
                                () ->
                                        noClasses()
                                                .that()
                                                .resideInAPackage(
                                                        ROOT + "." + entry.getKey() + "..")
                                                .should()
                                                .dependOnClassesThat(
                                                        ownCodeOutside(
                                                                plus(
                                                                        entry.getValue(),
                                                                        entry.getKey())))
                                                .check(CLASSES)));
    }

    @TestFactory
    Stream<DynamicTest> librariesStayInTheirHomes() {
        return LIBRARY_HOMES.entrySet().stream()
                .map(entry ->
                        DynamicTest.dynamicTest(
                                entry.getKey(),
                                () ->
                                        noClasses()
                                                .that()
                                                .resideOutsideOfPackages(
                                                        entry.getValue().stream()
                                                                .map(home ->
                                                                        ROOT + "." + home + "..")
                                                                .toArray(String[]::new))
                                                .should()
                                                .dependOnClassesThat()
                                                .resideInAPackage(entry.getKey())
                                                .check(CLASSES)));
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void screensDoNotKnowEachOther() {
        slices().matching(ROOT + ".ui.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        resideInAPackage(ROOT + ".ui.shell.."), DescribedPredicate.alwaysTrue())
                .ignoreDependency(
                        DescribedPredicate.alwaysTrue(),
                        resideInAnyPackage(ROOT + ".ui.fx..", ROOT + ".ui.control.."))
                .check(CLASSES);
    }

    /// The others keep pictures of what they show in memory.
    @Test
    void whatScrollsIsAScrollOrProse() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".ui.fx..")
                .should()
                .callConstructor(ScrollPane.class)
                .orShould()
                .callConstructor(ScrollPane.class, Node.class)
                .orShould()
                .callConstructor(TextArea.class)
                .orShould()
                .callConstructor(TextArea.class, String.class)
                .check(CLASSES);
    }

    @Test
    void viewModelsDoNotTouchTheSceneGraph() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void adaptersAreUsedByServicesOnly() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".ui..", ROOT + ".cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".*.json..",
                        ROOT + ".*.crypto..",
                        ROOT + ".*.pdf..",
                        ROOT + ".*.sheet..",
                        ROOT + ".*.file..")
                .check(CLASSES);
    }

    @Test
    void purePackagesDoNotKnowTheirAdapters() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".*.json..",
                        ROOT + ".*.crypto..",
                        ROOT + ".*.pdf..",
                        ROOT + ".*.sheet..",
                        ROOT + ".*.file..")
                .check(CLASSES);
    }

    @Test
    void purePackagesTouchNoFileNoNetworkNoClockAndNoRandomSource() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat(Surroundings.impureType())
                .orShould()
                .accessTargetWhere(Surroundings.impureAccess())
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> ownCodeOutside(Set<String> allowed) {
        return DescribedPredicate.describe(
                "own code outside " + new TreeSet<>(allowed),
                c -> isOwn(c) && !allowed.contains(topLevel(c)));
    }

    private static boolean isOwn(JavaClass c) {
        return c.getPackageName().equals(ROOT) || c.getPackageName().startsWith(ROOT + ".");
    }

    /// The first package below the root; for a class in the root itself a name no table has.
    private static String topLevel(JavaClass c) {
        String name = c.getPackageName();
        return name.equals(ROOT) ? "(root)" : name.substring(ROOT.length() + 1).split("\\.", -1)[0];
    }

    private static Set<String> plus(Set<String> names, String... more) {
        Set<String> all = new TreeSet<>(names);
        all.addAll(Set.of(more));
        return all;
    }
}
