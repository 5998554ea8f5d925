package io.cardea.testing.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/// A Java file, measured.
///
/// @param lines of the file, all of them
/// @param methods those with a body
record SourceFile(Path path, int lines, List<Method> methods) {

    /// @param lines from the return type to the closing brace
    record Method(String name, int lines) {}

    static List<SourceFile> under(Path folder) {
        try (var files = Files.walk(folder)) {
            var paths = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .sorted()
                    .toList();
            return paths.isEmpty() ? List.of() : parsed(paths);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SourceFile> parsed(List<Path> paths) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var sources = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, sources, null, List.of("-proc:none"), null, sources.getJavaFileObjectsFromPaths(paths));
            var positions = Trees.instance(task).getSourcePositions();
            var measured = new ArrayList<SourceFile>();
            for (var unit : task.parse()) {
                measured.add(measured(unit, positions));
            }
            return measured;
        }
    }

    private static SourceFile measured(CompilationUnitTree unit, SourcePositions positions) throws IOException {
        var methods = new MethodLengths(unit, positions);
        methods.scan(unit, null);
        var lines = unit.getSourceFile().getCharContent(true).toString().lines().count();
        return new SourceFile(Path.of(unit.getSourceFile().toUri()), (int) lines, methods.found);
    }

    private static final class MethodLengths extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Method> found = new ArrayList<>();

        private MethodLengths(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null) {
                var first = line(positions.getStartPosition(unit, start(method)));
                var last = line(positions.getEndPosition(unit, method));
                found.add(new Method(method.getName().toString(), last - first + 1));
            }
            return super.visitMethod(method, nothing);
        }

        private static Tree start(MethodTree method) {
            return method.getReturnType() == null ? method.getBody() : method.getReturnType();
        }

        private int line(long position) {
            return (int) unit.getLineMap().getLineNumber(position);
        }
    }
}
