package vn.neuguong.pledge.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.neuguong.pledge.proposals.ProposalOfLan.LATER;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.Copies.Killed;
import vn.neuguong.pledge.PhuXuan;

class ProposalMergingUnitTests {

    private static final String LAN = PhuXuan.LAN.personId();
    private static final String TRUONG = PhuXuan.TRUONG.personId();

    /** Merging makes fewer calls than this, retries included. */
    private static final int MOST_CALLS = 60;

    private VersionedProposals proposals = bothOpen();
    private ProposalMerging merging = merging();

    @Test
    void leavesOneOpenWhereverTwoOfficialsMeetWhoMergeTheTwoIntoEachOther() {
        int meetings = 0;
        for (int call = 1; call < MOST_CALLS; call++) {
            proposals = bothOpen();
            merging = merging();
            proposals.letIn(() -> tryToMerge("truong", "lan"), call);

            tryToMerge("lan", "truong");

            assertThat(List.of(find("lan").status(), find("truong").status()))
                    .as("when the other comes before call %d", call)
                    .isNotEqualTo(List.of(ProposalStatus.MERGED, ProposalStatus.MERGED));
            assertNobodyIsLost();
            meetings += proposals.wasInterrupted() ? 1 : 0;
        }
        assertThat(meetings).isBetween(5, MOST_CALLS - 2);
    }

    @Test
    void finishesOrTakesBackWhatWasInterruptedAnywhere() {
        for (int call = 1; call < MOST_CALLS; call++) {
            proposals = bothOpen();
            merging = merging();
            proposals.letIn(ProposalMergingUnitTests::die, call);
            try {
                merging.merge("lan", "truong");
            } catch (Killed interrupted) {
                assertNobodyIsLost();
            }

            proposals.letIn(() -> {}, 0);
            tryToMerge("truong", "lan");

            assertThat(List.of(find("lan"), find("truong")))
                    .filteredOn(proposal -> proposal.status() == ProposalStatus.SUBMITTED)
                    .singleElement()
                    .satisfies(staying -> assertThat(staying.proposers())
                            .extracting(Proposer::personId)
                            .containsExactlyInAnyOrder(LAN, TRUONG));
        }
    }

    @Test
    void keepsPeopleWithDecisionTheyWereToldOfBeforeTheirsWasClosed() {
        var lan = find("lan");
        lan.setAside("truong");
        proposals.save(lan);
        change("truong", staying -> staying.join(lan.proposers()));
        change("truong", staying -> staying.accept("Sẽ đưa vào.", LATER));

        assertThat(merging.settled("lan").mergedInto()).contains("truong");
    }

    @Test
    void refusesWhatIsBeingMergedItself() {
        var truong = find("truong");
        truong.setAside("somebody-else's");
        assertThatThrownBy(() -> truong.join(find("lan").proposers())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> truong.accept("Sẽ đưa vào.", LATER)).isInstanceOf(Refusal.class);
    }

    @Test
    void opensAgainWhatCannotBeMerged() {
        change("truong", staying -> staying.withdraw(TRUONG, LATER));

        assertThatThrownBy(() -> merging.merge("lan", "truong")).isInstanceOf(Refusal.class);

        assertThat(find("lan").accept("Sẽ đưa vào.", LATER)).isTrue();
    }

    /** As RetryOnConflict does. */
    private void tryToMerge(String duplicateId, String intoId) {
        while (true) {
            try {
                merging.merge(duplicateId, intoId);
                return;
            } catch (OptimisticLockingFailureException conflict) {
                continue;
            } catch (Refusal refused) {
                return;
            }
        }
    }

    private void assertNobodyIsLost() {
        assertThat(List.of(find("lan"), find("truong")))
                .filteredOn(proposal -> proposal.status() == ProposalStatus.SUBMITTED)
                .flatExtracting(Proposal::proposers)
                .extracting(Proposer::personId)
                .contains(LAN, TRUONG);
    }

    private void change(String id, Predicate<Proposal> command) {
        var proposal = find(id);
        assertThat(command.test(proposal)).isTrue();
        proposals.save(proposal);
    }

    private Proposal find(String id) {
        return proposals.findById(id).orElseThrow();
    }

    private static void die() {
        throw new Killed();
    }

    private static VersionedProposals bothOpen() {
        return new VersionedProposals(
                ProposalOfLan.submitted("lan", ProposalKind.WORDING, LAN), ProposalOfLan.sameOfTruong("truong"));
    }

    private ProposalMerging merging() {
        return new ProposalMerging(proposals, PhuXuan.clockAt(LATER));
    }
}
