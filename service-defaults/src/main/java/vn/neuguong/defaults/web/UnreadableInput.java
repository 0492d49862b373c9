package vn.neuguong.defaults.web;

/** Input that cannot be parsed at all, such as a damaged cursor. The answer is 400 and names the field. */
public final class UnreadableInput extends RuntimeException {

    private final transient Fault fault;

    public UnreadableInput(String field, String code, Object... arguments) {
        super(field + " " + code);
        this.fault = Fault.of(field, code, arguments);
    }

    public Fault fault() {
        return fault;
    }
}
