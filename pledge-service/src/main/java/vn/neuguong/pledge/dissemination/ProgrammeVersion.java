package vn.neuguong.pledge.dissemination;

import vn.neuguong.pledge.clauses.Wording;

/** The version of a programme an activity makes known, and what the programme is called. */
public record ProgrammeVersion(String programmeId, int version, Wording name) {}
