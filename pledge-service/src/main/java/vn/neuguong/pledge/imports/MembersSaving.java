package vn.neuguong.pledge.imports;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import vn.neuguong.pledge.roster.StaffMember;

/** Saves many changed members in one round trip. */
@FunctionalInterface
interface MembersSaving {

    /**
     * Saves each of them, unless somebody else has since it was loaded.
     *
     * @return how many were stored
     * @throws DuplicateKeyException if an address has become somebody else's; the others may have been stored
     */
    int saveAll(List<StaffMember> changed);
}
