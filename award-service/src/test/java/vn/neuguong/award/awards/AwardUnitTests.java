package vn.neuguong.award.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static vn.neuguong.award.SongVan.DANG_THU_HUONG;
import static vn.neuguong.award.SongVan.VU_QUOC_BAO;
import static vn.neuguong.award.SongVan.at;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.neuguong.award.SongVan;
import vn.neuguong.award.awards.AwardEvent.AwardGranted;
import vn.neuguong.award.evaluations.ClosedLists;
import vn.neuguong.award.rules.Figures;
import vn.neuguong.award.rules.InspectionScore;
import vn.neuguong.defaults.tasks.TaskEvent.AnnouncementMade;
import vn.neuguong.defaults.tasks.TaskEvent.Attachment;

class AwardUnitTests {

    private static final Instant NOW = at("2026-12-02T00:00:03");
    private static final String UNION_NAME = SongVan.union().name();

    @Test
    void isGrantedOnTheGroundsOfTheList() {
        var award = Award.grant(ClosedLists.recognised(), UNION_NAME, Set.of(), NOW);

        assertThat(award.raisedEvents())
                .containsExactly(new AwardGranted(
                        "nam-khong-2026.THCS-PHU-XUAN.2026-11",
                        SongVan.CAMPAIGN,
                        SongVan.PHU_XUAN,
                        ClosedLists.NOVEMBER,
                        RewardForm.COLLECTIVE_RECOGNITION,
                        "collective-recognition",
                        1,
                        new Figures(2, 2, new InspectionScore(96, 100)),
                        "2026-11/nam-khong-2026/THCS-PHU-XUAN",
                        NOW));
    }

    @Test
    void tellsEachRecipientWithTheCertificateAttached() {
        var award = Award.grant(ClosedLists.recognised(), UNION_NAME, Set.of(VU_QUOC_BAO, DANG_THU_HUONG), NOW);

        assertThat(award.raisedEvents())
                .filteredOn(AnnouncementMade.class::isInstance)
                .map(AnnouncementMade.class::cast)
                .satisfiesExactly(
                        toHead -> {
                            assertThat(toHead.recipientId()).isEqualTo(DANG_THU_HUONG);
                            assertThat(toHead.announcementId()).isEqualTo(award.id() + ":granted:" + DANG_THU_HUONG);
                            assertThat(toHead.kind()).isEqualTo("award.granted");
                            assertThat(toHead.parameters())
                                    .containsEntry("programmeName", "Nói không với tiêu cực")
                                    .containsEntry("unitName", "Trường THCS Phú Xuân")
                                    .containsEntry("month", "2026-11");
                            assertThat(toHead.attachments())
                                    .containsExactly(new Attachment(
                                            "giay-ghi-nhan-2026-11.pdf",
                                            "application/pdf",
                                            "/internal/awards/nam-khong-2026.THCS-PHU-XUAN.2026-11/certificate"));
                        },
                        toUnion -> assertThat(toUnion.recipientId()).isEqualTo(VU_QUOC_BAO));
    }

    @Test
    void cannotBeGrantedForAListThatIsNotRecognised() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Award.grant(ClosedLists.unfinished(), UNION_NAME, Set.of(VU_QUOC_BAO), NOW))
                .withMessageContaining("PLEDGES_NOT_IN_FORCE");
    }
}
