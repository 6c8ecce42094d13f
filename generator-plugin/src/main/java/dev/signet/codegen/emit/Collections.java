package dev.signet.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.codegen.java.JavaModel;
import dev.signet.codegen.java.JavaType;
import dev.signet.codegen.java.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Lists and maps of generated types: each codec brings the methods for those that are used. */
final class Collections {
    private final Set<String> listed = new HashSet<>();
    private final Set<String> mapped = new HashSet<>();

    Collections(JavaModel model) {
        for (JavaType type : model.types()) {
            if (type instanceof JavaType.RecordType r) {
                r.components().forEach(c -> use(c.isAdditional() ? ValueIo.element(c.type()) : c.type()));
            } else if (type instanceof JavaType.UnionType u) {
                u.variants().forEach(v -> use(v.type()));
            } else if (type instanceof JavaType.ValueType v) {
                use(v.type());
            }
        }
        model.bodyTypes().forEach(this::use);
    }

    private void use(TypeRef type) {
        if (type instanceof TypeRef.ListOf list) {
            if (list.element() instanceof TypeRef.Named n && !list.nullable()) {
                listed.add(n.name());
            }
            use(list.element());
        } else if (type instanceof TypeRef.MapOf map) {
            if (map.value() instanceof TypeRef.Named n && !map.nullable()) {
                mapped.add(n.name());
            }
            use(map.value());
        }
    }

    boolean isUsed(String name) {
        return listed.contains(name) || mapped.contains(name);
    }

    /** Adds what lists and maps of the type need to its codec. */
    void addTo(
            TypeSpec.Builder codec,
            String name,
            ClassName self,
            CodeBlock read,
            CodeBlock write,
            CodeBlock writeEntry,
            Kit kit) {
        addTo(codec, name, self, read, write, writeEntry, kit, false);
    }

    /** @param inexact whether an element can have a JSON form that its Java value does not fully say */
    void addTo(
            TypeSpec.Builder codec,
            String name,
            ClassName self,
            CodeBlock read,
            CodeBlock write,
            CodeBlock writeEntry,
            Kit kit,
            boolean inexact) {
        if (listed.contains(name)) {
            TypeName type = ParameterizedTypeName.get(Classes.of(List.class), self);
            codec.addMethod(method("readList")
                    .returns(type)
                    .addParameter(kit.reader(), "in")
                    .addCode(readList(type, read, inexact))
                    .build());
            codec.addMethod(method("writeList")
                    .addParameter(type, "values")
                    .addParameter(kit.writer(), "out")
                    .addCode(writeList(self, write))
                    .build());
        }
        if (mapped.contains(name)) {
            TypeName type = ParameterizedTypeName.get(Classes.of(Map.class), Classes.of(String.class), self);
            codec.addMethod(method("readMap")
                    .returns(type)
                    .addParameter(kit.reader(), "in")
                    .addCode(readMap(type, read, kit, inexact))
                    .build());
            codec.addMethod(method("writeMap")
                    .addParameter(type, "values")
                    .addParameter(kit.writer(), "out")
                    .addCode(writeMap(self, writeEntry))
                    .build());
        }
    }

    private static MethodSpec.Builder method(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.STATIC);
    }

    static CodeBlock readList(TypeName type, CodeBlock read, boolean inexact) {
        CodeBlock.Builder code =
                CodeBlock.builder().addStatement("$T values = new $T<>()", type, Classes.of(ArrayList.class));
        mark(code, inexact);
        code.addStatement("in.beginArray()")
                .beginControlFlow("while (in.nextElement())")
                .addStatement("values.add($L)", read);
        noteInexact(code, inexact);
        code.endControlFlow();
        keepWhole(code, inexact);
        return code.addStatement("return $T.copyOf(values)", Classes.of(List.class))
                .build();
    }

    static CodeBlock readMap(TypeName type, CodeBlock read, Kit kit, boolean inexact) {
        CodeBlock.Builder code =
                CodeBlock.builder().addStatement("$T values = new $T<>()", type, Classes.of(LinkedHashMap.class));
        mark(code, inexact);
        code.addStatement("in.beginObject()")
                .beginControlFlow("for (String key = in.nextName(); key != null; key = in.nextName())")
                .addStatement("values.put(key, $L)", read);
        noteInexact(code, inexact);
        code.endControlFlow();
        keepWhole(code, inexact);
        return code.addStatement("return $T.copyOf(values)", kit.type("Immutable"))
                .build();
    }

    private static void mark(CodeBlock.Builder code, boolean inexact) {
        if (inexact) {
            code.addStatement("boolean inexact = false").addStatement("long mark = in.mark()");
        }
    }

    private static void noteInexact(CodeBlock.Builder code, boolean inexact) {
        if (inexact) {
            code.addStatement("inexact |= in.inexact()");
        }
    }

    private static void keepWhole(CodeBlock.Builder code, boolean inexact) {
        if (inexact) {
            code.beginControlFlow("if (inexact)")
                    .addStatement("in.keepWhole(mark)")
                    .endControlFlow();
        }
    }

    static CodeBlock writeList(TypeName element, CodeBlock write) {
        return CodeBlock.builder()
                .addStatement("out.beginArray()")
                .beginControlFlow("for ($T value : values)", element)
                .addStatement(write)
                .endControlFlow()
                .addStatement("out.endArray()")
                .build();
    }

    static CodeBlock writeMap(TypeName element, CodeBlock write) {
        return CodeBlock.builder()
                .addStatement("out.beginObject()")
                .beginControlFlow("for ($T<String, $T> value : values.entrySet())", Map.Entry.class, element)
                .addStatement("out.name(value.getKey())")
                .addStatement(write)
                .endControlFlow()
                .addStatement("out.endObject()")
                .build();
    }
}
