package vn.neuguong.pledge.programmes;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

final class TextTemplatesInMemory implements TextTemplates {

    private final Map<String, TextTemplate> stored = new HashMap<>();

    TextTemplatesInMemory holding(TextTemplate template) {
        save(template);
        return this;
    }

    @Override
    public Optional<TextTemplate> findById(String sha256) {
        return Optional.ofNullable(stored.get(sha256));
    }

    @Override
    public TextTemplate save(TextTemplate template) {
        stored.put(template.sha256(), template);
        return template;
    }
}
