package vn.neuguong.pledge.pledges.web;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.clock.VietnamTime;
import vn.neuguong.pledge.pledges.Evidence;
import vn.neuguong.pledge.pledges.Pledge;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;

/** The evidence of a pledge as people read it. */
@Component
class EvidenceView {

    private final StaffMembers staff;
    private final VietnamTime time;

    EvidenceView(StaffMembers staff, VietnamTime time) {
        this.staff = staff;
        this.time = time;
    }

    /** In the order it happened. */
    List<Entry> of(Pledge pledge) {
        var names = namesIn(pledge);
        return pledge.evidence().stream().map(entry -> entry(entry, names)).toList();
    }

    private Map<String, String> namesIn(Pledge pledge) {
        var people = new HashSet<String>();
        pledge.evidence().stream()
                .map(Evidence::personId)
                .filter(Objects::nonNull)
                .forEach(people::add);
        return staff.findAllById(people).stream().collect(Collectors.toMap(StaffMember::personId, StaffMember::name));
    }

    private Entry entry(Evidence entry, Map<String, String> names) {
        var shownAt = entry.shownAt();
        var person = entry.personId();
        return new Entry(
                entry,
                time.dateTime(entry.at()),
                person == null ? null : names.get(person),
                shownAt == null ? null : time.dateTime(shownAt),
                shownAt == null ? 0 : Duration.between(shownAt, entry.at()).toSeconds());
    }

    /**
     * One line of the page.
     *
     * @param person the name of who acted; null when nobody did or the name is erased
     * @param seconds how long the text had been on display
     */
    record Entry(
            Evidence proof,
            String at,
            @Nullable String person,
            @Nullable String shownAt,
            long seconds) {

        public long minutesShown() {
            return seconds / 60;
        }

        public long secondsShown() {
            return seconds % 60;
        }
    }
}
