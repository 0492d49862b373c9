package vn.neuguong.award.awards;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.neuguong.award.rules.InspectionScore;
import vn.neuguong.defaults.documents.PdfDocuments;

/** Prints the certificate of an award: one A4 page, the same whenever it is asked for. */
@Component
public class Certificates {

    private static final String TEMPLATE = "certificate";

    private final PdfDocuments documents;
    private final Clock clock;

    Certificates(PdfDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    public byte[] print(Award award) {
        return documents.render(TEMPLATE, wordsOf(award));
    }

    private Map<String, Object> wordsOf(Award award) {
        var grounds = award.grounds();
        return Map.of(
                "unitName", award.unitName(),
                "programmeName", award.programmeName(),
                "grantedBy", award.grantedBy(),
                "month",
                        "%d năm %d"
                                .formatted(
                                        award.month().getMonthValue(),
                                        award.month().getYear()),
                "pledges", "%d/%d".formatted(grounds.inForce(), grounds.invited()),
                "score", score(grounds.inspection()),
                "number", award.certificateNumber(),
                "grantedOn", dateInWords(award.grantedAt().atZone(clock.getZone())));
    }

    private static String score(@Nullable InspectionScore score) {
        return score == null ? "chưa có" : "%d/%d".formatted(score.points(), score.maximum());
    }

    /** As on Vietnamese official papers: {@code ngày 01 tháng 12 năm 2026}. */
    private static String dateInWords(ZonedDateTime date) {
        return "ngày %02d tháng %02d năm %d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }
}
