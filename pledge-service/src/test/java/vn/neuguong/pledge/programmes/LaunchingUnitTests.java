package vn.neuguong.pledge.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.clauses.ClauseSets;
import vn.neuguong.pledge.clauses.ShippedInThisRelease;

class LaunchingUnitTests {

    private final Programmes programmes = mock();
    private final ClauseSets clauseSets = mock();
    private final PledgeTexts texts = mock();
    private final Launching launching = new Launching(programmes, clauseSets, texts, PhuXuan.clockAt(PhuXuan.LAUNCH));

    @BeforeEach
    void clauseSetsAreShipped() {
        ShippedInThisRelease.clauseSets()
                .forEach(shipped -> when(clauseSets.findFirstByClauseSetIdOrderByVersionDesc(shipped.clauseSetId()))
                        .thenReturn(Optional.of(shipped)));
        when(programmes.save(any())).thenAnswer(call -> call.getArgument(0));
    }

    @Test
    void keepsTheTextBeforeTheLaunchThatNamesIt() {
        when(programmes.findById(PhuXuan.CAMPAIGN)).thenReturn(Optional.of(NamKhong.draft()));

        var launched = launching.launch(PhuXuan.CAMPAIGN).orElseThrow();

        assertThat(launched.textSha256()).isEqualTo(NamKhong.fullText().sha256());
        assertThat(launched.launchedAt()).contains(PhuXuan.LAUNCH);
        var order = inOrder(texts, programmes);
        order.verify(texts).save(NamKhong.fullText());
        order.verify(programmes).save(launched);
    }

    @Test
    void storesNothingWhenItIsLaunchedAlready() {
        var launched = NamKhong.launched();
        when(programmes.findById(PhuXuan.CAMPAIGN)).thenReturn(Optional.of(launched));

        assertThat(launching.launch(PhuXuan.CAMPAIGN)).contains(launched);

        verify(programmes, never()).save(any());
        verify(texts, never()).save(any());
    }

    @Test
    void launchesNothingWithoutItsClauseSets() {
        when(programmes.findById(PhuXuan.CAMPAIGN)).thenReturn(Optional.of(NamKhong.draft()));
        when(clauseSets.findFirstByClauseSetIdOrderByVersionDesc("qt-522")).thenReturn(Optional.empty());

        assertThatIllegalStateException()
                .isThrownBy(() -> launching.launch(PhuXuan.CAMPAIGN))
                .withMessageContaining("qt-522");
        verify(programmes, never()).save(any());
    }
}
