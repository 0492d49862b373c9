package vn.neuguong.pledge.pledges;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The pledges of a programme that are not over, page by page in flat memory. */
@Component
class OpenPledges {

    private static final int PAGE_SIZE = 500;
    private static final Set<PledgeStatus> OPEN = Set.of(
            PledgeStatus.INVITED,
            PledgeStatus.VIEWED,
            PledgeStatus.REFUSED,
            PledgeStatus.SIGNED,
            PledgeStatus.IN_FORCE);

    private final Pledges pledges;
    private final PageFollowing pages;

    OpenPledges(Pledges pledges, PageFollowing pages) {
        this.pledges = pledges;
        this.pages = pages;
    }

    /** One page, by id; empty behind the last. */
    List<Pledge> pageAfter(String programmeId, String lastId) {
        return pledges.findByTermsProgrammeIdAndStatusInAndIdGreaterThanOrderById(
                programmeId, OPEN, lastId, Limit.of(PAGE_SIZE));
    }

    void forEachPage(String programmeId, Consumer<List<Pledge>> action) {
        for (var page = pageAfter(programmeId, "");
                !page.isEmpty();
                page = pageAfter(programmeId, page.getLast().id())) {
            action.accept(page);
        }
    }

    /** Brings these in step, whoever is in the audience: nobody is invited. */
    void follow(Look look, List<Pledge> page) {
        pages.followPeople(
                look,
                subjects(page, PledgeKind.PERSON, pledge -> pledge.signer().personId()));
        pages.followUnits(
                look, subjects(page, PledgeKind.UNIT, pledge -> pledge.signer().unitId()));
    }

    private static Set<String> subjects(List<Pledge> page, PledgeKind kind, Function<Pledge, String> subject) {
        var subjects = new LinkedHashSet<String>();
        page.stream().filter(pledge -> pledge.kind() == kind).map(subject).forEach(subjects::add);
        return subjects;
    }
}
