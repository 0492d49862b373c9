package vn.neuguong.pledge.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.neuguong.pledge.proposals.ProposalOfLan.LATER;
import static vn.neuguong.pledge.proposals.ProposalOfLan.submitted;

import org.junit.jupiter.api.Test;
import vn.neuguong.defaults.tasks.TaskEvent.AnnouncementMade;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.PhuXuan;

class ProposalUnitTests {

    private static final String LAN = PhuXuan.LAN.personId();
    private static final String TRUONG = PhuXuan.TRUONG.personId();

    private final Proposal proposal = submitted();

    @Test
    void tellsEverybodyBehindItOnceWhatCameOfIt() {
        proposal.join(submitted("same", ProposalKind.WORDING, TRUONG).proposers());
        proposal.join(submitted("again", ProposalKind.WORDING, LAN).proposers());

        assertThat(proposal.accept("Sẽ đưa vào phiên bản sau.", LATER)).isTrue();
        assertThat(proposal.accept("Sẽ đưa vào phiên bản sau.", LATER)).isFalse();

        assertThat(proposal.raisedEvents())
                .filteredOn(AnnouncementMade.class::isInstance)
                .extracting("recipientId")
                .containsExactly(LAN, TRUONG);
    }

    @Test
    void keepsEachProposerOnceHoweverOftenTheSameIsMerged() {
        var same = submitted("same", ProposalKind.WORDING, TRUONG);

        assertThat(proposal.join(same.proposers())).isTrue();
        assertThat(proposal.join(same.proposers())).isFalse();
        assertThat(proposal.proposers()).extracting(Proposer::personId).containsExactly(LAN, TRUONG);
    }

    @Test
    void isAdoptedOnlyAfterItWasAccepted() {
        assertThatThrownBy(() -> proposal.adopt("qt-522@2", LATER)).isInstanceOf(Refusal.class);

        proposal.accept("Đồng ý.", LATER);
        assertThat(proposal.adopt("qt-522@2", LATER)).isTrue();
        assertThat(proposal.adopt("qt-522@2", LATER)).isFalse();
        assertThat(proposal.adoptedBy()).contains("qt-522@2");
        assertThatThrownBy(() -> proposal.decline("Thôi.", LATER)).isInstanceOf(Refusal.class);
    }

    @Test
    void staysWithThoseWhoJoinedWhenTheFirstTakesItBack() {
        proposal.join(submitted("same", ProposalKind.WORDING, TRUONG).proposers());

        proposal.withdraw(LAN, LATER);
        assertThat(proposal.status()).isEqualTo(ProposalStatus.SUBMITTED);

        proposal.withdraw(TRUONG, LATER);
        assertThat(proposal.status()).isEqualTo(ProposalStatus.WITHDRAWN);
    }

    @Test
    void letsNobodyTakeBackWhatOthersProposed() {
        assertThatThrownBy(() -> proposal.withdraw(TRUONG, LATER)).isInstanceOf(Refusal.class);
        assertThat(proposal.proposers()).hasSize(1);
    }
}
