package vn.neuguong.testing.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Everything a service has stored, outboxes included, as plain lines that can be compared: collection, document, field
 * and value.
 *
 * @param documents by collection and id the values by the paths of their fields
 */
record DatabaseState(Map<Place, Map<String, String>> documents) {

    /** Where a document is. */
    record Place(String collection, String id) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return Comparator.comparing(Place::collection)
                    .thenComparing(Place::id)
                    .compare(this, other);
        }
    }

    /** One field that is not as expected. */
    record Difference(Place place, String field, String expected, String actual) {}

    /** As far as these collections go. */
    DatabaseState only(Set<String> collections) {
        return new DatabaseState(documents.entrySet().stream()
                .filter(document -> collections.contains(document.getKey().collection()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** What is otherwise in the given state. */
    List<Difference> differencesIn(DatabaseState actual) {
        var places = new TreeSet<>(documents.keySet());
        places.addAll(actual.documents.keySet());
        var differences = new ArrayList<Difference>();
        for (var place : places) {
            if (!documents.containsKey(place) || !actual.documents.containsKey(place)) {
                differences.add(new Difference(
                        place, "the document", presence(documents, place), presence(actual.documents, place)));
                continue;
            }
            var expectedFields = documents.getOrDefault(place, Map.of());
            var actualFields = actual.documents.getOrDefault(place, Map.of());
            if (expectedFields.equals(actualFields)) {
                continue;
            }
            var fields = new TreeSet<>(expectedFields.keySet());
            fields.addAll(actualFields.keySet());
            for (var field : fields) {
                var expectedValue = expectedFields.getOrDefault(field, "absent");
                var actualValue = actualFields.getOrDefault(field, "absent");
                if (!expectedValue.equals(actualValue)) {
                    differences.add(new Difference(place, field, expectedValue, actualValue));
                }
            }
        }
        return differences;
    }

    private static String presence(Map<Place, ?> documents, Place place) {
        return documents.containsKey(place) ? "there" : "absent";
    }
}
