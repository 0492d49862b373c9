package vn.neuguong.pledge.offices;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.language.PersonLanguages;
import vn.neuguong.pledge.roster.StaffMembers;

/** The language the roster says somebody wants to be addressed in. */
@Component
class StaffLanguages implements PersonLanguages {

    private final StaffMembers staff;

    StaffLanguages(StaffMembers staff) {
        this.staff = staff;
    }

    @Override
    public Optional<Locale> of(String personId) {
        return staff.findById(personId)
                .map(member -> Locale.of(member.language().tag()));
    }
}
