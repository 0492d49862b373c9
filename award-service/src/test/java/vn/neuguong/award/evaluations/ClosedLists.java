package vn.neuguong.award.evaluations;

import static vn.neuguong.award.SongVan.NGUYEN_THI_LAN;
import static vn.neuguong.award.SongVan.VU_QUOC_BAO;
import static vn.neuguong.award.SongVan.at;
import static vn.neuguong.award.SongVan.inspection;
import static vn.neuguong.award.SongVan.pledgeInForce;
import static vn.neuguong.award.SongVan.pledgeInvited;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import vn.neuguong.award.SongVan;
import vn.neuguong.award.roster.Unit;

/** Monthly lists of November 2026 for tests elsewhere. */
public final class ClosedLists {

    public static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    public static final Instant CLOSED_AT = at("2026-12-02T00:00:02");

    private static final Instant END = at("2026-12-01T00:00");

    private ClosedLists() {}

    /** Phú Xuân: two of two pledges in force, 96 of 100 points. */
    public static MonthlyList recognised() {
        return recognised(SongVan.phuXuan());
    }

    public static MonthlyList recognised(Unit school) {
        var pledges = List.of(
                pledgeInForce(NGUYEN_THI_LAN, at("2026-11-20T09:30")),
                pledgeInForce(VU_QUOC_BAO, at("2026-11-21T10:00")));
        var standing = Standing.at(END, pledges, List.of(inspection(96, at("2026-11-25T15:00"))));
        return MonthlyList.close(SongVan.campaign(), school, NOVEMBER, standing, SongVan.rule(), false, CLOSED_AT);
    }

    /** Phú Xuân: one of two pledges in force, no self-inspection. */
    public static MonthlyList unfinished() {
        var pledges = List.of(
                pledgeInForce(NGUYEN_THI_LAN, at("2026-11-20T09:30")), pledgeInvited(VU_QUOC_BAO, SongVan.launch()));
        var standing = Standing.at(END, pledges, List.of());
        return MonthlyList.close(
                SongVan.campaign(), SongVan.phuXuan(), NOVEMBER, standing, SongVan.rule(), false, CLOSED_AT);
    }
}
