package vn.neuguong.pledge.offices;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.neuguong.pledge.roster.SeatHolder;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;
import vn.neuguong.pledge.roster.UnitNode;
import vn.neuguong.pledge.roster.UnitTrees;

/** Finds those who hold a seat today; nobody else is an official. */
@Service
public class Officials {

    private final StaffMembers staff;
    private final UnitTrees trees;
    private final HeldSeats heldSeats;

    Officials(StaffMembers staff, UnitTrees trees, HeldSeats heldSeats) {
        this.staff = staff;
        this.trees = trees;
        this.heldSeats = heldSeats;
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
        var seats = heldSeats.of(member.personId());
        return seats.isEmpty()
                ? Optional.empty()
                : Optional.of(new Official(member.personId(), member.name(), member.language(), seats, heldSeats));
    }

    /** What the units are called in which the official holds seats, by unit id. */
    public Map<String, String> unitNames(Official official) {
        var ids = official.seats().stream().map(SeatHolder::unitId).distinct().toList();
        var tree = trees.today();
        return ids.stream()
                .flatMap(id -> tree.find(id).stream())
                .collect(Collectors.toMap(UnitNode::unitId, UnitNode::name));
    }
}
