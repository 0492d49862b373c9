package vn.neuguong.pledge.cascade;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import vn.neuguong.pledge.programmes.CascadePlan;
import vn.neuguong.pledge.programmes.Programme;
import vn.neuguong.pledge.programmes.ProgrammeFollower;
import vn.neuguong.pledge.programmes.Programmes;
import vn.neuguong.pledge.roster.UnitFollower;
import vn.neuguong.pledge.roster.UnitNode;
import vn.neuguong.pledge.roster.UnitTree;
import vn.neuguong.pledge.roster.UnitTrees;

/** Reaches every unit that a launch, an end or a change in the unit tree concerns, some hundred at a time. */
@Service
public class CascadeRollout implements ProgrammeFollower, UnitFollower {

    private static final int AT_ONCE = 500;

    private final Programmes programmes;
    private final UnitTrees trees;
    private final UnitLaunches launches;
    private final CascadeUpkeep upkeep;

    CascadeRollout(Programmes programmes, UnitTrees trees, UnitLaunches launches, CascadeUpkeep upkeep) {
        this.programmes = programmes;
        this.trees = trees;
        this.launches = launches;
        this.upkeep = upkeep;
    }

    @Override
    public void programmeLaunched(Programme programme) {
        closeAll(programme, programme.isRunning());
        if (programme.isRunning()) {
            var tree = trees.today();
            var units = programme.plan().audience().unitsIn(tree).stream()
                    .map(UnitNode::unitId)
                    .toList();
            programme.plan().cascade().ifPresent(plan -> keepUp(programme, plan, tree, units));
        }
    }

    @Override
    public void programmeEnded(Programme programme) {
        closeAll(programme, false);
    }

    /** Follows what these units, and so those below them, have become. */
    @Override
    public void unitsChanged(Collection<String> unitIds) {
        var tree = trees.today();
        var concerned = new LinkedHashSet<String>(unitIds);
        unitIds.forEach(
                unitId -> tree.subtreeOf(unitId).stream().map(UnitNode::unitId).forEach(concerned::add));
        for (var programme : programmes.findRunning()) {
            programme.plan().cascade().ifPresent(plan -> keepUp(programme, plan, tree, List.copyOf(concerned)));
        }
    }

    private void keepUp(Programme programme, CascadePlan plan, UnitTree tree, List<String> unitIds) {
        for (int from = 0; from < unitIds.size(); from += AT_ONCE) {
            upkeep.keepUp(programme, plan, tree, unitIds.subList(from, Math.min(from + AT_ONCE, unitIds.size())));
        }
    }

    /** @param butNewest whether the launches of the newest version go on */
    private void closeAll(Programme programme, boolean butNewest) {
        List<UnitLaunch> page;
        var afterId = "";
        do {
            page = launches.findBySubjectProgrammeIdAndOpenTrueAndIdGreaterThanOrderById(
                    programme.id(), afterId, Limit.of(AT_ONCE));
            upkeep.close(page.stream()
                    .filter(launch -> !butNewest || launch.subject().programmeVersion() != programme.programmeVersion())
                    .map(UnitLaunch::id)
                    .toList());
            afterId = page.isEmpty() ? afterId : page.getLast().id();
        } while (page.size() == AT_ONCE);
    }
}
