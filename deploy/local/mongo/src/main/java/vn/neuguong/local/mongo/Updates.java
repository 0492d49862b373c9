package vn.neuguong.local.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A bulk of updates stops at the first that fails when it is ordered, as in MongoDB; the library goes on. */
final class Updates {

    private int matched;
    private int modified;
    private final List<Document> upserted = new ArrayList<>();
    private final List<Document> errors = new ArrayList<>();

    private Updates() {}

    static Document oneByOne(Document command, UnaryOperator<Document> run) {
        List<?> updates = command.get("updates") instanceof List<?> list ? list : List.of();
        boolean ordered = !Boolean.FALSE.equals(command.get("ordered"));
        Updates result = new Updates();
        for (int i = 0; i < updates.size() && !(ordered && result.hasFailed()); i++) {
            Document one = command.clone();
            one.put("updates", List.of(updates.get(i)));
            result.add(i, run.apply(one));
        }
        return result.response();
    }

    private boolean hasFailed() {
        return !errors.isEmpty();
    }

    private void add(int index, Document response) {
        matched += numberIn(response, "n");
        modified += numberIn(response, "nModified");
        upserted.addAll(numbered(index, response, "upserted"));
        errors.addAll(numbered(index, response, "writeErrors"));
    }

    private static int numberIn(Document response, String field) {
        return response.get(field) instanceof Integer number ? number : 0;
    }

    private static List<Document> numbered(int index, Document response, String field) {
        List<?> entries = response.get(field) instanceof List<?> list ? list : List.of();
        return entries.stream()
                .map(entry -> ((Document) entry).clone().append("index", index))
                .toList();
    }

    private Document response() {
        Document response = new Document("n", matched).append("nModified", modified);
        if (!upserted.isEmpty()) {
            response.append("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            response.append("writeErrors", errors);
        }
        return response.append("ok", 1.0);
    }
}
