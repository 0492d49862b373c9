package vn.neuguong.pledge.clauses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DuplicateKeyException;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.clauses.ClauseSetEvent.ClauseSetPublished;

class ClauseSetShipmentUnitTests {

    private static final String[] SHIPPED = {
        "five-nos@1", "mxh-874@1", "nt-3196@1", "qt-1665@1", "qt-522@1", "vhcv-1847@1"
    };

    private final ClauseSetsInMemory clauseSets = new ClauseSetsInMemory();

    @Test
    void publishesWhatIsMissingFromTheMomentItIsShipped() {
        shipment(clauseSets).start();

        assertThat(clauseSets.stored()).containsOnlyKeys(SHIPPED);
        var fiveNos = clauseSets.findById("five-nos@1").orElseThrow();
        assertThat(fiveNos.status()).isEqualTo(ClauseSetStatus.PUBLISHED);
        assertThat(fiveNos.raisedEvents())
                .containsExactly(
                        new ClauseSetPublished("five-nos", 1, fiveNos.content(), fiveNos.sha256(), PhuXuan.LAUNCH));
    }

    @Test
    void startsAgainOverWhatIsStored() {
        shipment(clauseSets).start();
        var first = Map.copyOf(clauseSets.stored());
        shipment(clauseSets).start();

        assertThat(clauseSets.stored()).isEqualTo(first);
    }

    @Test
    void leavesWithdrawnVersionWithdrawn() {
        shipment(clauseSets).start();
        var fiveNos = clauseSets.findById("five-nos@1").orElseThrow();
        fiveNos.withdraw("Thay bằng văn bản mới", PhuXuan.LAUNCH);
        shipment(clauseSets).start();

        assertThat(clauseSets.findById("five-nos@1").orElseThrow().status()).isEqualTo(ClauseSetStatus.WITHDRAWN);
    }

    @Test
    void leavesTheVersionToAnotherInstanceThatWasFaster() {
        var late = new ClauseSetsInMemory() {
            private boolean looked;

            @Override
            public Optional<ClauseSet> findById(String key) {
                return looked ? super.findById(key) : Optional.empty();
            }

            @Override
            public ClauseSet insert(ClauseSet clauseSet) {
                looked = true;
                super.save(clauseSet);
                throw new DuplicateKeyException(clauseSet.key());
            }
        };

        var shipment = shipment(late);
        shipment.start();

        assertThat(shipment.isRunning()).isTrue();
    }

    @Test
    void stopsTheStartWhenStoredVersionHasOtherContent() {
        var reworded = ClauseSetOf.everyone("five-nos", 1, "Khác");
        clauseSets.save(reworded);

        assertThatIllegalStateException()
                .isThrownBy(shipment(clauseSets)::start)
                .withMessageContaining("five-nos@1")
                .withMessageContaining("ship it as a new version");
        assertThat(clauseSets.findById("five-nos@1")).contains(reworded);
    }

    private static ClauseSetShipment shipment(ClauseSets clauseSets) {
        return new ClauseSetShipment(
                new ShippedClauseSets(new PathMatchingResourcePatternResolver()),
                clauseSets,
                PhuXuan.clockAt(PhuXuan.LAUNCH));
    }
}
