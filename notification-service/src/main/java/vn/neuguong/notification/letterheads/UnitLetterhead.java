package vn.neuguong.notification.letterheads;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.notification.templates.Letterhead;

/** The letterhead of one unit, which holds for the units below it that have none of their own. */
@Document("letterheads")
record UnitLetterhead(
        @Id String unitId,
        String sender,
        String organisation,
        @Nullable String office,
        String contactName,
        String contactEmail) {

    static UnitLetterhead of(String unitId, Letterhead head) {
        return new UnitLetterhead(
                unitId, head.sender(), head.organisation(), head.office(), head.contactName(), head.contactEmail());
    }

    Letterhead letterhead() {
        return new Letterhead(sender, organisation, office, contactName, contactEmail);
    }
}
