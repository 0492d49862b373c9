package vn.neuguong.notification.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.neuguong.notification.units.Superiors.Superior;

class SuperiorsUnitTests {

    private static final Predicate<String> NOBODY = person -> false;
    private static final Unit CITY = unit("thanh-pho", null, "chu-tich", null);
    private static final Unit WARD = unit("phuong", "thanh-pho", null, null);
    private static final Unit SCHOOL = unit("truong", "phuong", "hieu-truong", "hieu-pho");

    private final Superiors superiors = new Superiors(List.of(CITY, WARD, SCHOOL));

    @Test
    void climbsOverVacantSeatsToTheTop() {
        assertThat(superiors.over("ha", "truong", NOBODY))
                .containsExactly(
                        new Superior("hieu-pho", "Đơn vị truong"), new Superior("chu-tich", "Đơn vị thanh-pho"));
    }

    @Test
    void letsNobodyAnswerForThemselvesNorTheirDeputyForThem() {
        assertThat(superiors.over("hieu-truong", "truong", NOBODY))
                .extracting(Superior::personId)
                .containsExactly("chu-tich");
        assertThat(superiors.over("hieu-pho", "truong", NOBODY))
                .extracting(Superior::personId)
                .containsExactly("chu-tich");
        assertThat(superiors.over("chu-tich", "thanh-pho", NOBODY)).isEmpty();
    }

    @Test
    void countsSomebodyWhoLeadsTwoUnitsOnce() {
        var twice = new Superiors(List.of(CITY, unit("phong", "thanh-pho", "chu-tich", null)));
        assertThat(twice.over("ha", "phong", NOBODY)).hasSize(1);
    }

    @Test
    void letsTheHolderAnswerWhenTheirDeputyIsAwayAndTheNextOneWhenBothAre() {
        assertThat(superiors.over("ha", "truong", "hieu-pho"::equals))
                .extracting(Superior::personId)
                .containsExactly("hieu-truong", "chu-tich");
        assertThat(superiors.over("ha", "truong", Set.of("hieu-pho", "hieu-truong")::contains))
                .extracting(Superior::personId)
                .containsExactly("chu-tich");
    }

    @Test
    void knowsAllWhoMayAnswerForAUnit() {
        assertThat(superiors.officials("truong")).containsExactlyInAnyOrder("hieu-pho", "hieu-truong", "chu-tich");
    }

    @Test
    void doesNotWalkInCirclesNorKnowUnitsNobodyToldOf() {
        var circle = new Superiors(List.of(unit("a", "b", null, null), unit("b", "a", null, null)));
        assertThat(circle.over("ha", "a", NOBODY)).isEmpty();
        assertThat(circle.over("ha", "nowhere", NOBODY)).isEmpty();
    }

    private static Unit unit(String id, @Nullable String parentId, @Nullable String head, @Nullable String delegate) {
        return new Unit(id, "Đơn vị " + id, "SCHOOL", parentId, List.of(new Unit.Seat("HEAD", head, delegate)));
    }
}
