package vn.neuguong.pledge.roster;

import java.util.function.Supplier;

/**
 * Changes of the tree come one after the other, however many instances there are: each is one document, but whether
 * they go together shows only in the whole.
 */
interface ReorganisationTurn {

    /**
     * Does the work while nobody else reorganises.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody else does: try again
     */
    <T> T take(Supplier<T> work);
}
