package vn.neuguong.pledge.imports;

/** There is no such import, or nobody confirmed it in time. */
public class UnknownImportException extends RuntimeException {

    UnknownImportException(String importId) {
        super("Import %s does not exist or has expired".formatted(importId));
    }
}
