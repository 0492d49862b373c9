package vn.neuguong.pledge.offices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.neuguong.pledge.roster.SeatHolder;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;

/** Finds those who hold a seat today; nobody else is an official, and nobody who has left. */
@Service
public class Officials {

    private final StaffMembers staff;
    private final HeldSeats heldSeats;
    private final Clock clock;

    Officials(StaffMembers staff, HeldSeats heldSeats, Clock clock) {
        this.staff = staff;
        this.heldSeats = heldSeats;
        this.clock = clock;
    }

    /** Empty for somebody unknown or without a seat. */
    public Optional<Official> find(String personId) {
        return staff.findById(personId).flatMap(this::official);
    }

    /** The same by e-mail address, however it is written. */
    Optional<Official> findByEmail(String email) {
        var written = email.strip();
        return staff.findByEmailIn(List.of(written, written.toLowerCase(Locale.ROOT))).stream()
                .findFirst()
                .flatMap(this::official);
    }

    private Optional<Official> official(StaffMember member) {
        var seats = member.isEmployedOn(LocalDate.now(clock)) ? heldSeats.of(member.personId()) : List.<SeatHolder>of();
        return seats.isEmpty()
                ? Optional.empty()
                : Optional.of(new Official(member.personId(), member.name(), member.language(), seats, heldSeats));
    }

    /** What the units are called in which the official holds seats, by unit id. */
    public Map<String, String> unitNames(Official official) {
        return official.seats().stream()
                .map(SeatHolder::unitId)
                .distinct()
                .collect(Collectors.toMap(unitId -> unitId, heldSeats::nameOf));
    }
}
