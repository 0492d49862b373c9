package vn.neuguong.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.neuguong.local.mongo.LocalMongo;

class RelayLeaseIntegrationTests {

    private static final Duration LENGTH = Duration.ofSeconds(4);

    private final LocalMongo server = LocalMongo.inMemory();
    private final MongoTemplate mongo =
            new MongoTemplate(MongoClients.create(server.connectionString()), "relay-lease");
    private long now = 1_000;
    private final RelayLease first = new RelayLease(mongo, () -> now, LENGTH);
    private final RelayLease second = new RelayLease(mongo, () -> now, LENGTH);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void isHeldByOneAtATime() {
        assertThat(first.hold()).isTrue();
        assertThat(second.hold()).isFalse();
        assertThat(first.hold()).isTrue();
    }

    @Test
    void isTakenOverFromAHolderThatWasNotSeenToRenewItForItsLength() {
        first.hold();
        second.hold();

        pass(LENGTH.minusMillis(1));
        assertThat(second.hold()).isFalse();
        pass(Duration.ofMillis(1));
        assertThat(second.hold()).isTrue();

        assertThat(second.fence()).isGreaterThan(first.fence());
    }

    @Test
    void isLookedAtAgainAsSoonAsItMayBeTakenOver() {
        var poll = Duration.ofMillis(500);
        first.hold();
        second.hold();
        assertThat(second.nextLook(poll)).isEqualTo(poll);

        pass(LENGTH.minusMillis(200));
        second.hold();
        assertThat(second.nextLook(poll)).isEqualTo(Duration.ofMillis(200));

        pass(second.nextLook(poll));
        assertThat(second.hold()).isTrue();
        assertThat(second.nextLook(poll)).isEqualTo(poll);
    }

    @Test
    void isKeptByAHolderThatRenewsIt() {
        for (var second = 0; second < 10; second++) {
            assertThat(first.hold()).isTrue();
            assertThat(this.second.hold()).isFalse();
            pass(Duration.ofSeconds(2));
        }
    }

    @Test
    void isLostByAHolderThatWasSuspendedAndComesBack() {
        first.hold();
        second.hold();
        pass(LENGTH);
        second.hold();

        assertThat(first.hold()).isFalse();
    }

    @Test
    void isNotTakenByAWatcherThatWasItselfSuspended() {
        first.hold();
        second.hold();
        pass(Duration.ofSeconds(3));
        first.hold();
        pass(Duration.ofSeconds(3));

        assertThat(second.hold()).isFalse();
    }

    @Test
    void isHandedOverAtOnceWhenItIsReleased() {
        first.hold();
        first.release();

        assertThat(second.hold()).isTrue();
        assertThat(first.hold()).isFalse();
    }

    @Test
    void isTakenByOneOfTwoWhoFindItAbandoned() {
        var third = new RelayLease(mongo, () -> now, LENGTH);
        first.hold();
        second.hold();
        third.hold();
        pass(LENGTH);

        assertThat(second.hold()).isTrue();
        assertThat(third.hold()).isFalse();
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
