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

    /** Makes ready what both sides need. */
    Comparison open(Workbench bench) throws Exception;

    /**
     * The words a reader needs to understand the figures.
     *
     * @param id what {@code --case} takes: {@code a1}
     */
    record Heading(String id, String name, String product, String bare) {}
}
