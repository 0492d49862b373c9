package vn.neuguong.pledge.imports.web;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.neuguong.pledge.offices.Official;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.UnitTrees;

/**
 * Who may import: the programme administrators of a unit with nothing above it. A file may move any unit and fill any
 * seat, so whoever administers less must not send one.
 */
@Component
class ImportRights {

    private final UnitTrees trees;

    ImportRights(UnitTrees trees) {
        this.trees = trees;
    }

    /** Answers with the page for people without the right unless they may import. */
    void require(Official official) {
        boolean allowed = trees.today().roots().stream()
                .anyMatch(root -> official.mayActFor(root.unitId(), Seat.PROGRAMME_ADMIN));
        if (!allowed) {
            throw new AccessDeniedException("needs PROGRAMME_ADMIN of a root unit");
        }
    }
}
