package vn.neuguong.notification.operations.web;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds in the context of the management port only, which is a child of the service's: its beans answer nowhere else. */
class OnManagementPort implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var beans = context.getBeanFactory();
        return beans != null && beans.getParentBeanFactory() != null;
    }
}
