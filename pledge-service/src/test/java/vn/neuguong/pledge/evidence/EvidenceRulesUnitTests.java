package vn.neuguong.pledge.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.defaults.web.InvalidInput;

class EvidenceRulesUnitTests {

    private static final int LARGEST = 1024;

    private final EvidenceRules rules = EvidenceFilesInMemory.SMALL_FILES;

    @Test
    void knowsFilesByHowTheyBegin() {
        assertThat(FileKind.of("%PDF-1.7".getBytes(US_ASCII))).contains(FileKind.PDF);
        assertThat(FileKind.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}))
                .contains(FileKind.JPEG);
        assertThat(FileKind.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a}))
                .contains(FileKind.PNG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%PDF", "<svg onload=alert(1)>", "<html>%PDF-1.7", "GIF89a", "PK"})
    void takesNothingElseForEvidence(String content) {
        assertThat(rules.faultsOf("file", content.getBytes(US_ASCII)))
                .containsExactly(Fault.of("file", "evidence-file.other-kind"));
        assertThatThrownBy(() -> rules.require("file", content.getBytes(US_ASCII)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void takesFilesUpToTheLargest() {
        assertThat(rules.faultsOf("file", pdfOf(LARGEST))).isEmpty();
        assertThat(rules.faultsOf("file", pdfOf(LARGEST + 1)))
                .extracting(Fault::code)
                .containsExactly("evidence-file.too-large");
    }

    @Test
    void readsNoFurtherThanToSeeThatAFileIsTooLarge() {
        assertThat(rules.read(new ByteArrayResource(pdfOf(LARGEST * 50)))).hasSize(LARGEST + 1);
        assertThat(rules.read(new ByteArrayResource(pdfOf(LARGEST)))).isEqualTo(pdfOf(LARGEST));
    }

    private static byte[] pdfOf(int length) {
        return ("%PDF-" + "x".repeat(length - 5)).getBytes(US_ASCII);
    }
}
