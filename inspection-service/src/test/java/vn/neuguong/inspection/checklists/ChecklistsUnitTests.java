package vn.neuguong.inspection.checklists;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.stream.Collectors;
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
    void neverChangesWhatPublishedVersionAsks() throws Exception {
        var asked = ShippedChecklist.forSchools().items().stream()
                .map(item -> "%s %s %d %s %s %s"
                        .formatted(
                                item.id(),
                                item.clause(),
                                item.points(),
                                item.heading().vi(),
                                item.question().vi(),
                                item.evidence().vi()))
                .collect(Collectors.joining("\n"));
        var digest = MessageDigest.getInstance("SHA-256").digest(asked.getBytes(UTF_8));

        assertThat(HexFormat.of().formatHex(digest))
                .isEqualTo("c52f4e12e34ea1fab5d95b3d85a653046ffc5e7b5616fa6161c2685bb7e87630");
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
    void stopsTheStartOnChecklistThatIsNotTranslated() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Checklists(file(1, "2026-01-01", 100, "\"\"")))
                .havingRootCause()
                .withMessage("no English for: Sổ trực");
    }

    @Test
    void stopsTheStartOnTwoFilesOfTheSameVersion() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Checklists(file(1, "2026-01-01", 100), file(1, "2026-09-01", 100)))
                .withMessageContaining("nen-nep");
    }

    private static Resource file(int version, String inForceFrom, int points) {
        return file(version, inForceFrom, points, "The duty book");
    }

    private static Resource file(int version, String inForceFrom, int points, String evidenceInEnglish) {
        return new ByteArrayResource(
                """
                id: nen-nep
                version: %d
                inForceFrom: "%s"
                title: { vi: Nền nếp, en: Order }
                items:
                  - id: gio-giac
                    clause: qt-522.gio-lam-viec
                    heading: { vi: Giờ làm việc, en: Working hours }
                    question: { vi: "Mọi người đến đúng giờ?", en: "Does everybody come on time?" }
                    evidence: { vi: Sổ trực, en: %s }
                    points: %d
                """.formatted(version, inForceFrom, evidenceInEnglish, points).getBytes(UTF_8));
    }
}
