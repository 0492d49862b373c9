package vn.neuguong.inspection.roster;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.language.PersonLanguages;

/** The language the roster says somebody wants to be addressed in. */
@Component
class RosterLanguages implements PersonLanguages {

    private final People people;

    RosterLanguages(People people) {
        this.people = people;
    }

    @Override
    public Optional<Locale> of(String personId) {
        return people.findById(personId)
                .flatMap(person -> Optional.ofNullable(person.language()))
                .map(Locale::of);
    }
}
