package vn.neuguong.pledge.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.util.unit.DataSize;
import vn.neuguong.pledge.roster.OrgUnitsInMemory;
import vn.neuguong.pledge.roster.StaffMembersInMemory;

/** The roster feature without a database, on the morning the school year opens. */
public final class RosterInMemory {

    static final Instant OPENING_DAY = Instant.parse("2026-09-05T01:00:00Z");
    static final RosterSettings SETTINGS = new RosterSettings(DataSize.ofKilobytes(64), 100, Duration.ofHours(24));

    final OrgUnitsInMemory units = new OrgUnitsInMemory();
    final StaffMembersInMemory members = new StaffMembersInMemory();
    final RosterImportsInMemory imports = new RosterImportsInMemory();
    Clock clock = Clock.fixed(OPENING_DAY, ZoneId.of("Asia/Ho_Chi_Minh"));

    public RosterImporting importing() {
        return new RosterImporting(imports, units, members, new RosterUpdate(units, members, clock), SETTINGS, clock);
    }

    RosterPreview importNow(RosterFiles files) {
        return importing().confirm(importing().preview(files).importId());
    }

    /** Forgets everything, for tests that share one application. */
    public void clear() {
        units.clear();
        members.clear();
        imports.clear();
    }

    public long membersCount() {
        return members.count();
    }
}
