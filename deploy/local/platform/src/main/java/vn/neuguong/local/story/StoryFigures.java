package vn.neuguong.local.story;

import java.util.LinkedHashMap;
import java.util.Map;

/** What came out beside what the data demands. */
final class StoryFigures {

    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final Map<String, String> wrong = new LinkedHashMap<>();

    /** Records a figure that must be exactly as demanded. */
    void record(String name, long actual, long demanded) {
        figures.put(name, actual);
        if (actual != demanded) {
            wrong.put(name, "%d instead of %d".formatted(actual, demanded));
        }
    }

    /** Records a figure nothing demands. */
    void note(String name, Object value) {
        figures.put(name, value);
    }

    Map<String, Object> asJson() {
        var json = new LinkedHashMap<>(figures);
        json.put("wrong", wrong);
        return json;
    }

    boolean allAsDemanded() {
        return wrong.isEmpty();
    }

    Map<String, String> wrong() {
        return Map.copyOf(wrong);
    }
}
