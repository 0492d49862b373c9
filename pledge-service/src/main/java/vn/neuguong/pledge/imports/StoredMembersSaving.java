package vn.neuguong.pledge.imports;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.neuguong.messaging.outbox.BulkSaving;
import vn.neuguong.pledge.roster.StaffMember;

/** Saves members in the database, with the events they raised. */
@Component
class StoredMembersSaving implements MembersSaving {

    private final BulkSaving saving;

    StoredMembersSaving(BulkSaving saving) {
        this.saving = saving;
    }

    @Override
    public int saveAll(List<StaffMember> changed) {
        return saving.saveAll(StaffMember.class, changed);
    }
}
