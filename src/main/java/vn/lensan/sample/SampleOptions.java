package vn.lensan.sample;

/**
 * How large a sample: households listed, weeks from the programme's start (2021-W29 on), and the seed that alone decides
 * everything else.
 */
public record SampleOptions(int households, int weeks, long seed) {
    /** 2,000 households over the first 12 weeks. */
    public static final SampleOptions USUAL = new SampleOptions(2000, 12, 1);

    public SampleOptions {
        if (households < 1 || weeks < 1) throw new IllegalArgumentException("households and weeks must be at least 1");
    }
}
