package vn.neuguong.notification.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TallyUnitTests {

    private final Tally tally = new Tally();

    @Test
    void countsEachEndOnceInAllAndOncePerPart() {
        tally.add(new Ended("pledge.sign", "hanoiedu.vn", "main", "accepted"));
        tally.add(new Ended("pledge.sign", "hanoiedu.vn", "main", "accepted"));
        tally.add(new Ended("pledge.sign", null, null, "cancelled"));

        assertThat(tally.counts())
                .containsOnlyKeys(
                        "total.accepted",
                        "total.cancelled",
                        "kind.pledge․sign.accepted",
                        "kind.pledge․sign.cancelled",
                        "domain.hanoiedu․vn.accepted",
                        "provider.main.accepted")
                .containsEntry("total.accepted", 2L)
                .containsEntry("kind.pledge․sign.cancelled", 1L);
    }

    @Test
    void countsACorrectedMailOnceAndAsWhatItIs() {
        tally.add(new Ended("pledge.sign", "hanoiedu.vn", "main", "accepted"));
        tally.take(new Ended("pledge.sign", "hanoiedu.vn", "main", "accepted"));
        tally.add(new Ended("pledge.sign", "hanoiedu.vn", "main", "permanent_failure"));

        assertThat(tally.counts())
                .containsEntry("total.accepted", 0L)
                .containsEntry("domain.hanoiedu․vn.accepted", 0L)
                .containsEntry("total.permanent_failure", 1L)
                .containsEntry("provider.main.permanent_failure", 1L);
    }

    @Test
    void keepsNamesThatWouldBeFieldsOrCommands() {
        tally.add(new Ended("a.b", "$where.vn", "x.y", "failed"));

        assertThat(tally.counts().keySet())
                .allSatisfy(path -> assertThat(path.split("\\.")).hasSizeBetween(2, 3))
                .noneMatch(path -> path.contains("$"));
        assertThat(Tally.name("hanoiedu․vn")).isEqualTo("hanoiedu.vn");
    }

    @Test
    void putsTheDomainsBeyondTheFirstHundredsTogether() {
        IntStream.range(0, 1_000)
                .forEach(number -> tally.add(new Ended("k", "truong-%d.vn".formatted(number), "main", "accepted")));

        assertThat(tally.counts())
                .hasSizeLessThan(310)
                .containsEntry("total.accepted", 1_000L)
                .containsEntry("domain.….accepted", 700L);
    }
}
