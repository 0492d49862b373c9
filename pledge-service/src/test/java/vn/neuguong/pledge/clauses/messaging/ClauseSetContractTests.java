package vn.neuguong.pledge.clauses.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.neuguong.messaging.WireJson;
import vn.neuguong.messaging.outbox.WireEvent;
import vn.neuguong.pledge.clauses.ClauseSet;
import vn.neuguong.pledge.clauses.ClauseSetEvent;
import vn.neuguong.pledge.clauses.ClauseSetEvent.ClauseSetPublished;
import vn.neuguong.pledge.clauses.ClauseSetEvent.ClauseSetWithdrawn;
import vn.neuguong.pledge.clauses.ShippedInThisRelease;
import vn.neuguong.testing.ServiceContract;

class ClauseSetContractTests {

    private static final ServiceContract CONTRACT = ServiceContract.of("pledge");
    private static final Instant SHIPPED = Instant.parse("2026-11-01T00:00:00Z");

    private final ClauseSetWireFormat format = new ClauseSetWireFormat();

    @Test
    void writesPublicationExactlyAsTheExampleShows() {
        var set = shipped("five-nos");

        assertWritten(
                new ClauseSetPublished("five-nos", 1, set.content(), set.sha256(), SHIPPED), "clause-set.published.v1");
    }

    @Test
    void writesWithdrawalWithTheWholeContentExactlyAsTheExampleShows() {
        var set = shipped("nt-3196");

        assertWritten(
                new ClauseSetWithdrawn(
                        "nt-3196", 1, set.content(), set.sha256(), SHIPPED, Instant.parse("2027-01-04T02:00:00Z")),
                "clause-set.withdrawn.v1");
    }

    private void assertWritten(ClauseSetEvent event, String type) {
        var wire = format.toWire(event);
        assertThat(wire.type()).isEqualTo(type);
        assertThat(json(wire)).isEqualTo(WireJson.mapper().readTree(CONTRACT.example(type)));
    }

    private static JsonNode json(WireEvent wire) {
        return WireJson.mapper().readTree(WireJson.mapper().writeValueAsString(wire.data()));
    }

    private static ClauseSet shipped(String clauseSetId) {
        return ShippedInThisRelease.clauseSets().stream()
                .filter(set -> set.clauseSetId().equals(clauseSetId))
                .findFirst()
                .orElseThrow();
    }
}
