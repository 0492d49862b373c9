package vn.neuguong.testing.contracts;

/**
 * The table of changes to a published schema: whoever reads the type today, or reads old events of the type tomorrow,
 * must not notice. Everything that is not allowed needs a new version of the type.
 */
public enum SchemaRule {
    ADDED_TYPE(true, "a new event type", "readers skip types they did not register"),
    ADDED_OPTIONAL_FIELD(true, "a new optional field", "readers ignore fields they do not know"),
    ADDED_TOLERATED_VALUE(
            true,
            "a new value where the schema says `x-readers-tolerate-new-values`",
            "readers were told to expect values they do not know"),
    CHANGED_WORDS(true, "another title, description, comment or example", "nobody's program reads them"),
    REMOVED_TYPE(false, "an event type that is gone", "its readers wait for ever"),
    MOVED_TYPE(false, "an event type that left its topic", "its readers wait for ever on the old one"),
    ADDED_REQUIRED_FIELD(false, "a new required field", "events already on the topic do not have it"),
    ADDED_FIELD_OF_ANOTHER_FORM(
            false,
            "a new field that is no longer what the object said of further fields",
            "readers read the object as a map"),
    REMOVED_FIELD(false, "a field that is gone", "somebody may read it"),
    BECAME_OPTIONAL(false, "a required field that became optional", "its readers set aside events without it"),
    BECAME_REQUIRED(false, "an optional field that became required", "events already on the topic may lack it"),
    ADDED_VALUE(false, "a new value of an enumeration", "readers may not know what to do with it"),
    REMOVED_VALUE(false, "a value of an enumeration that is gone", "events already on the topic may have it"),
    CHANGED_TOLERANCE(
            false, "another word on whether readers tolerate new values", "they were written by the old word"),
    CHANGED_TYPE(false, "another JSON type", "readers cannot read it any more"),
    CHANGED_CONSTRAINT(
            false,
            "a looser or stricter constraint, format or condition",
            "readers, or old events, rely on the old one");

    private final boolean allowed;
    private final String change;
    private final String reason;

    SchemaRule(boolean allowed, String change, String reason) {
        this.allowed = allowed;
        this.change = change;
        this.reason = reason;
    }

    /** Whether a published version may change so. */
    public boolean isAllowed() {
        return allowed;
    }

    /** The change, in words. */
    public String change() {
        return change;
    }

    /** Why it is allowed, or not. */
    public String reason() {
        return reason;
    }
}
