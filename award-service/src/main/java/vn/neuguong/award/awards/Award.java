package vn.neuguong.award.awards;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.award.awards.AwardEvent.AwardGranted;
import vn.neuguong.award.evaluations.MonthlyList;
import vn.neuguong.award.rules.Figures;
import vn.neuguong.defaults.tasks.TaskEvent.AnnouncementMade;
import vn.neuguong.defaults.tasks.TaskEvent.Attachment;
import vn.neuguong.messaging.outbox.OutboxDocument;

/**
 * A recognition granted to a school on the grounds of a closed monthly list. Its id is that of the list, so a list
 * leads to one award however often it is looked at.
 */
@Document("awards")
public class Award extends OutboxDocument {

    @Id
    private final String id;

    private final String programmeId;
    private final String programmeName;
    private final String unitId;
    private final String unitName;
    private final String grantedBy;
    private final String month;
    private final RewardForm form;
    private final String ruleId;
    private final int ruleVersion;
    private final Figures grounds;
    private final String certificateNumber;
    private final Instant grantedAt;

    Award(
            String id,
            String programmeId,
            String programmeName,
            String unitId,
            String unitName,
            String grantedBy,
            String month,
            RewardForm form,
            String ruleId,
            int ruleVersion,
            Figures grounds,
            String certificateNumber,
            Instant grantedAt) {
        this.id = id;
        this.programmeId = programmeId;
        this.programmeName = programmeName;
        this.unitId = unitId;
        this.unitName = unitName;
        this.grantedBy = grantedBy;
        this.month = month;
        this.form = form;
        this.ruleId = ruleId;
        this.ruleVersion = ruleVersion;
        this.grounds = grounds;
        this.certificateNumber = certificateNumber;
        this.grantedAt = grantedAt;
    }

    /**
     * Grants the recognition and tells each recipient once.
     *
     * @param grantedBy name of the unit that runs the programme
     * @param recipients ids of the people who hear of it on the school's behalf
     */
    static Award grant(MonthlyList list, String grantedBy, Set<String> recipients, Instant now) {
        if (!list.recognised()) {
            throw new IllegalStateException(
                    "Monthly list %s is not recognised: %s".formatted(list.id(), list.shortfalls()));
        }
        var award = new Award(
                list.id(),
                list.programmeId(),
                list.programmeName(),
                list.unitId(),
                list.unitName(),
                grantedBy,
                list.month().toString(),
                RewardForm.COLLECTIVE_RECOGNITION,
                list.ruleId(),
                list.ruleVersion(),
                list.figures(),
                numberOf(list),
                now);
        award.raise(award.granted());
        recipients.stream().sorted().forEach(recipient -> award.raise(award.announcementTo(recipient)));
        return award;
    }

    /** Readable, and unique because month, programme and unit together name one award. */
    private static String numberOf(MonthlyList list) {
        return "%s/%s/%s".formatted(list.month(), list.programmeId(), list.unitId());
    }

    private AwardGranted granted() {
        return new AwardGranted(
                id, programmeId, unitId, month(), form, ruleId, ruleVersion, grounds, certificateNumber, grantedAt);
    }

    private AnnouncementMade announcementTo(String recipientId) {
        return new AnnouncementMade(
                "%s:granted:%s".formatted(id, recipientId),
                "award.granted",
                recipientId,
                grantedAt,
                Map.of("programmeName", programmeName, "unitName", unitName, "month", month),
                List.of(new Attachment(
                        "giay-ghi-nhan-%s.pdf".formatted(month),
                        "application/pdf",
                        "/internal/awards/%s/certificate".formatted(id))));
    }

    @Override
    protected String aggregateId() {
        return id;
    }

    @Override
    protected String correlationId() {
        return programmeId;
    }

    public String id() {
        return id;
    }

    public String programmeId() {
        return programmeId;
    }

    public String programmeName() {
        return programmeName;
    }

    public String unitId() {
        return unitId;
    }

    public String unitName() {
        return unitName;
    }

    /** Name of the unit that runs the programme. */
    public String grantedBy() {
        return grantedBy;
    }

    public YearMonth month() {
        return YearMonth.parse(month);
    }

    public RewardForm form() {
        return form;
    }

    public String ruleId() {
        return ruleId;
    }

    public int ruleVersion() {
        return ruleVersion;
    }

    public Figures grounds() {
        return grounds;
    }

    public String certificateNumber() {
        return certificateNumber;
    }

    public Instant grantedAt() {
        return grantedAt;
    }
}
