package dev.signet.codegen.emit.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.signet.codegen.emit.constraint.ConstraintCalls;
import dev.signet.codegen.emit.name.Types;
import dev.signet.codegen.emit.name.ValueIo;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType.RecordType;
import dev.signet.codegen.javamodel.JavaType.UnionType;
import dev.signet.codegen.javamodel.JavaType.Variant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What reads a value as a certain variant of a union. */
final class VariantReader {
    private final Types types;
    private final ValueIo io;
    private final UnionType union;
    private final ConstraintCalls checks;
    private final JavaModel model;
    private final Map<String, MethodSpec> checked = new TreeMap<>();

    VariantReader(JavaModel model, Types types, ValueIo io, UnionType union) {
        this.model = model;
        this.types = types;
        this.io = io;
        this.union = union;
        this.checks = new ConstraintCalls(model);
    }

    /** The methods that it turned out to need. */
    List<MethodSpec> methods() {
        return List.copyOf(checked.values());
    }

    private boolean canLack(Variant variant) {
        return variant.asMember()
                .flatMap(member -> model.record(member.name()))
                .filter(RecordType::canLackProperties)
                .isPresent();
    }

    /** Reads a variant; gives null for one that lacks a required property. */
    CodeBlock read(Variant variant) {
        return read(List.of(variant));
    }

    /** Reads the last variant of a path, within the records that the unions on the way put around it. */
    CodeBlock read(List<Variant> path) {
        Variant last = path.get(path.size() - 1);
        String owner = path.size() == 1
                ? union.name()
                : path.get(path.size() - 2).type().asNamed().orElseThrow().name();
        boolean wrapped = path.stream()
                .limit(path.size() - 1L)
                .anyMatch(v -> v.asWrapper().isPresent());
        CodeBlock reading = last.match(
                member -> member.type().isEnum()
                        ? io.read(member.type(), "in")
                        : CodeBlock.of(
                                "$L.$L(in)",
                                types.codecValue(member.name()),
                                !wrapped && canLack(member) ? "readOrNull" : "read"),
                w -> wrapper(owner, w));
        for (int i = path.size() - 2; i >= 0; i--) {
            Variant.Wrapper around = path.get(i).asWrapper().orElse(null);
            if (around != null) {
                String outer = i == 0
                        ? union.name()
                        : path.get(i - 1).type().asNamed().orElseThrow().name();
                reading = CodeBlock.of("new $T($L)", types.named(outer).nestedClass(around.name()), reading);
            }
        }
        return reading;
    }

    private CodeBlock wrapper(String owner, Variant.Wrapper w) {
        ClassName type = types.named(owner).nestedClass(w.name());
        CodeBlock made = io.made(type, w.type(), "in");
        if (!checks.isStrict(owner, w.name())) {
            return made;
        }
        String name = "checked" + (owner.equals(union.name()) ? "" : owner) + w.name();
        checked.computeIfAbsent(name, k -> checks.reading(name, type, made));
        return CodeBlock.of("$L(in)", name);
    }
}
