package vn.neuguong.pledge.clauses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DuplicateKeyException;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.clauses.ClauseSetEvent.ClauseSetPublished;

class ClauseSetShipmentUnitTests {

    private boolean anotherInstanceIsFaster;
    private final Map<String, ClauseSet> stored = new LinkedHashMap<>();
    private final Map<String, ClauseSetPublication> published = new LinkedHashMap<>();
    private final ClauseSetShipment shipment = new ClauseSetShipment(
            new ShippedClauseSets(new PathMatchingResourcePatternResolver()),
            new ClauseSetsInMemory(),
            new PublicationsInMemory(),
            PhuXuan.clockAt(PhuXuan.LAUNCH));

    @Test
    void storesWhatIsMissing() {
        shipment.start();

        assertThat(stored).containsOnlyKeys("five-nos@1", "qt-522@1");
    }

    @Test
    void startsAgainOverWhatIsStored() {
        shipment.start();
        shipment.start();

        assertThat(stored).hasSize(2);
    }

    @Test
    void publishesEachVersionOnceFromTheMomentItIsShipped() {
        shipment.start();
        var first = Map.copyOf(published);
        shipment.start();

        assertThat(published).isEqualTo(first).containsOnlyKeys("five-nos@1", "qt-522@1");
        assertThat(published.get("five-nos@1").raisedEvents())
                .containsExactly(new ClauseSetPublished(stored.get("five-nos@1"), PhuXuan.LAUNCH));
    }

    /** Earlier releases stored without publishing, and a start may be killed between the two. */
    @Test
    void publishesWhatWasStoredBeforeWithoutBeingPublished() {
        shipment.start();
        published.clear();
        shipment.start();

        assertThat(published).containsOnlyKeys("five-nos@1", "qt-522@1");
    }

    @Test
    void leavesThePublicationToAnotherInstanceThatWasFaster() {
        anotherInstanceIsFaster = true;
        shipment.start();

        assertThat(shipment.isRunning()).isTrue();
        assertThat(published).isEmpty();
    }

    @Test
    void stopsTheStartWhenStoredVersionHasOtherContent() {
        var reworded = ClauseSet.of(
                "five-nos", 1, "Năm không", "Kế hoạch 51", List.of(new Clause("five-nos.1", "Không", "Khác")));
        stored.put(reworded.key(), reworded);

        assertThatIllegalStateException()
                .isThrownBy(shipment::start)
                .withMessageContaining("five-nos@1")
                .withMessageContaining("ship it as a new version");
        assertThat(stored).containsEntry("five-nos@1", reworded);
    }

    private final class PublicationsInMemory implements ClauseSetPublications {

        @Override
        public boolean existsById(String key) {
            return published.containsKey(key);
        }

        @Override
        public ClauseSetPublication insert(ClauseSetPublication publication) {
            if (anotherInstanceIsFaster || published.containsKey(publication.aggregateId())) {
                throw new DuplicateKeyException(publication.aggregateId());
            }
            published.put(publication.aggregateId(), publication);
            return publication;
        }
    }

    private final class ClauseSetsInMemory implements ClauseSets {

        @Override
        public Optional<ClauseSet> findById(String key) {
            return Optional.ofNullable(stored.get(key));
        }

        @Override
        public Optional<ClauseSet> findFirstByClauseSetIdOrderByVersionDesc(String clauseSetId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ClauseSet insert(ClauseSet clauseSet) {
            if (stored.putIfAbsent(clauseSet.key(), clauseSet) != null) {
                throw new DuplicateKeyException(clauseSet.key());
            }
            return clauseSet;
        }
    }
}
