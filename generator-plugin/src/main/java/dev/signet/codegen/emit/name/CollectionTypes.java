package dev.signet.codegen.emit.name;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists and maps of lists and maps, element by element. */
public final class CollectionTypes {
    private CollectionTypes() {}

    static CodeBlock readList(TypeName type, CodeBlock read, boolean inexact) {
        CodeBlock.Builder code =
                CodeBlock.builder().addStatement("$T values = new $T<>()", type, ClassNames.of(ArrayList.class));
        mark(code, inexact);
        code.addStatement("in.beginArray()")
                .beginControlFlow("while (in.nextElement())")
                .addStatement("values.add($L)", read);
        noteInexact(code, inexact);
        code.endControlFlow();
        keepWhole(code, inexact);
        return code.addStatement("return $T.copyOf(values)", ClassNames.of(List.class))
                .build();
    }

    static CodeBlock readMap(TypeName type, CodeBlock read, RuntimeTypes kit, boolean inexact) {
        CodeBlock.Builder code =
                CodeBlock.builder().addStatement("$T values = new $T<>()", type, ClassNames.of(LinkedHashMap.class));
        mark(code, inexact);
        code.addStatement("in.beginObject()")
                .beginControlFlow("for (String key = in.nextName(); key != null; key = in.nextName())")
                .addStatement("values.put(key, $L)", read);
        noteInexact(code, inexact);
        code.endControlFlow();
        keepWhole(code, inexact);
        return code.addStatement("return $T.copyOf(values)", kit.codec("Immutable"))
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
