package vn.neuguong.notification.letterheads;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.neuguong.notification.templates.Letterhead;
import vn.neuguong.notification.templates.TemplateSettings;
import vn.neuguong.notification.units.Unit;
import vn.neuguong.notification.units.Units;

/**
 * Finds the letterhead for the people of a unit: its own, else that of the nearest unit above, else the organisation's.
 * What was found is remembered for a minute, since whole units are written to at once; other instances use a new one
 * that much later.
 */
@Component
public class Letterheads {

    /** More levels than any administration has; ends a search in a tree that is broken. */
    private static final int HIGHEST = 20;

    private final MongoOperations mongo;
    private final Units units;
    private final TemplateSettings settings;
    private final Map<String, Letterhead> found = new ConcurrentHashMap<>();

    Letterheads(MongoOperations mongo, Units units, TemplateSettings settings) {
        this.mongo = mongo;
        this.units = units;
        this.settings = settings;
    }

    /** That of one unit; the organisation's for people without one. */
    public Letterhead of(@Nullable String unitId) {
        return unitId == null ? settings.letterhead() : found.computeIfAbsent(unitId, this::search);
    }

    private Letterhead search(String unitId) {
        var unit = Optional.of(unitId);
        for (var level = 0; level < HIGHEST && unit.isPresent(); level++) {
            var own = unit.flatMap(this::own);
            if (own.isPresent()) {
                return own.get();
            }
            unit = unit.flatMap(units::find).map(Unit::parentId);
        }
        return settings.letterhead();
    }

    /** That which the unit itself was given. */
    public Optional<Letterhead> own(String unitId) {
        return Optional.ofNullable(mongo.findById(unitId, UnitLetterhead.class)).map(UnitLetterhead::letterhead);
    }

    /** Gives the unit a letterhead, in place of the one it may have. */
    public void give(String unitId, Letterhead head) {
        mongo.save(UnitLetterhead.of(unitId, head));
        forget();
    }

    /** From now on the unit uses that of the units above it. */
    public void take(String unitId) {
        var own = mongo.findById(unitId, UnitLetterhead.class);
        if (own != null) {
            mongo.remove(own);
            forget();
        }
    }

    @Scheduled(fixedDelayString = "PT1M")
    void forget() {
        found.clear();
    }
}
