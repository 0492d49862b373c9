package vn.neuguong.pledge.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.neuguong.defaults.api.IfMatch;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.Refusal;

/** Whatever is asked for, in whatever order: what is accepted holds together on every day. */
class UnitForestUnitTests {

    private static final int UNITS = 6;
    private static final int DAYS = 12;

    record Command(int verb, int unit, int other, int day) {}

    @Property(tries = 150)
    void holdsTogetherOnEveryDay(@ForAll("commands") List<Command> commands) {
        var roster = new RosterOfSongVan();
        for (int unit = 0; unit < UNITS; unit++) {
            roster.open(id(unit), RosterOfSongVan.CITY, RosterOfSongVan.OPENING);
        }

        for (var command : commands) {
            var before = lives(roster);
            try {
                run(roster, command);
            } catch (InvalidInput | Refusal refused) {
                assertThat(lives(roster)).as("refused commands change nothing").isEqualTo(before);
            }
            assertHoldsTogether(roster);
        }
    }

    private static void run(RosterOfSongVan roster, Command command) {
        var day = roster.today().plusDays(command.day);
        var unit = id(command.unit);
        var other = command.other == UNITS ? RosterOfSongVan.CITY : id(command.other);
        switch (command.verb) {
            case 0, 1, 2 -> roster.reorganising.move(unit, other, day, IfMatch.ANY);
            case 3 -> roster.succession.merge(other, List.of(unit), day);
            case 4 -> roster.succession.close(new EndUnit(unit, List.of(), null, null, day));
            case 5 -> roster.succession.close(new EndUnit(unit, List.of(other), other, other, day));
            default -> roster.open("MOI-" + command.unit, other, day);
        }
    }

    private static void assertHoldsTogether(RosterOfSongVan roster) {
        for (int offset = 0; offset <= DAYS; offset++) {
            var day = roster.today().plusDays(offset);
            var tree = roster.trees.on(day);
            assertThat(tree.roots())
                    .as("on %s only the city is at the top", day)
                    .extracting(UnitNode::unitId)
                    .containsExactly(RosterOfSongVan.CITY);
            assertThat(tree.subtreeOf(RosterOfSongVan.CITY))
                    .as("on %s everything is below the city", day)
                    .hasSameSizeAs(tree.units());
        }
    }

    private static List<UnitHistory> lives(RosterOfSongVan roster) {
        return roster.units.findAll().stream().map(OrgUnit::history).toList();
    }

    @Provide
    Arbitrary<List<Command>> commands() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, UNITS - 1),
                        Arbitraries.integers().between(0, UNITS),
                        Arbitraries.integers().between(0, DAYS))
                .as(Command::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(15);
    }

    private static String id(int unit) {
        return "TH-" + unit;
    }
}
