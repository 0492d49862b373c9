package vn.neuguong.pledge.pledges;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Gatherers;
import org.springframework.stereotype.Service;
import vn.neuguong.pledge.programmes.Programme;
import vn.neuguong.pledge.programmes.ProgrammeFollower;
import vn.neuguong.pledge.programmes.Programmes;
import vn.neuguong.pledge.roster.EmploymentFollower;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;
import vn.neuguong.pledge.roster.UnitNode;
import vn.neuguong.pledge.roster.UnitTrees;

/**
 * Keeps the pledges in step with programmes, people and units, page by page in flat memory. What is to be done follows
 * from how things are ({@link Duties}), and the ids of pledges are deterministic: after a crash in the middle, or for an
 * event that comes again or late, the whole of it is simply done again.
 */
@Service
public class Following implements ProgrammeFollower, EmploymentFollower {

    private static final int PAGE_SIZE = 500;

    private final Programmes programmes;
    private final UnitTrees trees;
    private final StaffMembers staff;
    private final Looks looks;
    private final PageFollowing pages;
    private final OpenPledges openPledges;

    Following(
            Programmes programmes,
            UnitTrees trees,
            StaffMembers staff,
            Looks looks,
            PageFollowing pages,
            OpenPledges openPledges) {
        this.programmes = programmes;
        this.trees = trees;
        this.staff = staff;
        this.looks = looks;
        this.pages = pages;
        this.openPledges = openPledges;
    }

    /** Invites the audience, and lets the version before go. */
    @Override
    public void programmeLaunched(Programme programme) {
        if (programme.isRunning()) {
            var audience = programme.plan().audience().unitsIn(trees.today()).stream()
                    .map(UnitNode::unitId)
                    .toList();
            followMembers(looks.at(programme, Occasion.LAUNCH), audience);
            if (programme.programmeVersion() > 1) {
                var look = looks.withoutInviting(programme);
                openPledges.forEachPage(programme.id(), page -> openPledges.follow(look, page));
            }
        }
    }

    /** The unit asks its own people from now on (S3). */
    @Override
    public void unitLaunched(Programme programme, String unitId) {
        if (programme.isRunning()) {
            followMembers(looks.atLaunchOfUnit(programme), List.of(unitId));
        }
    }

    /** Ends what is in force, and lets the rest expire. */
    @Override
    public void programmeEnded(Programme programme) {
        if (!programme.isRunning()) {
            openPledges.forEachPage(
                    programme.id(),
                    page -> pages.end(page.stream().map(Pledge::id).toList()));
        }
    }

    /** Where they work may have changed, whether they do, whether they are away. */
    @Override
    public void peopleChanged(Collection<String> personIds) {
        for (var programme : programmes.findRunning()) {
            var look = looks.at(programme, Occasion.CHANGE);
            for (var page : inPages(new LinkedHashSet<>(personIds))) {
                pages.followPeople(look, page);
            }
        }
    }

    /** Something about these units may have changed: who heads them, whether they exist. */
    void followUnits(Collection<String> unitIds) {
        for (var programme : programmes.findRunning()) {
            if (programme.plan().collectivePledge()) {
                pages.followUnits(looks.at(programme, Occasion.CHANGE), Set.copyOf(unitIds));
            }
        }
    }

    /** These units are elsewhere in the tree: who was in the audience of a programme may not be, and the other way. */
    void followMembersOf(Collection<String> unitIds) {
        for (var programme : programmes.findRunning()) {
            followMembers(looks.at(programme, Occasion.CHANGE), unitIds);
        }
    }

    /** These were signed: each takes the place of those to older versions. */
    void followSigned(Collection<Pledge> signed) {
        for (var programme : programmes.findRunning()) {
            var page = signed.stream()
                    .filter(pledge -> pledge.terms().programmeId().equals(programme.id()))
                    .filter(pledge -> pledge.terms().programmeVersion() > 1)
                    .toList();
            if (!page.isEmpty()) {
                openPledges.follow(looks.withoutInviting(programme), page);
            }
        }
    }

    private void followMembers(Look look, Collection<String> unitIds) {
        var plan = look.programme().plan();
        var members = new MemberPages(staff, unitIds, plan.audience().staffKinds());
        members.forEachRemaining(page -> pages.followPeople(
                look, page.stream().map(StaffMember::personId).toList()));
        if (plan.collectivePledge()) {
            for (var page : inPages(unitIds)) {
                pages.followUnits(look, page);
            }
        }
    }

    private static Iterable<List<String>> inPages(Collection<String> ids) {
        return ids.stream().gather(Gatherers.windowFixed(PAGE_SIZE)).toList();
    }
}
