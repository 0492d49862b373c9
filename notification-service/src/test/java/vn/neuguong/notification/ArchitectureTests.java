package vn.neuguong.notification;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.neuguong.testing.ArchitectureRules;

class ArchitectureTests {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.neuguong.notification");

    static List<ArchRule> rules() {
        return ArchitectureRules.ofService("notification");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void followsTheHouseRule(ArchRule rule) {
        rule.check(SERVICE);
    }
}
