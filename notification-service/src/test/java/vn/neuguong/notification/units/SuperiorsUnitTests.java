package vn.neuguong.notification.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.neuguong.notification.units.Superiors.Superior;

class SuperiorsUnitTests {

    private static final Unit CITY = unit("thanh-pho", null, "chu-tich", null);
    private static final Unit WARD = unit("phuong", "thanh-pho", null, null);
    private static final Unit SCHOOL = unit("truong", "phuong", "hieu-truong", "hieu-pho");

    private final Superiors superiors = new Superiors(List.of(CITY, WARD, SCHOOL));

    @Test
    void climbsOverVacantSeatsToTheTop() {
        assertThat(superiors.of("ha", "truong", 0)).contains(new Superior("hieu-pho", "Đơn vị truong"));
        assertThat(superiors.of("ha", "truong", 1)).contains(new Superior("chu-tich", "Đơn vị thanh-pho"));
        assertThat(superiors.of("ha", "truong", 2)).isEmpty();
    }

    @Test
    void letsNobodyAnswerForThemselvesNorTheirDeputyForThem() {
        assertThat(superiors.of("hieu-truong", "truong", 0))
                .map(Superior::personId)
                .contains("chu-tich");
        assertThat(superiors.of("hieu-pho", "truong", 0))
                .map(Superior::personId)
                .contains("chu-tich");
        assertThat(superiors.of("chu-tich", "thanh-pho", 0)).isEmpty();
    }

    @Test
    void countsSomebodyWhoLeadsTwoUnitsOnce() {
        var twice = new Superiors(List.of(CITY, unit("phong", "thanh-pho", "chu-tich", null)));
        assertThat(twice.of("ha", "phong", 1)).isEmpty();
    }

    @Test
    void doesNotWalkInCirclesNorKnowUnitsNobodyToldOf() {
        var circle = new Superiors(List.of(unit("a", "b", null, null), unit("b", "a", null, null)));
        assertThat(circle.of("ha", "a", 0)).isEmpty();
        assertThat(circle.of("ha", "nowhere", 0)).isEqualTo(Optional.empty());
    }

    private static Unit unit(String id, @Nullable String parentId, @Nullable String head, @Nullable String delegate) {
        return new Unit(id, "Đơn vị " + id, "SCHOOL", parentId, List.of(new Unit.Seat("HEAD", head, delegate)));
    }
}
