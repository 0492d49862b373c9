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

class ClauseSetShipmentUnitTests {

    private final Map<String, ClauseSet> stored = new LinkedHashMap<>();
    private final ClauseSetShipment shipment = new ClauseSetShipment(
            new ShippedClauseSets(new PathMatchingResourcePatternResolver()), new ClauseSetsInMemory());

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
