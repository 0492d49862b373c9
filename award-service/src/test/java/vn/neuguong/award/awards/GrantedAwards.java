package vn.neuguong.award.awards;

import static vn.neuguong.award.SongVan.at;

import java.util.Set;
import vn.neuguong.award.SongVan;
import vn.neuguong.award.evaluations.ClosedLists;
import vn.neuguong.award.roster.Seat;

/** Awards of November 2026 for tests elsewhere. */
public final class GrantedAwards {

    private GrantedAwards() {}

    public static Award phuXuan() {
        return grantedTo("Trường THCS Phú Xuân");
    }

    public static Award grantedTo(String unitName) {
        var school = SongVan.school(SongVan.PHU_XUAN, unitName, new Seat(Seat.HEAD, SongVan.DANG_THU_HUONG));
        return Award.grant(
                ClosedLists.recognised(school),
                SongVan.union().name(),
                Set.of(SongVan.DANG_THU_HUONG),
                at("2026-12-02T00:00:03"));
    }
}
