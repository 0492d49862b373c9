package vn.neuguong.pledge.cascade.web;

import java.util.List;
import vn.neuguong.pledge.cascade.CascadeBoard;
import vn.neuguong.pledge.cascade.CascadeBoard.Standing;
import vn.neuguong.pledge.cascade.CascadeBoard.UnitLine;
import vn.neuguong.pledge.cascade.web.UnitLaunchAnswer.StepAnswer;

/** The board as the interface answers with it. */
record BoardAnswer(
        String programmeId,
        int version,
        String unitId,
        String unitName,
        Standing total,
        List<LineAnswer> units,
        List<LineAnswer> laggards) {

    record LineAnswer(String unitId, String unitName, Standing subtree, List<StepAnswer> steps) {

        static LineAnswer of(UnitLine line) {
            return new LineAnswer(
                    line.unitId(),
                    line.unitName(),
                    line.subtree(),
                    line.steps().stream().map(StepAnswer::of).toList());
        }
    }

    static BoardAnswer of(CascadeBoard board) {
        return new BoardAnswer(
                board.programmeId(),
                board.programmeVersion(),
                board.unitId(),
                board.unitName(),
                board.total(),
                board.units().stream().map(LineAnswer::of).toList(),
                board.laggards().stream().map(LineAnswer::of).toList());
    }
}
