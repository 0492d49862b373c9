package vn.neuguong.inspection.checklists;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** The checklist schools really answer, for tests. */
public final class ShippedChecklist {

    static final Resource FILE = new ClassPathResource("checklists/tu-kiem-tra-truong-hoc.v1.yml");

    private ShippedChecklist() {}

    public static Checklists alone() {
        return new Checklists(FILE);
    }

    public static Checklist forSchools() {
        return alone().get(new ChecklistRef("tu-kiem-tra-truong-hoc", 1));
    }
}
