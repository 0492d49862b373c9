package vn.neuguong.pledge.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceUnitTests {

    @ParameterizedTest
    @CsvSource({
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1, MOBILE",
        "Mozilla/5.0 (Linux; Android 15) Chrome/131.0 Mobile Safari/537.36, MOBILE",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/131.0, COMPUTER",
        "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Firefox/133.0, COMPUTER",
        "curl/8.5.0, UNKNOWN"
    })
    void keepsOnlyTheClassOfDevice(String userAgent, Device device) {
        assertThat(Device.of(userAgent)).isEqualTo(device);
    }

    @Test
    void acceptsThatTheBrowserSaysNothing() {
        assertThat(Device.of(null)).isEqualTo(Device.UNKNOWN);
    }
}
