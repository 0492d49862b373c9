package vn.neuguong.pledge.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitTreesUnitTests {

    private final RosterOfSongVan roster = new RosterOfSongVan();

    @Test
    void asksTheDatabaseOnceHoweverOftenItIsAsked() {
        var counting = new CountedQueries();
        var trees = new UnitTrees(counting.units, new UnitTreeSettings(Duration.ofHours(1)), roster.clock);

        for (int day = 0; day < 100; day++) {
            assertThat(trees.on(roster.today().plusDays(day)).find(RosterOfSongVan.PHU_XUAN))
                    .isPresent();
        }
        assertThat(trees.today()).isSameAs(trees.today());

        assertThat(counting.queries).containsExactly("findAll");
    }

    @Test
    void seesWhatThisInstanceStoredWithTheNextQuestion() {
        assertThat(roster.trees.today().find("TH-MOI")).isEmpty();

        roster.open("TH-MOI", RosterOfSongVan.CITY, roster.today());

        assertThat(roster.trees.today().find("TH-MOI")).isPresent();
    }

    @Test
    void seesWhatAnotherInstanceStoredOnceTheStalenessIsOver() {
        var impatient = new UnitTrees(roster.units, new UnitTreeSettings(Duration.ZERO), roster.clock);
        var patient = new UnitTrees(roster.units, new UnitTreeSettings(Duration.ofHours(1)), roster.clock);
        assertThat(impatient.today().find("TH-MOI")).isEmpty();
        assertThat(patient.today().find("TH-MOI")).isEmpty();

        roster.open("TH-MOI", RosterOfSongVan.CITY, roster.today());

        assertThat(impatient.today().find("TH-MOI")).isPresent();
        assertThat(patient.today().find("TH-MOI")).isEmpty();
    }

    @Test
    void keepsOneConsistentTreeForWhoeverHoldsIt() {
        var held = roster.trees.today();

        roster.open("TH-MOI", RosterOfSongVan.CITY, roster.today());

        assertThat(held.subtreeOf(RosterOfSongVan.CITY)).hasSize(3);
        assertThat(roster.trees.today().subtreeOf(RosterOfSongVan.CITY)).hasSize(4);
    }

    private final class CountedQueries {

        private final List<String> queries = new ArrayList<>();

        private final OrgUnits units = (OrgUnits) Proxy.newProxyInstance(
                OrgUnits.class.getClassLoader(), new Class<?>[] {OrgUnits.class}, (proxy, method, arguments) -> {
                    queries.add(method.getName());
                    return method.invoke(roster.units, arguments);
                });
    }
}
