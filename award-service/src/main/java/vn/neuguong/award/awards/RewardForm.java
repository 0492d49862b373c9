package vn.neuguong.award.awards;

/** The forms in which good examples are rewarded. */
public enum RewardForm {
    /** A school whose members all pledged and whose self-inspection went well. */
    COLLECTIVE_RECOGNITION
}
