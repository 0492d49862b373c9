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
import vn.neuguong.pledge.pledges.Pledge;
import vn.neuguong.pledge.programmes.PledgeText;
import vn.neuguong.pledge.programmes.PledgeTexts;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;

/** What page and document say about a pledge: the exact text, the name from the roster, and times as people write them. */
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

    Map<String, Object> of(Pledge pledge) {
        var sha256 = pledge.terms().textSha256();
        var text = texts.findById(sha256)
                .filter(PledgeText::isIntact)
                .orElseThrow(() -> new IllegalStateException("There is no intact pledge text " + sha256));
        var signer = staff.findById(pledge.signer().personId());
        var model = new HashMap<String, Object>();
        model.put("pledgeId", pledge.id());
        model.put("signerName", signer.map(StaffMember::name).orElse("(không còn lưu tên)"));
        model.put("unitName", pledge.signer().unitName());
        model.put("programmeName", pledge.terms().programmeName());
        model.put("lines", text.lines());
        model.put("textSha256", text.sha256());
        model.put("dueAt", time.dateTime(pledge.terms().dueAt()));
        model.put("signedAt", pledge.signedAt().map(time::dateTime).orElse(""));
        model.put("inForceAt", pledge.inForceAt().map(time::dateTime).orElse(""));
        model.put("acknowledgements", acknowledgements(pledge));
        return model;
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
                at == null ? "" : time.dateTime(at));
    }

    record AcknowledgementLine(
            Seat seat, State state, @Nullable Reason reason, String at) {}
}
