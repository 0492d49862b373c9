package vn.neuguong.pledge.dissemination.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.neuguong.pledge.offices.OfficeBoard;

/** Puts the dissemination log on the list of boards. */
@Configuration(proxyBeanMethods = false)
class DisseminationOffice {

    @Bean
    OfficeBoard disseminationBoard() {
        return new OfficeBoard("/office/dissemination", "office.dissemination", Set.of(OfficeActivitiesPage.SEATS));
    }
}
