package vn.neuguong.pledge.dissemination;

/** An activity as it was at one moment, as events report it: numbers, never who. */
public record ActivityState(
        String activityId, ProgrammeVersion programme, String unitId, ActivityPlan plan, long members, long attended) {}
