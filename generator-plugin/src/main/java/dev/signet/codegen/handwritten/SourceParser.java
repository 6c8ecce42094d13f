package dev.signet.codegen.handwritten;

import static java.util.Objects.requireNonNull;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import dev.signet.codegen.problem.ProblemsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Finds what hand-written sources use, by the parser of the JDK's compiler. */
final class SourceParser {
    private final String javaPackage;
    private final GeneratedTypes generated;

    /**
     * @param javaPackage the package of the revision for which the sources are written
     * @param generated the types of that revision
     */
    SourceParser(String javaPackage, GeneratedTypes generated) {
        this.javaPackage = javaPackage;
        this.generated = generated;
    }

    /**
     * What each source uses, by its name, in the order of the sources. What is no Java is left to whoever compiles it.
     *
     * @param known the methods of other hand-written types, by the name of the type
     */
    Map<String, Uses> parse(List<HandWrittenSource> sources, Map<String, Set<String>> known) {
        if (sources.isEmpty()) {
            return Map.of();
        }
        JavacTask task = task(sources);
        Map<HandWrittenSource, CompilationUnitTree> units = units(task, sources);
        Map<String, Set<String>> methods = new LinkedHashMap<>(known);
        units.forEach((source, unit) -> methods.put(source.name(), methods(unit)));
        Map<String, String> homes = new LinkedHashMap<>();
        units.forEach((source, unit) -> furtherTypes(source, unit).forEach(type -> homes.put(type, source.name())));
        Predicate<String> types = type -> generated.has(type) || methods.containsKey(type) || homes.containsKey(type);
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        Map<String, Uses> uses = new LinkedHashMap<>();
        units.forEach((source, unit) -> {
            FileNames names = new FileNames(unit, javaPackage, types);
            UseScanner scanner = new UseScanner(unit, positions, names, new Members(generated, methods));
            uses.put(
                    source.name(),
                    new Uses(
                            scanner.needs(source.text()).stream()
                                    .map(need -> homes.containsKey(need.type())
                                            ? new Need(requireNonNull(homes.get(need.type())), null, need.line())
                                            : need)
                                    .toList(),
                            isPublic(unit),
                            methods(unit),
                            suppressions(unit, positions)));
        });
        return uses;
    }

    private static JavacTask task(List<HandWrittenSource> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new ProblemsException(
                    "", "hand-written sources can't be copied by a Java runtime without a compiler", "use a JDK");
        }
        return (JavacTask) compiler.getTask(
                null,
                null,
                diagnostic -> {},
                List.of("-proc:none"),
                null,
                sources.stream().map(InMemory::new).toList());
    }

    private static Map<HandWrittenSource, CompilationUnitTree> units(JavacTask task, List<HandWrittenSource> sources) {
        Map<URI, HandWrittenSource> places = new LinkedHashMap<>();
        sources.forEach(source -> places.put(InMemory.uri(source), source));
        Map<HandWrittenSource, CompilationUnitTree> units = new LinkedHashMap<>();
        try {
            task.parse()
                    .forEach(unit -> units.put(
                            requireNonNull(places.get(unit.getSourceFile().toUri())), unit));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return units;
    }

    /** The types that a file declares beside the one whose name it has. */
    private static List<String> furtherTypes(HandWrittenSource source, CompilationUnitTree unit) {
        String prefix = source.name().substring(0, source.name().lastIndexOf('.') + 1);
        return unit.getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(type -> prefix + ((ClassTree) type).getSimpleName())
                .filter(name -> !name.equals(source.name()))
                .toList();
    }

    private static boolean isPublic(CompilationUnitTree unit) {
        return unit.getTypeDecls().isEmpty()
                || unit.getTypeDecls().stream()
                        .anyMatch(type -> type instanceof ClassTree declared
                                && declared.getModifiers().getFlags().contains(Modifier.PUBLIC));
    }

    /** What its types lack, so that the use of what is deprecated is no warning, by the place in the text; the last comes first. */
    private static SortedMap<Integer, String> suppressions(CompilationUnitTree unit, SourcePositions positions) {
        SortedMap<Integer, String> missing = new TreeMap<>(Comparator.reverseOrder());
        for (Tree type : unit.getTypeDecls()) {
            if (type instanceof ClassTree declared) {
                AnnotationTree present = declared.getModifiers().getAnnotations().stream()
                        .filter(each -> each.getAnnotationType().toString().endsWith("SuppressWarnings"))
                        .findFirst()
                        .orElse(null);
                if (present == null) {
                    missing.put((int) positions.getStartPosition(unit, type), "@SuppressWarnings(\"deprecation\")\n");
                } else if (present.getArguments().size() == 1) {
                    ExpressionTree argument = present.getArguments().get(0);
                    ExpressionTree value =
                            argument instanceof AssignmentTree assigned ? assigned.getExpression() : argument;
                    int start = (int) positions.getStartPosition(unit, value);
                    if (value instanceof NewArrayTree list) {
                        missing.put(
                                start + 1, list.getInitializers().isEmpty() ? "\"deprecation\"" : "\"deprecation\", ");
                    } else {
                        missing.put(start, "{\"deprecation\", ");
                        missing.put((int) positions.getEndPosition(unit, value), "}");
                    }
                }
            }
        }
        return missing;
    }

    private static Set<String> methods(CompilationUnitTree unit) {
        Set<String> methods = new LinkedHashSet<>();
        for (Tree type : unit.getTypeDecls()) {
            if (type instanceof ClassTree declared) {
                for (Tree member : declared.getMembers()) {
                    if (member instanceof MethodTree method) {
                        methods.add(method.getName().toString());
                    }
                }
            }
        }
        return methods;
    }

    private static final class InMemory extends SimpleJavaFileObject {
        private final HandWrittenSource source;

        InMemory(HandWrittenSource source) {
            super(uri(source), Kind.SOURCE);
            this.source = source;
        }

        static URI uri(HandWrittenSource source) {
            return URI.create("memory:///" + source.path());
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source.text();
        }
    }
}
