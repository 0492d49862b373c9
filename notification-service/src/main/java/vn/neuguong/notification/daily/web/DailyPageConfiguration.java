package vn.neuguong.notification.daily.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.neuguong.notification.links.PersonalPage;

/** Lists the page among the choices of a reader. */
@Configuration(proxyBeanMethods = false)
class DailyPageConfiguration {

    @Bean
    PersonalPage dailyReminderPersonalPage() {
        return new PersonalPage(DailyReminderPage.PATH, "daily.title");
    }
}
