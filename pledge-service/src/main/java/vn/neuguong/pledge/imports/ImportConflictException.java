package vn.neuguong.pledge.imports;

import org.springframework.context.support.DefaultMessageSourceResolvable;

/** The import cannot be confirmed as things are; says which way out there is, in the reader's language. */
public class ImportConflictException extends RuntimeException {

    private final String reason;

    private ImportConflictException(String reason) {
        super(reason);
        this.reason = reason;
    }

    static ImportConflictException outdated() {
        return new ImportConflictException("outdated");
    }

    static ImportConflictException anotherInProgress() {
        return new ImportConflictException("another-in-progress");
    }

    static ImportConflictException notChecked() {
        return new ImportConflictException("not-checked");
    }

    static ImportConflictException rejected() {
        return new ImportConflictException("rejected");
    }

    /** The message that tells it. */
    public DefaultMessageSourceResolvable message() {
        return new DefaultMessageSourceResolvable("imports.conflict." + reason);
    }
}
