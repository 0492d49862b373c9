package vn.neuguong.testing.messages;

import java.util.Properties;

/** Properties that do not let a second entry of the same key win silently. */
final class StrictProperties extends Properties {

    private final String source;

    StrictProperties(String source) {
        this.source = source;
    }

    @Override
    public synchronized Object put(Object key, Object value) {
        if (containsKey(key)) {
            throw new IllegalStateException(key + " is there twice in " + source);
        }
        return super.put(key, value);
    }
}
