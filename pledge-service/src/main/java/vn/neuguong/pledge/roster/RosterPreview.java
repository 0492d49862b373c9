package vn.neuguong.pledge.roster;

import vn.neuguong.pledge.roster.RosterDifference.Counts;

/** What an import will change, or has changed. */
public record RosterPreview(String importId, Counts units, Counts people) {

    static RosterPreview of(RosterImport rosterImport) {
        var difference = rosterImport.difference();
        return new RosterPreview(rosterImport.importId(), difference.units(), difference.people());
    }
}
