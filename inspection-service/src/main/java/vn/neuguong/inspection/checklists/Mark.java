package vn.neuguong.inspection.checklists;

/** How far a checklist item is fulfilled, in the judgement of those who looked. */
public enum Mark {
    /** Fulfilled: all points of the item. */
    MET,
    /** Fulfilled in part: half the points of the item, which are always even. */
    PARTLY,
    /** Not fulfilled: no points, and a remark must say why. */
    NOT_MET;

    /** The points this mark earns of an item worth that many. */
    public int pointsOutOf(int full) {
        return switch (this) {
            case MET -> full;
            case PARTLY -> full / 2;
            case NOT_MET -> 0;
        };
    }
}
