package vn.neuguong.notification.people;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.language.PersonLanguages;

/** The language the roster says somebody wants to be addressed in; pages follow it as mails do. */
@Component
class SpokenLanguages implements PersonLanguages {

    private final People people;

    SpokenLanguages(People people) {
        this.people = people;
    }

    @Override
    public Optional<Locale> of(String personId) {
        return people.findById(personId).map(Person::language).map(Locale::of);
    }
}
