package vn.neuguong.pledge.clauses;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One version of a set of clauses, with the document it rests on (S2). Immutable: new wording is a new version.
 *
 * @param key {@code <clauseSetId>@<version>}
 * @param basis the legal document the clauses come from
 */
@Document("clauseSets")
public record ClauseSet(
        @Id String key,
        String clauseSetId,
        int version,
        String title,
        String basis,
        List<Clause> clauses,
        String sha256) {

    static ClauseSet of(String clauseSetId, int version, String title, String basis, List<Clause> clauses) {
        var key = clauseSetId + "@" + version;
        var content = clauses.stream()
                .map(clause -> "[%s] %s\n%s\n".formatted(clause.id(), clause.title(), clause.text()))
                .collect(Collectors.joining("", "%s\n%s\n%s\n".formatted(key, title, basis), ""));
        return new ClauseSet(
                key, clauseSetId, version, title, basis, List.copyOf(clauses), ContentHash.sha256(content));
    }

    /** The reference a pledge keeps. */
    public ClauseSetRef ref() {
        return new ClauseSetRef(clauseSetId, version, sha256);
    }
}
