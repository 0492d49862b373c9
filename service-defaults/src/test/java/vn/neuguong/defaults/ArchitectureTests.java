package vn.neuguong.defaults;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import vn.neuguong.testing.ArchitectureRules;

/** The shared modules stay infrastructure. */
@AnalyzeClasses(
        packages = {"vn.neuguong.defaults", "vn.neuguong.messaging"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule nameNoWordOfTheDomain = ArchitectureRules.noDomainWords();

    @ArchTest
    static final ArchRule areNullMarked = ArchitectureRules.packagesAreNullMarked();

    @ArchTest
    static final ArchRule areNamedForTheirPurpose = ArchitectureRules.packagesAreNamedForTheirPurpose();

    @ArchTest
    static final ArchRule dependOnNoService = ArchitectureRules.dependsOnNoOtherService("none");
}
