package vn.neuguong.notification.tasks.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.neuguong.notification.delivery.Queueing;
import vn.neuguong.notification.owners.Owners;
import vn.neuguong.notification.tasks.TaskTracking;

/** One consumer per owner's topic; the bean name is the binding's. */
@Configuration(proxyBeanMethods = false)
class OwnerEventsConfiguration {

    @Bean
    OwnerEventsConsumer pledgeTasks(TaskTracking tracking, Queueing queueing, Owners owners) {
        return new OwnerEventsConsumer(tracking, queueing, owners);
    }

    @Bean
    OwnerEventsConsumer inspectionTasks(TaskTracking tracking, Queueing queueing, Owners owners) {
        return new OwnerEventsConsumer(tracking, queueing, owners);
    }

    @Bean
    OwnerEventsConsumer awardTasks(TaskTracking tracking, Queueing queueing, Owners owners) {
        return new OwnerEventsConsumer(tracking, queueing, owners);
    }
}
