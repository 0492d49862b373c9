package vn.neuguong.notification.evidence;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.neuguong.notification.delivery.DeliveryRecords;

class ForgettingUnitTests {

    private static final PendingErasure HA = new PendingErasure("ha");

    private final DeliveryRecords records = mock();
    private final MongoOperations mongo = mock();
    private final Forgetting forgetting =
            new Forgetting(records, mongo, new EvidenceSettings(Duration.ofDays(7), Duration.ofMinutes(1)));

    @Test
    void forgetsAtOnceAndIsDoneWhenNothingIsBeingSent() {
        forgetting.erased("ha");

        verify(records).forget("ha");
        verify(mongo, never()).save(HA);
    }

    @Test
    void remembersAnErasureThatCameWhileAMailWasSentOrClaimed() {
        when(records.isSendingTo("ha")).thenReturn(true, false, true);

        forgetting.erased("ha");
        forgetting.erased("ha");

        verify(records, times(2)).forget("ha");
        verify(mongo, times(2)).save(HA);
    }

    @Test
    void forgetsAgainUntilNoMailToThePersonCanBeStoredAnyMore() {
        when(mongo.findAll(PendingErasure.class)).thenReturn(List.of(HA));
        when(records.isSendingTo("ha")).thenReturn(true, false);

        forgetting.finishErasures();
        verify(mongo, never()).remove(HA);
        forgetting.finishErasures();

        verify(records, times(2)).forget("ha");
        verify(mongo).remove(HA);
    }
}
