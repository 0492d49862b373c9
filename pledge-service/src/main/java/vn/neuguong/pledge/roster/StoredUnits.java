package vn.neuguong.pledge.roster;

import java.time.Clock;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.mongodb.core.mapping.event.AfterSaveCallback;
import org.springframework.data.mongodb.core.mapping.event.BeforeConvertCallback;
import org.springframework.stereotype.Component;

/** Stamps every unit that is stored, and lets the trees of this instance know. */
@Component
class StoredUnits implements BeforeConvertCallback<OrgUnit>, AfterSaveCallback<OrgUnit> {

    private final UnitTrees trees;
    private final Clock clock;

    /** Lazily: the trees need the repository, which needs its callbacks. */
    StoredUnits(@Lazy UnitTrees trees, Clock clock) {
        this.trees = trees;
        this.clock = clock;
    }

    @Override
    public OrgUnit onBeforeConvert(OrgUnit unit, String collection) {
        unit.stored(clock.instant());
        return unit;
    }

    @Override
    public OrgUnit onAfterSave(OrgUnit unit, org.bson.Document document, String collection) {
        trees.outdate();
        return unit;
    }
}
