package io.cardea.gateway;

import io.cardea.testing.cases.SeededCases;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Texts that are nearly right: some bytes are changed, doubled, taken out, or come from another one.
public final class Mutations {

    private static final int TIMES = 5_000;
    private static final int MOST = 4;
    private static final byte[] LIKELY = "{}[]\":,\\.-0159aIN v\n\0".getBytes(StandardCharsets.US_ASCII);

    private final List<byte[]> seeds;

    private Mutations(List<byte[]> seeds) {
        this.seeds = seeds;
    }

    public static Mutations of(List<String> seeds) {
        return new Mutations(seeds.stream()
                .map(seed -> seed.getBytes(StandardCharsets.UTF_8))
                .toList());
    }

    /// Checks the property with some thousands of them.
    public void check(Property property) {
        check(TIMES, property);
    }

    /// Checks it with so many.
    public void check(int times, Property property) {
        SeededCases.times(times).check(random -> {
            byte[] text = any(random);
            for (int left = random.nextInt(MOST + 1); left > 0; left--) {
                text = mutated(text, random);
            }
            try {
                property.check(text);
            } catch (Exception e) {
                throw new AssertionError(Arrays.toString(text), e);
            }
        });
    }

    /// Something that holds for every text.
    @FunctionalInterface
    public interface Property {
        void check(byte[] text) throws Exception;
    }

    private byte[] any(RandomGenerator random) {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private byte[] mutated(byte[] text, RandomGenerator random) {
        int at = random.nextInt(text.length + 1);
        return switch (random.nextInt(5)) {
            case 0 -> joined(text, at, new byte[] {(byte) random.nextInt(256)}, Math.min(at + 1, text.length));
            case 1 -> joined(text, at, new byte[] {LIKELY[random.nextInt(LIKELY.length)]}, at);
            case 2 -> joined(text, at, new byte[0], Math.min(at + 1 + random.nextInt(3), text.length));
            case 3 -> joined(text, at, Arrays.copyOf(text, at), at);
            default -> joined(text, at, any(random), Math.min(at + random.nextInt(8), text.length));
        };
    }

    private static byte[] joined(byte[] text, int until, byte[] middle, int from) {
        byte[] whole = new byte[until + middle.length + text.length - from];
        System.arraycopy(text, 0, whole, 0, until);
        System.arraycopy(middle, 0, whole, until, middle.length);
        System.arraycopy(text, from, whole, until + middle.length, text.length - from);
        return whole;
    }
}
