package vn.neuguong.endtoend.chaos.faults;

import java.util.Locale;
import vn.neuguong.endtoend.chaos.cluster.Member;
import vn.neuguong.endtoend.chaos.proxies.Disturbance;
import vn.neuguong.endtoend.chaos.proxies.MailMood;
import vn.neuguong.local.launcher.ProcessName;

/** Something that goes wrong. */
public sealed interface Fault {

    /** What the summary counts it as. */
    String kind();

    /** Whether events of a service may be published twice because of it. */
    default boolean unsettlesPublishingBy(ProcessName service) {
        return false;
    }

    /** The process dies at once, and is started again after a while. */
    record Kill(Member member) implements Fault {
        @Override
        public String kind() {
            return "kill " + member.name().text();
        }

        @Override
        public boolean unsettlesPublishingBy(ProcessName service) {
            return member.name() == service || !member.isService();
        }
    }

    /** Whichever instance of a service is the relay at that moment dies, while all else is well. */
    record KillRelay(ProcessName service) implements Fault {
        @Override
        public String kind() {
            return "kill relay of " + service.text();
        }

        @Override
        public boolean unsettlesPublishingBy(ProcessName service) {
            return this.service == service;
        }
    }

    /** The process stands still for longer than any lease or session, then goes on as if nothing had been. */
    record Suspend(Member member) implements Fault {
        @Override
        public String kind() {
            return "suspend " + member.name().text();
        }

        @Override
        public boolean unsettlesPublishingBy(ProcessName service) {
            return member.name() == service || !member.isService();
        }
    }

    /** The process is asked to end in the middle of its work, and is started again. */
    record Terminate(Member member) implements Fault {
        @Override
        public String kind() {
            return "terminate " + member.name().text();
        }

        @Override
        public boolean unsettlesPublishingBy(ProcessName service) {
            return member.name() == service || !member.isService();
        }
    }

    /** The broker is gone for long. */
    record BrokerAway() implements Fault {
        @Override
        public String kind() {
            return "broker away";
        }

        @Override
        public boolean unsettlesPublishingBy(ProcessName service) {
            return true;
        }
    }

    /** The connections to what the services stand on are not what they should be. */
    record Disturb(ProcessName before, Disturbance disturbance) implements Fault {
        @Override
        public String kind() {
            return before.text() + " "
                    + disturbance.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        @Override
        public boolean unsettlesPublishingBy(ProcessName service) {
            return before != ProcessName.MAIL;
        }
    }

    /** The mail server misbehaves. */
    record MailTrouble(MailMood mood) implements Fault {
        @Override
        public String kind() {
            return "mail server " + mood.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Events come again. */
    record Redeliver(Redelivery how) implements Fault {
        @Override
        public String kind() {
            return "redelivery " + how.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Somebody writes a record that is no event into a topic. */
    record Poison(PoisonKind what, String topic) implements Fault {
        @Override
        public String kind() {
            return "poison " + what.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** The dead-letter topic of one group refuses every record, while there is one to bury. */
    record DeadLettersRefused(String topic, String group) implements Fault {
        @Override
        public String kind() {
            return "dead letters refused";
        }
    }

    /** The group of a service reads everything again from the beginning. */
    record Rewind(ProcessName service) implements Fault {
        @Override
        public String kind() {
            return "rewind";
        }

        @Override
        public boolean unsettlesPublishingBy(ProcessName service) {
            return this.service == service;
        }
    }

    /** Consumers join the group of a service and leave it again, one after another. */
    record RebalanceStorm(ProcessName service) implements Fault {
        @Override
        public String kind() {
            return "rebalance storm";
        }
    }
}
