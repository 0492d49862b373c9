package vn.neuguong.testing.contracts;

/**
 * One difference between a schema as it was published and as it is now.
 *
 * @param file the schema's path in the repository
 * @param path where in the body, {@code /acknowledgements[]/reason}; empty for the whole
 * @param detail what was there and what is there now
 */
public record SchemaChange(String file, String path, SchemaRule rule, String detail) {

    @Override
    public String toString() {
        return "%s at %s: %s (%s) – %s"
                .formatted(file, path.isEmpty() ? "/" : path, rule.change(), detail, rule.reason());
    }
}
