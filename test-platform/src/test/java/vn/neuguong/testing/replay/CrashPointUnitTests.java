package vn.neuguong.testing.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CrashPointUnitTests {

    private static final List<String> PLACES = List.of("launch", "invite", "invite", "invite", "tell", "invite");

    @Test
    void areTheFirstAndTheLastWriteOfEachPlace() {
        assertThat(CrashPoint.of(PLACES, false))
                .containsExactly(
                        new CrashPoint(1, "first write: launch"),
                        new CrashPoint(2, "first write: invite"),
                        new CrashPoint(6, "last write: invite"),
                        new CrashPoint(5, "first write: tell"));
    }

    @Test
    void areAllWritesForWhoAsksForThem() {
        assertThat(CrashPoint.of(PLACES, true))
                .extracting(CrashPoint::write)
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
        assertThat(CrashPoint.of(PLACES, true)).extracting(CrashPoint::kind).doesNotHaveDuplicates();
    }

    @Test
    void areNoneWhereNothingIsWritten() {
        assertThat(CrashPoint.of(List.of(), false)).isEmpty();
    }
}
