package vn.neuguong.pledge.acknowledgements.messaging;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.neuguong.messaging.consumption.PoisonEventException;
import vn.neuguong.pledge.acknowledgements.Queueing;
import vn.neuguong.pledge.coverage.CoverageKey;
import vn.neuguong.pledge.coverage.CoverageMarks;
import vn.neuguong.pledge.pledges.PledgeOfLan;
import vn.neuguong.pledge.pledges.Pledges;
import vn.neuguong.pledge.pledges.SignedPledges;
import vn.neuguong.testing.ReceivedEvent;

class PledgeEventsContractTests {

    private static final String LAN = "7d1f0c7e-52a4-4c38-9c1e-0f6d3b1a9e21";

    private final Pledges pledges = mock();
    private final SignedPledges signedPledges = mock();
    private final Queueing queueing = mock();
    private final CoverageMarks coverage = mock();
    private final PledgeEventsConsumer consumer = new PledgeEventsConsumer(pledges, signedPledges, queueing, coverage);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pledge.signed.v1",
                "pledge.acknowledged.v1",
                "pledge.seats-changed.v1",
                "pledge.superseded.v1",
                "pledge.ended.v1"
            })
    void followsThePledgeOfThePublishedExample(String type) {
        var pledge = PledgeOfLan.signedBy(LAN);
        when(pledges.findAllById(Set.of(pledge.id()))).thenReturn(List.of(pledge));

        consumer.accept(ReceivedEvent.example("pledge", type).alone());

        verify(queueing).followAll(List.of(pledge));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pledge.invited.v1", "pledge.in-force.v1", "pledge.refused.v1", "pledge.expired.v1"})
    void onlyHasTheUnitCountedAnewForOtherEvents(String type) {
        consumer.accept(ReceivedEvent.example("pledge", type).alone());

        verify(coverage).mark(List.of(new CoverageKey("nam-khong-2026", 1, "THCS-PHU-XUAN")));
        verifyNoInteractions(pledges, signedPledges, queueing);
    }

    @Test
    void looksAtWhatASignatureMeansForOthers() {
        var pledge = PledgeOfLan.signedBy(LAN);
        when(pledges.findAllById(any())).thenReturn(List.of(pledge));

        consumer.accept(ReceivedEvent.example("pledge", "pledge.signed.v1").alone());

        verify(signedPledges).follow(List.of(pledge));
    }

    @Test
    void rejectsUnknownPledgeForGood() {
        when(pledges.findAllById(any())).thenReturn(List.of());

        assertThatThrownBy(() -> consumer.accept(
                        ReceivedEvent.example("pledge", "pledge.signed.v1").alone()))
                .hasRootCauseInstanceOf(PoisonEventException.class)
                .hasMessageContaining("there is no pledge");
    }
}
