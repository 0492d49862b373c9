package vn.neuguong.pledge.imports;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.data.Indexes;

/** The indexes behind the queries of the imports, and the promise that one is applied at a time. */
@Component
class ImportIndexes implements Indexes {

    @Override
    public void ensure(MongoOperations operations) {
        var imports = operations.indexOps(RosterImport.class);
        imports.createIndex(new Index("exclusive", Direction.ASC).unique().sparse());
        imports.createIndex(new Index("dueAt", Direction.ASC).sparse());
        imports.createIndex(new Index("expiresAt", Direction.ASC));
        imports.createIndex(new Index("receivedAt", Direction.DESC));
        var changes = operations.indexOps(RosterChange.class);
        changes.createIndex(
                new Index("importId", Direction.ASC).on("file", Direction.ASC).on("_id", Direction.ASC));
        changes.createIndex(
                new Index("importId", Direction.ASC).on("kind", Direction.ASC).on("_id", Direction.ASC));
        operations
                .indexOps(RowProblem.class)
                .createIndex(new Index("importId", Direction.ASC).on("_id", Direction.ASC));
    }
}
