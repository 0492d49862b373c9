package vn.neuguong.testing.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.neuguong.testing.ReceivedEvent;

class BatchUnitTests {

    private static final ReplayedEvent LAN_INVITED = event("pledgeEvents", "lan", 1);
    private static final ReplayedEvent LAN_SIGNED = event("pledgeEvents", "lan", 2);
    private static final ReplayedEvent HIEU_INVITED = event("pledgeEvents", "hieu", 1);
    private static final ReplayedEvent LAUNCHED = event("programmeEvents", "nam-khong", 1);
    private static final List<ReplayedEvent> ALL = List.of(LAUNCHED, LAN_INVITED, HIEU_INVITED, LAN_SIGNED);

    @Test
    void repeatsEachEventAndThenEverything() {
        assertThat(Batch.twice(List.of(LAN_INVITED, LAN_SIGNED)))
                .map(Batch::events)
                .containsExactly(
                        List.of(LAN_INVITED, LAN_INVITED),
                        List.of(LAN_SIGNED, LAN_SIGNED),
                        List.of(LAN_INVITED, LAN_SIGNED));
    }

    @Test
    void tellsTheEarlierEventsOfTheSameKeyOnceMoreAfterEachEvent() {
        assertThat(told(Batch.withLateOnes(List.of(LAN_INVITED), List.of(HIEU_INVITED, LAN_SIGNED))))
                .containsExactly(HIEU_INVITED, LAN_SIGNED, LAN_INVITED);
    }

    @Test
    void shufflesInManyWaysAndNeverAgainstTheOrderOfAKey() {
        var shuffles = LongStream.range(0, 100)
                .mapToObj(seed -> Batch.shuffled(ALL, new Random(seed)))
                .toList();

        assertThat(shuffles).allSatisfy(shuffled -> {
            assertThat(told(shuffled)).containsExactlyInAnyOrderElementsOf(ALL);
            assertThat(told(shuffled)).containsSubsequence(LAN_INVITED, LAN_SIGNED);
            assertThat(shuffled)
                    .allSatisfy(batch -> assertThat(batch.events())
                            .allMatch(event -> event.binding().equals(batch.binding())));
        });
        assertThat(shuffles.stream().map(BatchUnitTests::told).distinct()).hasSize(12);
        assertThat(shuffles).anyMatch(shuffled -> shuffled.size() < ALL.size());
    }

    @Test
    void handsAllOfABindingOverAtOnce() {
        assertThat(Batch.allAtOnce(ALL))
                .map(Batch::events)
                .containsExactly(List.of(LAUNCHED), List.of(LAN_INVITED, HIEU_INVITED, LAN_SIGNED));
    }

    private static List<ReplayedEvent> told(List<Batch> batches) {
        return batches.stream()
                .flatMap(batch -> Stream.of(batch.events()).flatMap(List::stream))
                .toList();
    }

    private static ReplayedEvent event(String binding, String key, long sequence) {
        return new ReplayedEvent(
                binding,
                ReceivedEvent.of("something.happened.v1", "{}").about(key).numbered(sequence));
    }
}
