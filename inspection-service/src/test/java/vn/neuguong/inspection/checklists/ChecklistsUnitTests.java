package vn.neuguong.inspection.checklists;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

class ChecklistsUnitTests {

    @Test
    void shipsTenItemsForSchools() {
        var checklist = ShippedChecklist.forSchools();

        assertThat(checklist.items()).hasSize(10);
        assertThat(checklist.items()).extracting(ChecklistItem::clause).contains("five-nos.1", "qt-522.gio-lam-viec");
    }

    /** When this fails, do not correct the digest: publish the change as the next version. */
    @Test
    void neverChangesPublishedVersion() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(ShippedChecklist.FILE.getContentAsByteArray());

        assertThat(HexFormat.of().formatHex(digest))
                .isEqualTo("74aa0ec58e7c8255ba3a60433181577898f3140e188a7a43f64e1d97a665f2d0");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01, 1", "2026-08-31, 1", "2026-09-01, 2", "2027-05-20, 2"})
    void choosesVersionInForceOnTheDay(LocalDate day, int version) {
        var checklists = new Checklists(file(1, "2026-01-01", 100), file(2, "2026-09-01", 100));

        assertThat(checklists.inForce("nen-nep", day).version()).isEqualTo(version);
    }

    @Test
    void saysWhenNoVersionIsInForceYet() {
        var checklists = new Checklists(file(1, "2026-01-01", 100));

        assertThatIllegalStateException()
                .isThrownBy(() -> checklists.inForce("nen-nep", LocalDate.of(2025, 12, 31)))
                .withMessage("No checklist nen-nep is in force on 2025-12-31");
    }

    @Test
    void stopsTheStartOnChecklistThatIsNotWellFormed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Checklists(file(1, "2026-01-01", 98)))
                .havingRootCause()
                .withMessageContaining("nen-nep@1 do not add up to 100");
    }

    @Test
    void stopsTheStartOnTwoFilesOfTheSameVersion() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Checklists(file(1, "2026-01-01", 100), file(1, "2026-09-01", 100)))
                .withMessageContaining("nen-nep");
    }

    private static Resource file(int version, String inForceFrom, int points) {
        return new ByteArrayResource("""
            id: nen-nep
            version: %d
            inForceFrom: "%s"
            title: Nền nếp
            items:
              - id: gio-giac
                clause: qt-522.gio-lam-viec
                heading: Giờ làm việc
                question: Mọi người đến đúng giờ?
                evidence: Sổ trực
                points: %d
            """.formatted(version, inForceFrom, points).getBytes(UTF_8));
    }
}
