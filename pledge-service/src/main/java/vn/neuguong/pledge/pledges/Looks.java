package vn.neuguong.pledge.pledges;

import java.util.HashMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.neuguong.pledge.programmes.Programme;
import vn.neuguong.pledge.programmes.ProgrammeTexts;
import vn.neuguong.pledge.roster.UnitTrees;

/** Takes {@link Look looks} at programmes. */
@Component
class Looks {

    private final UnitTrees trees;
    private final ProgrammeTexts texts;
    private final Pledges pledges;

    Looks(UnitTrees trees, ProgrammeTexts texts, Pledges pledges) {
        this.trees = trees;
        this.texts = texts;
        this.pledges = pledges;
    }

    /** One that invites whoever is asked and was not yet, as far as their units ask their people. */
    Look at(Programme programme, Occasion occasion) {
        return look(programme, unitsThatInvite(programme), occasion);
    }

    /** One at a unit that asks its people from now on. */
    Look atLaunchOfUnit(Programme programme) {
        return look(programme, _ -> true, Occasion.LAUNCH);
    }

    /** One that invites nobody: for people who have pledges already. */
    Look withoutInviting(Programme programme) {
        return look(programme, _ -> false, Occasion.CHANGE);
    }

    private Look look(Programme programme, Predicate<String> invites, Occasion occasion) {
        return new Look(programme, trees.today(), texts.begin(), invites, occasion);
    }

    /**
     * Whether a unit asks its people yet. Where units launch the programme themselves, that is so once somebody of the
     * unit was invited: the launch of the unit invites the first.
     */
    private Predicate<String> unitsThatInvite(Programme programme) {
        if (programme.plan().invitesAtLaunch()) {
            return _ -> true;
        }
        var known = new HashMap<String, Boolean>();
        return unitId -> known.computeIfAbsent(
                unitId,
                id -> pledges.existsByTermsProgrammeIdAndSignerUnitIdAndTermsProgrammeVersion(
                        programme.id(), id, programme.programmeVersion()));
    }
}
