package vn.neuguong.pledge.imports.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.neuguong.pledge.imports.PeopleLeftBehind;
import vn.neuguong.pledge.offices.Official;

/** Shows those who import rosters whom the end of a unit leaves, or will leave, without a place. */
@Controller
class LeftBehindPage {

    static final String PATH = ImportsPage.PATH + "/left-behind";

    /** Whoever moves these sees the next. */
    private static final int SHOWN = 200;

    private final PeopleLeftBehind people;
    private final ImportRights rights;

    LeftBehindPage(PeopleLeftBehind people, ImportRights rights) {
        this.people = people;
        this.rights = rights;
    }

    @GetMapping(PATH)
    ModelAndView show(Official official) {
        rights.require(official);
        var found = people.first(SHOWN + 1);
        return new ModelAndView("imports/left-behind")
                .addObject("people", found.stream().limit(SHOWN).toList())
                .addObject("more", found.size() > SHOWN);
    }
}
