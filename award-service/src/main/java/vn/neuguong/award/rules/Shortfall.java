package vn.neuguong.award.rules;

/** A reason why a school is not recognised in a month; a list says all of them, so that the school knows. */
public enum Shortfall {
    /** Nobody of the school was invited: 100 % of nobody is no achievement. */
    NO_MEMBERS,
    /** Too few of the invited members' pledges were in force. */
    PLEDGES_NOT_IN_FORCE,
    /** The self-inspection was not completed. */
    INSPECTION_NOT_COMPLETED,
    /** The self-inspection was completed with too few points. */
    SCORE_TOO_LOW,
    /** The school has been recognised in this programme before. */
    ALREADY_RECOGNISED
}
