package vn.neuguong.pledge.proposals.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.neuguong.pledge.offices.OfficeBoard;
import vn.neuguong.pledge.roster.Seat;

/** Puts the proposals on the list of boards. */
@Configuration(proxyBeanMethods = false)
class ProposalsOffice {

    @Bean
    OfficeBoard proposalsBoard() {
        return new OfficeBoard(
                "/office/proposals", "office.proposals", Set.of(Seat.HEAD, Seat.UNION, Seat.PROGRAMME_ADMIN));
    }
}
