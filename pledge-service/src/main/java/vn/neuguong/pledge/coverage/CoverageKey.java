package vn.neuguong.pledge.coverage;

/** Whose figures: those of one unit in one version of a programme. */
public record CoverageKey(String programmeId, int version, String unitId) {

    String id() {
        return "%s.%d.%s".formatted(programmeId, version, unitId);
    }
}
