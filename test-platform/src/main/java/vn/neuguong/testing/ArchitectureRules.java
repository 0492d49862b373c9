package vn.neuguong.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** The house rules of all modules. Each service applies them in its own {@code ArchitectureTests}. */
public final class ArchitectureRules {

    private static final String[] SERVICES = {"pledge", "inspection", "award", "notification"};

    private ArchitectureRules() {}

    /** Features of a service know each other one way only. */
    public static ArchRule featuresAreFreeOfCycles(String service) {
        return slices().matching("vn.neuguong." + service + ".(*)..").should().beFreeOfCycles();
    }

    /** A service talks to the others through Kafka and HTTP, never through their classes. */
    public static ArchRule dependsOnNoOtherService(String service) {
        var others = Arrays.stream(SERVICES)
                .filter(other -> !other.equals(service))
                .map(other -> "vn.neuguong." + other + "..")
                .toArray(String[]::new);
        return noClasses().should().dependOnClassesThat().resideInAnyPackage(others);
    }

    /** A feature is flat: only {@code web} and {@code messaging} below it. */
    public static ArchRule featuresAreFlat(String service) {
        var root = "vn.neuguong." + service;
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .resideInAnyPackage(root, root + ".*", root + ".*.web", root + ".*.messaging");
    }

    /** What only one feature needs stays package-private; wire records and controllers always do. */
    public static ArchRule edgesArePackagePrivate(String service) {
        return classes()
                .that()
                .resideInAnyPackage("vn.neuguong." + service + ".*.web", "vn.neuguong." + service + ".*.messaging")
                .and()
                .areTopLevelClasses()
                .should()
                .notBePublic();
    }

    /** The domain does not know how it is reached. */
    public static ArchRule domainKnowsNoEdge(String service) {
        return noClasses()
                .that()
                .resideInAPackage("vn.neuguong." + service + ".*")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("vn.neuguong." + service + ".*.web", "vn.neuguong." + service + ".*.messaging");
    }

    /** Nullness is checked everywhere. */
    public static ArchRule packagesAreNullMarked() {
        return classes().should(new ArchCondition<>("be in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not @NullMarked"));
                }
            }
        });
    }

    /** Business time comes from the injected clock, which tests and the local platform may move. */
    public static ArchRule timeComesFromTheClock() {
        return noClasses()
                .should()
                .callMethodWhere(describe(
                        "the time is asked for without a clock",
                        call -> call.getTargetOwner().getPackageName().equals("java.time")
                                && call.getName().equals("now")
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(Clock.class))))
                .orShould()
                .callMethodWhere(describe(
                        "a clock is made",
                        call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                                && call.getName().startsWith("system")))
                .orShould()
                .callMethod(System.class, "currentTimeMillis");
    }

    /** Points, percentages and money are integers or BigDecimal. */
    public static ArchRule noFloatingPointState() {
        return fields().that()
                .doNotHaveModifier(JavaModifier.STATIC)
                .should()
                .notHaveRawType(double.class)
                .andShould()
                .notHaveRawType(float.class)
                .allowEmptyShould(true);
    }

    /** Packages named for a technical kind hide what they are for. */
    public static ArchRule packagesAreNamedForTheirPurpose() {
        return noClasses()
                .should()
                .resideInAnyPackage(
                        "..dto..", "..impl..", "..util..", "..utils..", "..common..", "..helper..", "..manager..");
    }

    /** Shared modules hold infrastructure: no word of the domain. */
    public static ArchRule noDomainWords() {
        return noClasses()
                .should()
                .haveNameMatching(
                        ".*\\.\\w*(Pledge|Inspection|Award|Violation|Denunciation|Programme|OrgUnit|StaffMember)\\w*");
    }

    /** All rules of a service at once. */
    public static List<ArchRule> ofService(String service) {
        return List.of(
                featuresAreFreeOfCycles(service),
                dependsOnNoOtherService(service),
                featuresAreFlat(service),
                edgesArePackagePrivate(service),
                domainKnowsNoEdge(service),
                packagesAreNullMarked(),
                timeComesFromTheClock(),
                noFloatingPointState(),
                packagesAreNamedForTheirPurpose());
    }
}
