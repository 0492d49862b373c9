package vn.neuguong.pledge;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import vn.neuguong.testing.ArchitectureRules;

@AnalyzeClasses(packages = "vn.neuguong.pledge", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static void keepsTheHouseRules(JavaClasses classes) {
        ArchitectureRules.ofService("pledge").forEach(rule -> rule.check(classes));
    }
}
