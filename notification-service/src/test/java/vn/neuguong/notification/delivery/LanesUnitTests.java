package vn.neuguong.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import vn.neuguong.notification.limits.SharedRates;

class LanesUnitTests {

    private final SharedRates rates = mock();
    private final Lanes lanes = new Lanes(
            new Binder(new MapConfigurationPropertySource(Map.of(
                            "neuguong.delivery.from", "a@vidu.vn",
                            "neuguong.delivery.domains[0].names", "hanoiedu.vn,HanoiEdu.example",
                            "neuguong.delivery.domains[0].rate", "20",
                            "neuguong.delivery.domains[1].names", "gmail.com",
                            "neuguong.delivery.domains[1].connections", "1")))
                    .bind("neuguong.delivery", DeliverySettings.class)
                    .get(),
            rates);

    @Test
    void tellsTheLaneByTheDomainHoweverItIsWritten() {
        assertThat(lanes.of("ha@hanoiedu.vn")).isEqualTo("hanoiedu.vn");
        assertThat(lanes.of("ha@HANOIEDU.EXAMPLE")).isEqualTo("hanoiedu.vn");
        assertThat(lanes.of("ha@gmail.com")).isEqualTo("gmail.com");
        assertThat(lanes.of("ha@vidu.vn")).isEqualTo(Lanes.UNLIMITED);
        assertThat(lanes.shuffled()).containsExactlyInAnyOrder("hanoiedu.vn", "gmail.com", Lanes.UNLIMITED);
    }

    @Test
    void givesBackTheTurnsThatWereNotUsed() {
        when(rates.take("domain hanoiedu.vn", 20, 50)).thenReturn(15);
        try (var pass = lanes.enter("hanoiedu.vn", 50)) {
            assertThat(pass.mails()).isEqualTo(15);
            pass.use(9);
        }
        verify(rates).giveBack("domain hanoiedu.vn", 20, 6);
    }

    @Test
    void letsNoMoreInThanThereAreConnections() {
        try (var first = lanes.enter("gmail.com", 50);
                var second = lanes.enter("gmail.com", 50)) {
            assertThat(first.mails()).isEqualTo(50);
            assertThat(second.mails()).isZero();
        }
        try (var third = lanes.enter("gmail.com", 50)) {
            assertThat(third.mails()).isEqualTo(50);
        }
        verifyNoInteractions(rates);
    }

    @Test
    void limitsNobodyElse() {
        when(rates.take(any(), anyInt(), anyInt())).thenReturn(0);
        try (var full = lanes.enter("hanoiedu.vn", 50);
                var free = lanes.enter(Lanes.UNLIMITED, 50)) {
            assertThat(full.mails()).isZero();
            assertThat(free.mails()).isEqualTo(50);
        }
    }
}
