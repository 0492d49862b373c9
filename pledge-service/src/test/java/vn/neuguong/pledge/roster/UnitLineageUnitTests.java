package vn.neuguong.pledge.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.neuguong.pledge.roster.RosterOfSongVan.ANH_DUONG;
import static vn.neuguong.pledge.roster.RosterOfSongVan.CITY;
import static vn.neuguong.pledge.roster.RosterOfSongVan.PHU_XUAN;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.neuguong.pledge.roster.UnitLineage.FormerUnit;

class UnitLineageUnitTests {

    private final RosterOfSongVan roster = new RosterOfSongVan();
    private final UnitLineage lineage = new UnitLineage(roster.trees, roster.clock);
    private final LocalDate today = roster.today();

    @Test
    void leavesAUnitThatExistsToItself() {
        roster.succession.close(new EndUnit(PHU_XUAN, List.of(), null, null, today.plusDays(1)));

        assertThat(lineage.answeringFor(PHU_XUAN)).as("until it ends").containsExactly(PHU_XUAN);
        assertThat(lineage.former(PHU_XUAN)).isEmpty();
        assertThat(lineage.before(CITY)).isEmpty();
        assertThat(lineage.answeringFor("KHONG-CO")).isEmpty();
    }

    @Test
    void followsSuccessorsToThoseThatExistToday() {
        roster.open("TH-MOI", CITY, today.minusDays(9));
        roster.succession.merge(ANH_DUONG, List.of(PHU_XUAN), today.minusDays(5));
        roster.succession.merge("TH-MOI", List.of(ANH_DUONG), today);

        assertThat(lineage.answeringFor(PHU_XUAN)).containsExactlyInAnyOrder("TH-MOI", CITY);
        assertThat(lineage.before("TH-MOI")).containsExactly(new FormerUnit(ANH_DUONG, ANH_DUONG, today.minusDays(1)));
        assertThat(lineage.before(ANH_DUONG)).containsExactly(new FormerUnit(PHU_XUAN, PHU_XUAN, today.minusDays(6)));
    }

    @Test
    void findsWhatJustEndedBelowTheUnitItStoodIn() {
        roster.succession.close(new EndUnit(PHU_XUAN, List.of(), null, null, today));

        assertThat(lineage.answeringFor(PHU_XUAN)).containsExactly(CITY);
        assertThat(lineage.before(CITY)).extracting(FormerUnit::unitId).containsExactly(PHU_XUAN);
    }
}
