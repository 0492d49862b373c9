package vn.neuguong.pledge.pledges;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Gatherers;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import vn.neuguong.pledge.programmes.Programme;
import vn.neuguong.pledge.programmes.ProgrammeFollower;
import vn.neuguong.pledge.programmes.Programmes;
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
public class Following implements ProgrammeFollower {

    private static final int PAGE_SIZE = 500;
    private static final Set<PledgeStatus> OPEN = Set.of(
            PledgeStatus.INVITED,
            PledgeStatus.VIEWED,
            PledgeStatus.REFUSED,
            PledgeStatus.SIGNED,
            PledgeStatus.IN_FORCE);

    private final Programmes programmes;
    private final UnitTrees trees;
    private final StaffMembers staff;
    private final Pledges pledges;
    private final PageFollowing pages;

    Following(Programmes programmes, UnitTrees trees, StaffMembers staff, Pledges pledges, PageFollowing pages) {
        this.programmes = programmes;
        this.trees = trees;
        this.staff = staff;
        this.pledges = pledges;
        this.pages = pages;
    }

    /** Invites the audience, and lets the version before go. */
    @Override
    public void programmeLaunched(Programme programme) {
        if (programme.isRunning()) {
            followMembers(programme, unitsOf(programme), Occasion.LAUNCH);
            if (programme.programmeVersion() > 1) {
                followOpenPledges(programme);
            }
        }
    }

    /** The unit asks its own people from now on (S3). */
    @Override
    public void unitLaunched(Programme programme, String unitId) {
        if (programme.isRunning()) {
            var tree = trees.today();
            var members = new MemberPages(
                    staff, Set.of(unitId), programme.plan().audience().staffKinds());
            members.forEachRemaining(
                    page -> pages.followPeople(programme, tree, idsOf(page), _ -> true, Occasion.LAUNCH));
            pages.followUnits(programme, tree, Set.of(unitId), _ -> true, Occasion.LAUNCH);
        }
    }

    /** Ends what is in force, and lets the rest expire. */
    @Override
    public void programmeEnded(Programme programme) {
        if (!programme.isRunning()) {
            forOpenPledges(
                    programme, page -> pages.end(page.stream().map(Pledge::id).toList()));
        }
    }

    /** Something about these people may have changed: where they work, whether they do, whether they are away. */
    public void followPeople(Collection<String> personIds) {
        for (var programme : programmes.findRunning()) {
            var tree = trees.today();
            var invites = unitsThatInvite(programme);
            for (var page : inPages(new LinkedHashSet<>(personIds))) {
                pages.followPeople(programme, tree, page, invites, Occasion.CHANGE);
            }
        }
    }

    /** Something about these units may have changed: who heads them, whether they exist, where they are in the tree. */
    public void followUnits(Collection<String> unitIds) {
        for (var programme : programmes.findRunning()) {
            if (programme.plan().collectivePledge()) {
                pages.followUnits(
                        programme, trees.today(), Set.copyOf(unitIds), unitsThatInvite(programme), Occasion.CHANGE);
            }
        }
    }

    /** The pledge was signed: it takes the place of those to older versions. */
    void followSigned(Pledge pledge) {
        if (pledge.terms().programmeVersion() > 1) {
            programmes
                    .findById(pledge.terms().programmeId())
                    .filter(Programme::isRunning)
                    .ifPresent(programme -> {
                        var tree = trees.today();
                        var signer = pledge.signer();
                        if (pledge.kind() == PledgeKind.UNIT) {
                            pages.followUnits(programme, tree, Set.of(signer.unitId()), _ -> false, Occasion.CHANGE);
                        } else {
                            pages.followPeople(programme, tree, Set.of(signer.personId()), _ -> false, Occasion.CHANGE);
                        }
                    });
        }
    }

    /** Looks at everybody: what changes by the calendar alone, such as the day a version is due, tells nobody. */
    void followEverything() {
        for (var programme : programmes.findRunning()) {
            followMembers(programme, unitsOf(programme), Occasion.CHANGE);
            followOpenPledges(programme);
        }
    }

    private void followMembers(Programme programme, List<String> unitIds, Occasion occasion) {
        var tree = trees.today();
        var invites = unitsThatInvite(programme);
        var members =
                new MemberPages(staff, unitIds, programme.plan().audience().staffKinds());
        members.forEachRemaining(page -> pages.followPeople(programme, tree, idsOf(page), invites, occasion));
        if (programme.plan().collectivePledge()) {
            for (var page : inPages(unitIds)) {
                pages.followUnits(programme, tree, page, invites, occasion);
            }
        }
    }

    /** Whoever is not in the audience any more is not found there. */
    private void followOpenPledges(Programme programme) {
        var tree = trees.today();
        forOpenPledges(programme, page -> {
            var people =
                    subjects(page, PledgeKind.PERSON, pledge -> pledge.signer().personId());
            pages.followPeople(programme, tree, people, _ -> false, Occasion.CHANGE);
            var units =
                    subjects(page, PledgeKind.UNIT, pledge -> pledge.signer().unitId());
            pages.followUnits(programme, tree, units, _ -> false, Occasion.CHANGE);
        });
    }

    private static Set<String> subjects(List<Pledge> page, PledgeKind kind, Function<Pledge, String> subject) {
        var subjects = new LinkedHashSet<String>();
        page.stream().filter(pledge -> pledge.kind() == kind).map(subject).forEach(subjects::add);
        return subjects;
    }

    private void forOpenPledges(Programme programme, Consumer<List<Pledge>> action) {
        var lastId = "";
        List<Pledge> page;
        do {
            page = pledges.findByTermsProgrammeIdAndStatusInAndIdGreaterThanOrderById(
                    programme.id(), OPEN, lastId, Limit.of(PAGE_SIZE));
            if (!page.isEmpty()) {
                lastId = page.getLast().id();
                action.accept(page);
            }
        } while (page.size() == PAGE_SIZE);
    }

    private List<String> unitsOf(Programme programme) {
        return programme.plan().audience().unitsIn(trees.today()).stream()
                .map(UnitNode::unitId)
                .toList();
    }

    /**
     * Whether a unit asks its people yet. Where units launch the programme themselves, that is so once somebody of the
     * unit was invited: {@link #unitLaunched} invites the first.
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

    private static Iterable<List<String>> inPages(Collection<String> ids) {
        return ids.stream().gather(Gatherers.windowFixed(PAGE_SIZE)).toList();
    }

    private static List<String> idsOf(List<StaffMember> page) {
        var ids = new ArrayList<String>(page.size());
        page.forEach(member -> ids.add(member.personId()));
        return ids;
    }
}
