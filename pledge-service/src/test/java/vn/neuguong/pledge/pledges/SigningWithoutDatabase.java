package vn.neuguong.pledge.pledges;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.programmes.NamKhong;
import vn.neuguong.pledge.programmes.PledgeTexts;
import vn.neuguong.pledge.roster.StaffMembers;
import vn.neuguong.pledge.roster.UnitTrees;

/** Everything behind the pages of pledges as it is in the service, over the roster of Phú Xuân in memory. */
@TestConfiguration
@EnableConfigurationProperties(PledgeSettings.class)
@Import({Signing.class, SigningTasks.class, Acknowledging.class, AcknowledgementRules.class, ViewProofs.class})
public class SigningWithoutDatabase {

    @Bean
    PledgesInMemory pledges() {
        return new PledgesInMemory();
    }

    @Bean
    UnitTrees unitTrees() {
        return PhuXuan.trees(PhuXuan.school(), PhuXuan.city(), PhuXuan.absorbed());
    }

    @Bean
    StaffMembers staffMembers() {
        var staff = mock(StaffMembers.class);
        when(staff.findById(PhuXuan.LAN.personId())).thenReturn(Optional.of(PhuXuan.LAN));
        when(staff.findAllById(any())).thenReturn(List.of(PhuXuan.LAN, PhuXuan.TRUONG));
        return staff;
    }

    @Bean
    PledgeTexts pledgeTexts() {
        var texts = mock(PledgeTexts.class);
        when(texts.findById(PledgeOfLan.TEXT)).thenReturn(Optional.of(NamKhong.fullText()));
        return texts;
    }

    @Bean
    ProofSecret proofSecret() {
        return () -> new byte[32];
    }

    @Bean
    Clock clock() {
        return PhuXuan.clockAt(PledgeOfLan.SIGNED_AT);
    }
}
