package vn.neuguong.pledge.pledges.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.clock.VietnamTime;
import vn.neuguong.pledge.pledges.Acknowledgement;
import vn.neuguong.pledge.pledges.Acknowledgement.Reason;
import vn.neuguong.pledge.pledges.Acknowledgement.State;
import vn.neuguong.pledge.pledges.EndReason;
import vn.neuguong.pledge.pledges.Pledge;
import vn.neuguong.pledge.programmes.PledgeText;
import vn.neuguong.pledge.programmes.PledgeTexts;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;

/** What pages and document say about a pledge: the exact text, the name from the roster, and times as people write them. */
@Component
class PledgeView {

    private final PledgeTexts texts;
    private final StaffMembers staff;
    private final VietnamTime time;

    PledgeView(PledgeTexts texts, StaffMembers staff, VietnamTime time) {
        this.texts = texts;
        this.staff = staff;
        this.time = time;
    }

    /** Everything but the evidence; {@code signerName} is null once the name is erased. */
    Map<String, Object> of(Pledge pledge) {
        var text = textOf(pledge);
        var model = new HashMap<String, Object>();
        model.put("pledgeId", pledge.id());
        model.put("kind", pledge.kind().name());
        model.put("status", pledge.status().name());
        model.put("signerName", signerName(pledge));
        model.put("unitName", pledge.signer().unitName());
        model.put("programmeName", text.title());
        model.put("programmeVersion", pledge.terms().programmeVersion());
        model.put("lines", text.lines());
        model.put("english", text.english());
        model.put("sections", ReadableText.of(text).sections());
        model.put("textSha256", text.sha256());
        model.put("dueAt", time.dateTime(pledge.dueAt()));
        model.put("signedAt", pledge.signedAt().map(time::dateTime).orElse(""));
        model.put("refusedAt", pledge.refusedAt().map(time::dateTime).orElse(""));
        model.put("refusalReason", pledge.refusalReason().orElse(""));
        model.put("inForceAt", pledge.inForceAt().map(time::dateTime).orElse(""));
        model.put("endedAt", pledge.endedAt().map(time::dateTime).orElse(""));
        model.put("endReason", pledge.endReason().map(EndReason::name).orElse(""));
        model.put("acknowledgements", acknowledgements(pledge));
        return model;
    }

    /**
     * The text the pledge names, whole and unchanged (invariant 3).
     *
     * @throws IllegalStateException if there is no such text
     */
    PledgeText textOf(Pledge pledge) {
        var sha256 = pledge.terms().textSha256();
        return texts.findById(sha256)
                .filter(PledgeText::isIntact)
                .orElseThrow(() -> new IllegalStateException("There is no intact pledge text " + sha256));
    }

    @Nullable
    String signerName(Pledge pledge) {
        return staff.findById(pledge.signer().personId()).map(StaffMember::name).orElse(null);
    }

    private List<AcknowledgementLine> acknowledgements(Pledge pledge) {
        return pledge.acknowledgements().stream().map(this::line).toList();
    }

    private AcknowledgementLine line(Acknowledgement acknowledgement) {
        Instant at = acknowledgement.acknowledgedAt();
        return new AcknowledgementLine(
                acknowledgement.seat(),
                acknowledgement.state(),
                acknowledgement.reason(),
                acknowledgement.asDelegate() && at != null,
                at == null ? "" : time.dateTime(at));
    }

    record AcknowledgementLine(
            Seat seat, State state, @Nullable Reason reason, boolean asDelegate, String at) {}
}
