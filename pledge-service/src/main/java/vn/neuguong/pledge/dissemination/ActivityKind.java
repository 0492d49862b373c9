package vn.neuguong.pledge.dissemination;

/** How a unit makes a programme known (S4, S15). */
public enum ActivityKind {
    /** Hội nghị, cuộc họp. */
    MEETING,
    /** Tọa đàm, nói chuyện chuyên đề. */
    SEMINAR,
    /** Tập huấn. */
    TRAINING,
    /** Phát sổ tay, quy tắc tới từng người. */
    HANDBOOK_HANDOUT,
    /** Niêm yết. */
    POSTING;

    /** Whether having been there means having been told; a hand-out counts once it is read, a posting never. */
    boolean informsByAttendance() {
        return this == MEETING || this == SEMINAR || this == TRAINING;
    }

    /** Whether people take part in it at all. */
    public boolean hasAttendance() {
        return this != POSTING;
    }
}
