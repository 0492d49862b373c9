package vn.neuguong.pledge.programmes.web;

/** What the requests of this feature say when a field is not filled in as it should be. */
final class PlainWords {

    static final String REQUIRED = "{programme.required}";
    static final String TOO_LONG = "{programme.too-long}";
    static final String TOO_MANY = "{programme.too-many}";
    static final String NOT_PLAIN = "{programme.not-plain}";

    private PlainWords() {}
}
