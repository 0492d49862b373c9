package vn.neuguong.defaults.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class SecretTokenUnitTests {

    @Test
    void holds256BitsThatNeverRepeat() {
        var seen = new HashSet<String>();
        for (var n = 0; n < 1000; n++) {
            var token = SecretToken.random().value();
            assertThat(Base64.getUrlDecoder().decode(token)).hasSize(32);
            assertThat(seen.add(token)).isTrue();
        }
    }

    @Test
    void hashesWithSha256() {
        assertThat(new SecretToken("abc").hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void keepsItsSecretOutOfLogs() {
        var token = SecretToken.random();

        assertThat(token.toString()).doesNotContain(token.value());
    }
}
