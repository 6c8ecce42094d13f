package dev.signet.codegen.translate.union;

import static dev.signet.codegen.model.Models.document;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signet.codegen.compile.CompiledKit;
import dev.signet.codegen.emit.type.EnumEmitter;
import dev.signet.codegen.emit.type.RecordEmitter;
import dev.signet.codegen.emit.type.UnionEmitter;
import dev.signet.codegen.emit.type.ValueEmitter;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaModels;
import dev.signet.codegen.javamodel.JavaNotation;
import dev.signet.codegen.javamodel.JavaType.UnionType;
import dev.signet.codegen.model.DocumentBuilder;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.translate.union.DispatchRun.Outcome;
import dev.signet.codegen.translate.union.SmallUnions.SmallUnion;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The code of unions reads all small values as what their trees lead to. */
class EmittedUnionsTest {
    private static final int UNIONS = Integer.getInteger("signet.union.emitted", 40);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, SmallUnion> ALL = new TreeMap<>();
    private static JavaModel model;
    private static ClassLoader classes;

    @BeforeAll
    static void compile() {
        DocumentBuilder document = document();
        for (int seed = 0; seed < UNIONS; seed++) {
            SmallUnion union = SmallUnions.random(new Random(seed));
            ALL.put("S" + seed, union);
            union.in(document, "S" + seed);
        }
        model = JavaModels.of(document, new Problems());
        List<SourceFile> files = Stream.of(
                        new RecordEmitter(), new UnionEmitter(), new EnumEmitter(), new ValueEmitter())
                .flatMap(emitter -> emitter.emit(model))
                .toList();
        classes = CompiledKit.get().load(files);
    }

    @Test
    void codeReadsWhatTheTreeLeadsTo() throws ReflectiveOperationException, JsonProcessingException {
        for (Map.Entry<String, SmallUnion> each : ALL.entrySet()) {
            String prefix = each.getKey();
            UnionType type = JavaModels.union(model, prefix + "U");
            DispatchRun run = new DispatchRun(model, new UnionRules(each.getValue()), prefix);
            Class<?> union = classes.loadClass("shop.model." + prefix + "U");
            for (Object value : SmallUnions.smallValues()) {
                Outcome expected = run.read(type, value);
                Object read = union.getMethod("fromJson", String.class).invoke(null, JSON.writeValueAsString(value));
                assertThat(isLike(read.getClass(), prefix, expected)
                                || isNewer(value, read.getClass(), each.getValue(), expected))
                        .as(() -> value + " of " + each.getValue() + " is " + read + " and not " + expected + "\n"
                                + JavaNotation.dispatch(type))
                        .isTrue();
            }
        }
    }

    /** Whether a class stands for an outcome; what does not fit may be contained or not. */
    private static boolean isLike(Class<?> type, String prefix, Outcome outcome) {
        boolean unknown =
                type.getSimpleName().equals("Unknown") && type.getName().matches(".*[UV]\\$Unknown");
        if (outcome.leaf() == null || (unknown && !outcome.fits())) {
            return unknown;
        }
        return type.getName().matches("shop\\.model\\." + prefix + outcome.leaf() + "(\\$Known)?");
    }

    /** Whether a value that is valid against no leaf is one of a leaf but for a value inside that an enum does not list, which it keeps. */
    private static boolean isNewer(Object value, Class<?> type, SmallUnion union, Outcome outcome) {
        boolean listed = type.getSimpleName().equals("Unknown");
        Class<?> outer = listed ? type.getDeclaringClass() : type;
        String leaf = outer.getSimpleName().replaceFirst("^S\\d+", "");
        if (listed && union.leaves().containsKey(leaf)) {
            return outcome.leaf() == null && union.leaves().get(leaf).isEnumeration();
        }
        return outcome.leaf() == null
                && union.leaves().containsKey(leaf)
                && SmallUnions.isReadable(value, union.leaves().get(leaf));
    }
}
