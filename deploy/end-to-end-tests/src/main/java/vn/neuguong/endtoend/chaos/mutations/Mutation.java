package vn.neuguong.endtoend.chaos.mutations;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;
import java.util.function.Consumer;

/** A guard of the product, and how to do without it. */
public enum Mutation {
    /** The relay takes everything it has handed to the producer for acknowledged, and clears it. */
    CLEAR_BEFORE_ACKNOWLEDGEMENT("outbox/EventSender$Wave") {
        @Override
        Map<String, Consumer<CodeBuilder>> bodies() {
            var inFlight = ClassDesc.of(MESSAGING + "outbox.EventSender$Wave$InFlight");
            var outbox = ClassDesc.of(MESSAGING + "outbox.DueOutbox");
            return Map.of(
                    "settle(Lvn/neuguong/messaging/outbox/EventSender$Wave$InFlight;)V",
                    code -> code.aload(1)
                            .invokevirtual(inFlight, "outbox", MethodTypeDesc.of(outbox))
                            .invokevirtual(outbox, "acknowledged", MethodTypeDesc.of(ConstantDescs.CD_void))
                            .return_());
        }
    },

    /** Projections follow every event, however late it is. */
    NO_IDEMPOTENCY("consumption/GuardedUpdate") {
        @Override
        Map<String, Consumer<CodeBuilder>> bodies() {
            var self = ClassDesc.of(MESSAGING + "consumption.GuardedUpdate");
            var document = ClassDesc.of("org.bson.Document");
            var keyAndValue =
                    MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String, ConstantDescs.CD_Object);
            return Map.of(
                    "whileOlder()Lorg/bson/Document;",
                    code -> code.new_(document)
                            .dup()
                            .ldc("_id")
                            .aload(0)
                            .getfield(self, "id", ConstantDescs.CD_Object)
                            .invokespecial(document, ConstantDescs.INIT_NAME, keyAndValue)
                            .areturn());
        }
    },

    /** Failed records are the binder's business, as they are without our error handler. */
    BINDERS_OWN_DEAD_LETTERS("consumption/DeadLettering") {
        @Override
        Map<String, Consumer<CodeBuilder>> bodies() {
            return Map.of(
                    "retryAndDlqInBinding(Ljava/lang/String;Ljava/lang/String;)Z",
                    code -> code.iconst_1().ireturn(),
                    "configure(Lorg/springframework/kafka/listener/AbstractMessageListenerContainer;Ljava/lang/String;"
                            + "Ljava/lang/String;Ljava/util/function/BiFunction;"
                            + "Lorg/springframework/util/backoff/BackOff;)V",
                    CodeBuilder::return_);
        }

        @Override
        public Map<String, String> settings() {
            var consumer = "spring.cloud.stream.kafka.bindings.pledgeEvents-in-0.consumer.";
            return Map.of(
                    consumer + "enable-dlq", "true",
                    consumer + "dlq-name", "pledge.pledges.${spring.application.name}.dlq");
        }
    },

    /** Every relay takes itself for the active one. */
    NO_FENCING("outbox/RelayLease") {
        @Override
        Map<String, Consumer<CodeBuilder>> bodies() {
            return Map.of("hold()Z", code -> code.iconst_1().ireturn());
        }
    };

    private static final String MESSAGING = "vn.neuguong.messaging.";

    private final String target;

    Mutation(String target) {
        this.target = "vn/neuguong/messaging/" + target;
    }

    /** What the services have to be told so that they do without the guard at all. */
    public Map<String, String> settings() {
        return Map.of();
    }

    /** The new bodies by name and descriptor of the method; none when the class is not the guard's. */
    Map<String, Consumer<CodeBuilder>> bodies(String className) {
        return className.equals(target) ? bodies() : Map.of();
    }

    abstract Map<String, Consumer<CodeBuilder>> bodies();

    /** The class that is changed. */
    String target() {
        return target;
    }
}
