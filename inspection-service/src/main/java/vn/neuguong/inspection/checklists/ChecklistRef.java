package vn.neuguong.inspection.checklists;

/** Names one version of a checklist; an inspection keeps the one it was opened with. */
public record ChecklistRef(String id, int version) {}
