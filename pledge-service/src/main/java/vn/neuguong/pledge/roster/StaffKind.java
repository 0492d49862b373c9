package vn.neuguong.pledge.roster;

/** How somebody is employed; the audience of a programme is chosen by it. */
public enum StaffKind {
    /** Công chức. */
    CIVIL_SERVANT,
    /** Viên chức. */
    PUBLIC_EMPLOYEE,
    /** Người lao động theo hợp đồng. */
    CONTRACT_WORKER
}
