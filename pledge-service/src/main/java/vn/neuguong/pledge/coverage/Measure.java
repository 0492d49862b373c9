package vn.neuguong.pledge.coverage;

/** What is counted, and its place in the stored histories: a place is never given to another measure. */
enum Measure {
    INVITED(0),
    INFORMED(1),
    VIEWED(2),
    SIGNED(3),
    ACKNOWLEDGED(4),
    IN_FORCE(5),
    REFUSED(6),
    LATE(7);

    /** How many places a history has. */
    static final int COUNT = 8;

    private final int place;

    Measure(int place) {
        this.place = place;
    }

    int place() {
        return place;
    }
}
