package vn.neuguong.endtoend.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LiveHeapUnitTests {

    @Test
    void readsTheTotalOfAHistogram() {
        assertThat(LiveHeap.reachable("""
            4242:
             num     #instances         #bytes  class name (module)
            -------------------------------------------------------
               1:         31234        2998464  [B (java.base@25)
               2:         30000         720000  java.lang.String (java.base@25)
            Total        261234       13718464
            """)).isEqualTo(13_718_464);
    }

    @Test
    void knowsNothingOfAProcessThatIsGone() {
        assertThat(LiveHeap.reachable("4242:\ncom.sun.tools.attach.AttachNotSupportedException"))
                .isZero();
    }

    @Test
    void comparesTheMostOfTheSecondHalfWithTheMostOfTheFirst() {
        assertThat(LiveHeap.growthOf(List.of(90L, 100L, 80L, 110L))).isCloseTo(1.1, Offset.offset(1e-9));
        assertThat(LiveHeap.growthOf(List.of(50L, 100L, 100L, 60L, 100L))).isEqualTo(1.0);
    }

    @Test
    void seesNoGrowthInASingleLook() {
        assertThatIllegalStateException().isThrownBy(() -> LiveHeap.growthOf(List.of(90L)));
    }
}
