package vn.lensan.sample;

/**
 * How large a sample: households listed, weeks from the programme's start (2021-W29 on), the seed that alone decides
 * everything else, and whether it goes beyond group I: products, orders, information, inputs and their orders.
 */
public record SampleOptions(int households, int weeks, long seed, boolean beyondGroupI) {
    /** 2,000 households over the first 12 weeks. */
    public static final SampleOptions USUAL = new SampleOptions(2000, 12, 1);

    /** A sample of group I alone: lists, trainings, stalls and payment accounts. */
    public SampleOptions(int households, int weeks, long seed) {
        this(households, weeks, seed, false);
    }

    public SampleOptions {
        if (households < 1 || weeks < 1) throw new IllegalArgumentException("households and weeks must be at least 1");
    }
}
