package vn.neuguong.defaults.web;

import java.util.List;

/** Input that was understood and cannot be accepted. The answer is 422 and lists every fault; nothing was changed. */
public final class InvalidInput extends RuntimeException {

    private final transient List<Fault> faults;

    public InvalidInput(List<Fault> faults) {
        super(faults.size() + " fault(s)");
        this.faults = List.copyOf(faults);
    }

    public InvalidInput(String field, String code, Object... arguments) {
        this(List.of(Fault.of(field, code, arguments)));
    }

    public List<Fault> faults() {
        return faults;
    }
}
