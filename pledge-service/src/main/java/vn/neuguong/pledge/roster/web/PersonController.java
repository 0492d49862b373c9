package vn.neuguong.pledge.roster.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.neuguong.defaults.api.Cursor;
import vn.neuguong.defaults.api.CursorPage;
import vn.neuguong.defaults.api.CursorRequest;
import vn.neuguong.defaults.api.ETags;
import vn.neuguong.defaults.api.IfMatch;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;
import vn.neuguong.pledge.roster.Staffing;
import vn.neuguong.pledge.roster.web.PersonRequests.Absence;
import vn.neuguong.pledge.roster.web.PersonRequests.Departure;
import vn.neuguong.pledge.roster.web.PersonRequests.Forgetting;
import vn.neuguong.pledge.roster.web.PersonRequests.Joining;
import vn.neuguong.pledge.roster.web.PersonRequests.Person;
import vn.neuguong.pledge.roster.web.PersonRequests.Return;
import vn.neuguong.pledge.roster.web.PersonRequests.UnitMove;

/** Answers for the people of a unit, and takes what happens to one of them. */
@RestController
@RequestMapping("/api/roster/people")
class PersonController {

    private static final String READ = "hasAuthority('SCOPE_roster:read')";
    private static final String WRITE = "hasAuthority('SCOPE_roster:write')";

    private final StaffMembers staff;
    private final Staffing staffing;
    private final Clock clock;

    PersonController(StaffMembers staff, Staffing staffing, Clock clock) {
        this.staff = staff;
        this.staffing = staffing;
        this.clock = clock;
    }

    /** Whoever works in the unit today, or worked there last, by person id. */
    @GetMapping
    @PreAuthorize(READ)
    CursorPage<PersonView> list(@RequestParam String unit, CursorRequest page) {
        var today = LocalDate.now(clock);
        var read = staff.findByUnitIdAndPersonIdGreaterThanOrderByPersonIdAsc(
                unit, page.afterPart(0), Limit.of(page.readLimit()));
        return CursorPage.of(page, read, member -> Cursor.after(member.personId()))
                .map(member -> PersonView.of(member, today));
    }

    @GetMapping("/{personId}")
    @PreAuthorize(READ)
    ResponseEntity<PersonView> person(@PathVariable String personId) {
        return answer(staff.findById(personId).orElseThrow(() -> Refusal.notFound("roster.unknown-person", personId)));
    }

    @PostMapping
    @PreAuthorize(WRITE)
    ResponseEntity<PersonView> join(@Valid @RequestBody Joining joining) {
        var person = joining.person();
        var member = staffing.join(joining.staffNumber(), person.profile(), person.effectiveFrom());
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(ETags.of(member))
                .body(PersonView.of(member, LocalDate.now(clock)));
    }

    @PutMapping("/{personId}")
    @PreAuthorize(WRITE)
    ResponseEntity<PersonView> amend(@PathVariable String personId, @Valid @RequestBody Person person, IfMatch state) {
        return answer(staffing.amend(personId, person.profile(), person.effectiveFrom(), state));
    }

    @PostMapping("/{personId}/move")
    @PreAuthorize(WRITE)
    ResponseEntity<PersonView> move(@PathVariable String personId, @Valid @RequestBody UnitMove move, IfMatch state) {
        return answer(staffing.move(personId, move.unitId(), move.effectiveFrom(), state));
    }

    @PostMapping("/{personId}/departure")
    @PreAuthorize(WRITE)
    ResponseEntity<PersonView> leave(
            @PathVariable String personId, @Valid @RequestBody Departure departure, IfMatch state) {
        return answer(staffing.leave(personId, departure.lastDay(), state));
    }

    @PostMapping("/{personId}/absence")
    @PreAuthorize(WRITE)
    ResponseEntity<PersonView> goOnLeave(
            @PathVariable String personId, @Valid @RequestBody Absence absence, IfMatch state) {
        return answer(staffing.goOnLeave(personId, absence.leave(), state));
    }

    @PostMapping("/{personId}/return")
    @PreAuthorize(WRITE)
    ResponseEntity<PersonView> returnFromLeave(
            @PathVariable String personId, @Valid @RequestBody Return back, IfMatch state) {
        return answer(staffing.returnFromLeave(personId, back.day(), state));
    }

    @PostMapping("/{personId}/erasure")
    @PreAuthorize(WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable String personId, @Valid @RequestBody Forgetting forgetting) {
        staffing.erase(personId, forgetting.reason().strip());
    }

    private ResponseEntity<PersonView> answer(StaffMember member) {
        return ResponseEntity.ok().eTag(ETags.of(member)).body(PersonView.of(member, LocalDate.now(clock)));
    }
}
