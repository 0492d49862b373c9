package vn.neuguong.inspection.inspections;

/** Who is to fill in the checklist, and the task that asks for it. A new assignee gets a new task. */
public record Assignment(String taskId, String assigneeId) {}
