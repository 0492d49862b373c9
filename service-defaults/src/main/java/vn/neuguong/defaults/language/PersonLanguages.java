package vn.neuguong.defaults.language;

import java.util.Locale;
import java.util.Optional;

/** How a service finds out which language a person wants to be addressed in; at most one bean per service. */
@FunctionalInterface
public interface PersonLanguages {

    /** Empty for somebody unknown. */
    Optional<Locale> of(String personId);
}
