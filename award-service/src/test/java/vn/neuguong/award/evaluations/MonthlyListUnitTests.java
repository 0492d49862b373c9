package vn.neuguong.award.evaluations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.neuguong.award.SongVan;
import vn.neuguong.award.evaluations.MonthlyListEvent.MonthlyListClosed;
import vn.neuguong.award.rules.Figures;
import vn.neuguong.award.rules.InspectionScore;
import vn.neuguong.award.rules.Shortfall;

class MonthlyListUnitTests {

    @Test
    void reportsItsFinalFiguresAndTheRuleThatJudgedThem() {
        var list = ClosedLists.recognised();

        assertThat(list.raisedEvents())
                .containsExactly(new MonthlyListClosed(
                        "nam-khong-2026.THCS-PHU-XUAN.2026-11",
                        SongVan.CAMPAIGN,
                        SongVan.PHU_XUAN,
                        ClosedLists.NOVEMBER,
                        new Figures(2, 2, new InspectionScore(96, 100)),
                        true,
                        "collective-recognition",
                        1,
                        ClosedLists.CLOSED_AT));
    }

    @Test
    void saysWhyASchoolIsNotRecognised() {
        var list = ClosedLists.unfinished();

        assertThat(list.recognised()).isFalse();
        assertThat(list.shortfalls())
                .containsExactlyInAnyOrder(Shortfall.PLEDGES_NOT_IN_FORCE, Shortfall.INSPECTION_NOT_COMPLETED);
        assertThat(list.raisedEvents())
                .singleElement()
                .isInstanceOfSatisfying(
                        MonthlyListClosed.class,
                        closed -> assertThat(closed.recognised()).isFalse());
    }

    @Test
    void belongsToTheProgrammesProcess() {
        assertThat(ClosedLists.recognised().correlationId()).isEqualTo(SongVan.CAMPAIGN);
    }
}
