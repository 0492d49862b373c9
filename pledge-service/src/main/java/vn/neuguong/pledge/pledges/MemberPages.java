package vn.neuguong.pledge.pledges;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import vn.neuguong.pledge.roster.StaffKind;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;

/** Everybody employed in some units, page by page: however many they are, one page of them is in memory. */
final class MemberPages implements Iterator<List<StaffMember>> {

    private static final int PAGE_SIZE = 500;

    private final StaffMembers staff;
    private final Collection<String> unitIds;
    private final Set<StaffKind> staffKinds;
    private String lastPersonId = "";
    private boolean more = true;

    MemberPages(StaffMembers staff, Collection<String> unitIds, Set<StaffKind> staffKinds) {
        this.staff = staff;
        this.unitIds = unitIds;
        this.staffKinds = staffKinds;
    }

    @Override
    public boolean hasNext() {
        return more;
    }

    @Override
    public List<StaffMember> next() {
        if (!more) {
            throw new NoSuchElementException();
        }
        var page = staff.nextMembers(unitIds, staffKinds, lastPersonId, PAGE_SIZE);
        more = page.size() == PAGE_SIZE;
        lastPersonId = page.isEmpty() ? lastPersonId : page.getLast().personId();
        return page;
    }
}
