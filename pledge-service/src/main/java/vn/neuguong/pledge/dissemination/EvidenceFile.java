package vn.neuguong.pledge.dissemination;

/** A stored paper or picture that shows an activity was held. */
public record EvidenceFile(String fileId, FileType type, long size) {}
