package vn.neuguong.pledge.dissemination;

/** The version of a programme an activity makes known, and what the programme is called. */
public record ProgrammeVersion(String programmeId, int version, String name) {}
