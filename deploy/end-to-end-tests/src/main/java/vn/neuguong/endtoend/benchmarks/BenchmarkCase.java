package vn.neuguong.endtoend.benchmarks;

import java.util.List;

/** One question of speed, asked of the product and of a bare pipeline in turn, on the same broker and database. */
public interface BenchmarkCase {

    /** What it is called and what each side does. */
    Heading heading();

    /** What each round yields for each side. */
    List<Figure> figures();

    /** How many rounds make a median worth publishing. */
    int rounds();

    /** Whether a round before the first is thrown away; not where a round takes minutes and begins as life does. */
    default boolean warmsUp() {
        return true;
    }

    /** Makes ready what both sides need. */
    Comparison open(Workbench bench) throws Exception;

    /**
     * The words a reader needs to understand the figures.
     *
     * @param id what {@code --case} takes: {@code a1}
     * @param bare empty when the product is measured alone
     */
    record Heading(String id, String name, String product, String bare) {

        /** Of a case without a bare side. */
        public static Heading alone(String id, String name, String product) {
            return new Heading(id, name, product, "");
        }
    }
}
