package vn.neuguong.pledge.pledges;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.programmes.PledgeText;
import vn.neuguong.pledge.programmes.Programme;
import vn.neuguong.pledge.programmes.ProgrammeTexts;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.UnitKind;
import vn.neuguong.pledge.roster.UnitTree;

/**
 * One look at what a programme asks of people and units today; not kept for longer than a run over some of them.
 *
 * @param texts what has been read and stored of its texts in this run
 * @param invites which units ask their people yet
 */
record Look(
        Programme programme, UnitTree tree, ProgrammeTexts.Run texts, Predicate<String> invites, Occasion occasion) {

    LocalDate day() {
        return tree.day();
    }

    boolean asks(StaffMember member) {
        return programme.isRunning() && programme.plan().audience().includes(member, tree);
    }

    boolean asksAsAWhole(String unitId) {
        return programme.isRunning()
                && programme.plan().collectivePledge()
                && programme.plan().audience().reaches(unitId, tree);
    }

    /** Whether somebody may be asked who was not asked before: their unit asks its people. */
    boolean mayInvite(@Nullable StaffMember member) {
        return member != null && member.unitOn(day()).filter(invites).isPresent();
    }

    Optional<PledgeText> textFor(StaffMember member, UnitKind unitKind) {
        return texts.textFor(programme, member, unitKind);
    }

    PledgeText wholeText() {
        return texts.wholeTextFor(programme);
    }
}
