package io.cardea.bench.gateway;

import io.cardea.access.Pass;
import io.cardea.access.Span;
import io.cardea.access.Validity;
import io.cardea.gateway.copy.CopyInMemory;
import io.cardea.gateway.copy.CredentialKey;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.stack.process.Tools;
import io.cardea.stack.rehearsal.Club;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/// The gateway's passes on the heap, alone: what one takes, and what it costs to find one at random.
public final class MemoryAlone {

    private static final UUID COMPANY = new UUID(0x7000, 1);
    private static final Set<UUID> SITES = Set.of(new UUID(0x7000, 2));
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2036-01-01T00:00:00Z");

    private MemoryAlone() {}

    /// Bytes of the heap per pass, once each was told and when twice as many changes have come since; nanoseconds per
    /// read.
    public record Cost(double bytes, double bytesLater, double nanoseconds) {}

    /// With so many passes, in a process of its own with the full compiler and the memory that it takes.
    public static Cost measured(int passes) {
        try {
            Process process = new ProcessBuilder(
                            Tools.java(),
                            "-Xmx" + (256 + passes / 2_000) + "m",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            MemoryAlone.class.getName(),
                            Integer.toString(passes))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String[] said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split(" ", -1);
            return new Cost(Double.parseDouble(said[0]), Double.parseDouble(said[1]), Double.parseDouble(said[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Argument: how many passes.
    public static void main(String[] arguments) {
        Cost cost = here(Integer.parseInt(arguments[0]));
        System.out.println(cost.bytes() + " " + cost.bytesLater() + " " + cost.nanoseconds());
    }

    private static Cost here(int passes) {
        CopyInMemory.Contents contents = new CopyInMemory.Contents();
        for (int member = 0; member < passes; member++) {
            contents.put(pass(member));
        }
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            best = Math.min(best, read(contents, passes, new SplittableRandom(round)));
        }
        double bytes = (double) contents.bytesOfPasses() / passes;
        SplittableRandom random = new SplittableRandom(passes);
        for (int change = 0; change < 2 * passes; change++) {
            contents.put(pass(random.nextInt(passes)));
        }
        return new Cost(bytes, (double) contents.bytesOfPasses() / passes, best);
    }

    private static double read(CopyInMemory.Contents contents, int passes, SplittableRandom random) {
        int reads = 300_000;
        CredentialKey[] keys = new CredentialKey[reads];
        for (int i = 0; i < reads; i++) {
            keys[i] = key(random.nextInt(passes));
        }
        long begin = System.nanoTime();
        long versions = 0;
        for (CredentialKey key : keys) {
            HeldPass found = contents.pass(COMPANY, key);
            versions += found == null ? 0 : found.pass().version();
        }
        long end = System.nanoTime();
        if (versions != reads) {
            throw new IllegalStateException("passes are missing: " + versions + " of " + reads);
        }
        return (double) (end - begin) / reads;
    }

    private static CredentialKey key(int member) {
        return CredentialKey.of(COMPANY, Club.credential(member));
    }

    private static HeldPass pass(int member) {
        UUID id = new UUID(0x7001, member);
        return new HeldPass(
                id,
                COMPANY,
                id,
                id,
                key(member),
                new Pass(
                        Pass.Status.ACTIVE,
                        SITES,
                        new Validity(List.of(new Span(START, END)), List.of(), List.of(), END, Pass.Afterwards.EXPIRED),
                        null,
                        1));
    }
}
