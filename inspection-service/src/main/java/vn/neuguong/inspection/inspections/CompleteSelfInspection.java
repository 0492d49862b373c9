package vn.neuguong.inspection.inspections;

import java.util.List;
import vn.neuguong.inspection.checklists.Answer;

/** Hands in the answers to a checklist through the task that asked for them, in the order of the checklist. */
public record CompleteSelfInspection(String taskId, List<Answer> answers) {}
