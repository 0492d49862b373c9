package vn.neuguong.notification.people;

/** Is told when the roster wants a person forgotten, once or more often, to forget what it knows of them. */
@FunctionalInterface
public interface ErasureFollower {

    void erased(String personId);
}
