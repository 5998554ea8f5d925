package io.cardea.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// The shape of main code: no file over 400 lines and half of them below 60, no method over 40 lines and half of them
/// at most 5. `package-info` does not count as a file.
public final class SourceShape {

    private static final int LONGEST_FILE = 400;
    private static final int MEDIAN_FILE = 60;
    private static final int LONGEST_METHOD = 40;
    private static final int MEDIAN_METHOD = 5;

    private final List<SourceFile> files;

    private SourceShape(List<SourceFile> files) {
        this.files = files;
    }

    /// Of all Java files under the folder.
    public static SourceShape of(Path folder) {
        return new SourceShape(SourceFile.under(folder));
    }

    /// One test per limit; the medians only where there are enough files to speak of a median.
    public Stream<DynamicTest> tests() {
        return Stream.of(
                DynamicTest.dynamicTest(
                        "no file is too long", () -> assertThat(longFiles()).isEmpty()),
                DynamicTest.dynamicTest(
                        "no method is too long", () -> assertThat(longMethods()).isEmpty()),
                DynamicTest.dynamicTest(
                        "the median file is short",
                        () -> assertThat(medianFile()).isLessThan(MEDIAN_FILE)),
                DynamicTest.dynamicTest(
                        "the median method is short",
                        () -> assertThat(medianMethod()).isLessThanOrEqualTo(MEDIAN_METHOD)));
    }

    List<String> longFiles() {
        return files.stream()
                .filter(file -> file.lines() > LONGEST_FILE)
                .map(file -> file.path() + ": " + file.lines() + " lines")
                .toList();
    }

    List<String> longMethods() {
        return files.stream()
                .flatMap(file -> file.methods().stream()
                        .filter(method -> method.lines() > LONGEST_METHOD)
                        .map(method -> file.path() + "#" + method.name() + ": " + method.lines() + " lines"))
                .toList();
    }

    int medianFile() {
        return median(files.stream().map(SourceFile::lines).toList());
    }

    int medianMethod() {
        return median(files.stream()
                .flatMap(file -> file.methods().stream())
                .map(SourceFile.Method::lines)
                .toList());
    }

    private static int median(List<Integer> lengths) {
        return lengths.isEmpty()
                ? 0
                : lengths.stream().sorted().skip(lengths.size() / 2).findFirst().orElseThrow();
    }
}
