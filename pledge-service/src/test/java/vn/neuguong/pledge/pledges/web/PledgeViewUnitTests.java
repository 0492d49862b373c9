package vn.neuguong.pledge.pledges.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.neuguong.defaults.clock.VietnamTime;
import vn.neuguong.pledge.pledges.PledgeOfLan;
import vn.neuguong.pledge.programmes.NamKhong;
import vn.neuguong.pledge.programmes.PledgeText;
import vn.neuguong.pledge.programmes.PledgeTexts;
import vn.neuguong.pledge.roster.StaffMembers;

/** Nobody is shown, and nobody gets as a document, anything but what the hash names (invariant 3). */
class PledgeViewUnitTests {

    private final PledgeTexts texts = mock();
    private final PledgeView view = new PledgeView(texts, mock(StaffMembers.class), new VietnamTime());

    @Test
    void showsTheTextTheHashNames() {
        when(texts.findById(PledgeOfLan.TEXT)).thenReturn(Optional.of(NamKhong.fullText()));

        assertThat(view.of(PledgeOfLan.signed())).containsEntry("textSha256", PledgeOfLan.TEXT);
    }

    @Test
    void refusesATextThatWasTamperedWith() {
        var text = NamKhong.fullText();
        when(texts.findById(PledgeOfLan.TEXT))
                .thenReturn(Optional.of(
                        new PledgeText(text.sha256(), text.lines().reversed(), text.english(), text.clauseSets())));

        assertThatThrownBy(() -> view.of(PledgeOfLan.signed()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no intact pledge text");
    }
}
