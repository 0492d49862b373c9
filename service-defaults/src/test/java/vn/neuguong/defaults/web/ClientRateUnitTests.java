package vn.neuguong.defaults.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ClientRateUnitTests {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final ClientRate rate = new ClientRate(3, QUARTER);

    @Test
    void refusesTheFourthTryAndNobodyElses() {
        assertThat(tries(rate, "192.0.2.1", 4)).isEqualTo(3);
        assertThat(tries(rate, "192.0.2.2", 1)).isOne();
    }

    @Test
    void saysWhenToComeBack() {
        tries(rate, "192.0.2.1", 3);
        var refused = new MockHttpServletResponse();

        rate.allows(from("192.0.2.1"), refused);

        assertThat(refused.getHeader("Retry-After")).isEqualTo("900");
    }

    @Test
    void takesAllAddressesOfOneHomeForOneClient() {
        assertThat(tries(rate, "2001:db8:1:2::1", 2) + tries(rate, "2001:db8:1:2:ffff::9", 2))
                .isEqualTo(3);
        assertThat(tries(rate, "2001:db8:1:3::1", 1)).isOne();
    }

    @Test
    void countsWhatIsNoAddressAsItStands() {
        assertThat(tries(rate, "unknown:whatever", 4)).isEqualTo(3);
    }

    @Test
    void letsTryAgainWhenThePeriodIsOver() {
        var quick = new ClientRate(1, Duration.ofMillis(50));
        tries(quick, "192.0.2.1", 100);

        await().until(() -> tries(quick, "192.0.2.1", 1) == 1);
    }

    @Test
    void forgetsClientsRatherThanRunOutOfMemory() {
        var forgetful = new ClientRate(1, QUARTER, 10);
        for (int number = 0; number < 1_000; number++) {
            tries(forgetful, "198.51." + number / 256 + "." + number % 256, 1);
        }

        assertThat(forgetful.remembered()).isLessThanOrEqualTo(10);
    }

    /** How many were let through. */
    private static int tries(ClientRate rate, String address, int number) {
        int allowed = 0;
        for (int count = 0; count < number; count++) {
            allowed += rate.allows(from(address), new MockHttpServletResponse()) ? 1 : 0;
        }
        return allowed;
    }

    private static MockHttpServletRequest from(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }
}
