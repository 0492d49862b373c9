package vn.neuguong.pledge.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class ContentHashUnitTests {

    @Test
    void isTheKnownSha256() {
        assertThat(ContentHash.sha256("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void ignoresHowDiacriticsAreEncoded() {
        var composed = "Không cửa quyền, hách dịch";
        var decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);

        assertThat(decomposed).isNotEqualTo(composed);
        assertThat(ContentHash.sha256(decomposed)).isEqualTo(ContentHash.sha256(composed));
    }

    @Test
    void noticesSingleMissingDiacritic() {
        assertThat(ContentHash.sha256("Không xu nịnh")).isNotEqualTo(ContentHash.sha256("Không xu ninh"));
    }
}
