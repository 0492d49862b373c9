package vn.neuguong.pledge.programmes;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Pledge texts without a database. */
public final class PledgeTextsInMemory implements PledgeTexts {

    private final Map<String, PledgeText> stored = new HashMap<>();
    private int writes;

    public int writes() {
        return writes;
    }

    @Override
    public Optional<PledgeText> findById(String sha256) {
        return Optional.ofNullable(stored.get(sha256));
    }

    @Override
    public PledgeText save(PledgeText text) {
        writes++;
        stored.put(text.sha256(), text);
        return text;
    }
}
