package io.cardea.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuringSourcesTest {

    @TempDir
    private Path folder;

    @Test
    void a_method_counts_from_its_return_type_to_its_brace() throws IOException {
        write(
                "Lamp",
                "/// Doc.\nclass Lamp {\n  /// Doc.\n  @Deprecated\n  int watts(\n    int a) {\n    return a;\n  }\n}\n");
        assertThat(SourceFile.under(folder)).singleElement().satisfies(file -> {
            assertThat(file.lines()).isEqualTo(9);
            assertThat(file.methods()).containsExactly(new SourceFile.Method("watts", 4));
        });
    }

    @Test
    void methods_without_a_body_do_not_count() throws IOException {
        write("Lamp", "interface Lamp {\n  int watts();\n}\n");
        assertThat(SourceFile.under(folder).getFirst().methods()).isEmpty();
    }

    @Test
    void a_file_over_400_lines_and_a_method_over_40_are_found() throws IOException {
        write("Lamp", "class Lamp {\n  void glow() {\n" + "\n".repeat(400) + "  }\n}\n");
        var shape = SourceShape.of(folder);
        assertThat(shape.longFiles()).singleElement().asString().endsWith("Lamp.java: 404 lines");
        assertThat(shape.longMethods()).singleElement().asString().endsWith("#glow: 402 lines");
    }

    @Test
    void the_median_is_that_of_all_files_together() throws IOException {
        write("A", "class A { void a() {} }\n");
        write("B", "class B {\n void a() {\n }\n}\n");
        write("C", "class C {\n" + "\n".repeat(98) + "}\n");
        assertThat(SourceShape.of(folder).medianFile()).isEqualTo(4);
        assertThat(SourceShape.of(folder).medianMethod()).isEqualTo(2);
    }

    private void write(String name, String source) throws IOException {
        Files.writeString(folder.resolve(name + ".java"), source);
    }
}
