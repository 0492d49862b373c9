package vn.neuguong.pledge.cascade;

import org.springframework.beans.factory.BeanFactory;

/** What is done every ten minutes in a running service. */
public final class LaggardsHeardOf {

    private LaggardsHeardOf() {}

    public static void now(BeanFactory beans) {
        beans.getBean(UnheardLaggardSweeper.class).escalate();
    }
}
