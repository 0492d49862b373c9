package vn.neuguong.inspection;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.neuguong.testing.ArchitectureRules;

class ArchitectureTests {

    private static final JavaClasses SERVICE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("vn.neuguong.inspection");

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void keepsTheHouseRules(ArchRule rule) {
        rule.check(SERVICE);
    }

    static List<ArchRule> rules() {
        return ArchitectureRules.ofService("inspection");
    }
}
