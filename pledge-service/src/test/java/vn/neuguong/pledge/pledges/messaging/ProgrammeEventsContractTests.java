package vn.neuguong.pledge.pledges.messaging;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.neuguong.messaging.consumption.PoisonEventException;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.pledges.InvitationFanOut;
import vn.neuguong.pledge.programmes.NamKhong;
import vn.neuguong.pledge.programmes.Programmes;
import vn.neuguong.testing.ReceivedEvent;

class ProgrammeEventsContractTests {

    private final Programmes programmes = mock();
    private final InvitationFanOut fanOut = mock();
    private final ProgrammeEventsConsumer consumer = new ProgrammeEventsConsumer(programmes, fanOut);

    @Test
    void invitesOnThePublishedExample() {
        var programme = NamKhong.launched();
        when(programmes.findById(PhuXuan.CAMPAIGN)).thenReturn(Optional.of(programme));

        consumer.accept(ReceivedEvent.example("pledge", "programme.launched.v1").alone());

        verify(fanOut).inviteAll(programme);
    }

    @Test
    void rejectsLaunchOfUnknownProgrammeForGood() {
        when(programmes.findById(anyString())).thenReturn(Optional.empty());

        assertThatThrownBy(() -> consumer.accept(
                        ReceivedEvent.example("pledge", "programme.launched.v1").alone()))
                .hasRootCauseInstanceOf(PoisonEventException.class)
                .hasMessageContaining("there is no programme nam-khong-2026");
        verifyNoInteractions(fanOut);
    }

    @Test
    void rejectsLaunchWithoutProgrammeForGood() {
        assertThatThrownBy(() -> consumer.accept(
                        ReceivedEvent.of("programme.launched.v1", "{}").alone()))
                .hasRootCauseInstanceOf(PoisonEventException.class)
                .hasMessageContaining("programmeId");
    }
}
