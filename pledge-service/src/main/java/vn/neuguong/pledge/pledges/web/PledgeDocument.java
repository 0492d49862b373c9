package vn.neuguong.pledge.pledges.web;

import java.util.HashMap;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.documents.PdfDocuments;
import vn.neuguong.defaults.documents.QrCode;
import vn.neuguong.pledge.pledges.Pledge;
import vn.neuguong.pledge.pledges.VerificationCode;

/** A signed pledge as a PDF that anybody can verify: the exact text, who signed when, which seats, and a QR code. */
@Component
class PledgeDocument {

    private final PledgeView view;
    private final PdfDocuments documents;
    private final String publicUrl;

    PledgeDocument(PledgeView view, PdfDocuments documents, @Value("${neuguong.public-url}") String publicUrl) {
        this.view = view;
        this.documents = documents;
        this.publicUrl = publicUrl;
    }

    /** Empty before the signature. */
    Optional<byte[]> of(Pledge pledge) {
        return pledge.verificationCode().map(code -> {
            var address = publicUrl + VerifyPage.PAGE + "/" + code;
            var model = new HashMap<>(view.of(pledge));
            model.put("verificationAddress", publicUrl + VerifyPage.PAGE);
            model.put("verificationCode", VerificationCode.inGroups(code));
            model.put("qrCode", QrCode.of(address));
            return documents.render("pledges/document", model);
        });
    }
}
