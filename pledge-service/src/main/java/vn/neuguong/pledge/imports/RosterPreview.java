package vn.neuguong.pledge.imports;

import vn.neuguong.pledge.imports.RosterDifference.Counts;

/** What an import will change, or has changed. */
public record RosterPreview(String importId, Counts units, Counts people) {

    static RosterPreview of(RosterImport rosterImport) {
        var difference = rosterImport.difference();
        return new RosterPreview(rosterImport.importId(), difference.units(), difference.people());
    }
}
