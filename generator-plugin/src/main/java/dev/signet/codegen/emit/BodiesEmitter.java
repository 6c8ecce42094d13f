package dev.signet.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.codegen.java.JavaModel;
import dev.signet.codegen.java.JavaType.Doc;
import dev.signet.codegen.java.TypeRef;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.output.SourceFile;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Bodies that are no type of their own → one class that reads and writes them: only this package knows the codecs. */
final class BodiesEmitter implements Emitter {
    private static final String NAME = "JsonBodies";

    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        List<TypeRef> bodies = model.bodyTypes();
        if (bodies.isEmpty()) {
            return Stream.empty();
        }
        Types types = new Types(model);
        Kit kit = new Kit(model);
        ValueIo io = new ValueIo(types, kit);
        TypeSpec.Builder type = TypeSpec.classBuilder(className(model))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addAnnotation(RecordEmitter.suppressDeprecation())
                .addJavadoc(
                        "Reads and writes bodies that are no type of their own: lists, maps and scalars. For the client.")
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        for (TypeRef body : bodies) {
            type.addMethod(read(types, kit, io, name(model, body), body))
                    .addMethod(write(types, kit, io, name(model, body), body));
        }
        type.addMethods(io.helperMethods());
        return Stream.of(Sources.file(model, type.build(), new Doc("#", "", false)));
    }

    private static ClassName className(JavaModel model) {
        boolean taken = model.types().stream().anyMatch(t -> t.name().equalsIgnoreCase(NAME));
        return new Types(model).named(taken ? NAME + "_" : NAME);
    }

    private static MethodSpec read(Types types, Kit kit, ValueIo io, String name, TypeRef body) {
        TypeName type = types.of(body);
        return MethodSpec.methodBuilder("read" + name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(
                        "{@return what {@code json} holds}\n\n@param json JSON text in UTF-8\n@throws $T if it holds something else",
                        kit.type("JsonFormatException"))
                .returns(type)
                .addParameter(byte[].class, "json")
                .beginControlFlow("try ($T in = $T.of(json))", kit.reader(), kit.reader())
                .addStatement("in.start()")
                .addStatement("return in.end($L)", io.read(body, "in"))
                .endControlFlow()
                .build();
    }

    private static MethodSpec write(Types types, Kit kit, ValueIo io, String name, TypeRef body) {
        return MethodSpec.methodBuilder("write" + name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("{@return {@code value} as JSON}\n\n@param value what to write; never null")
                .returns(Classes.of(String.class))
                .addParameter(types.of(body), "value")
                .beginControlFlow("try ($T out = $T.create())", kit.writer(), kit.writer())
                .addStatement(io.write(body, CodeBlock.of("value"), "out"))
                .addStatement("return out.toString()")
                .endControlFlow()
                .build();
    }

    /** How the bytes of a body become a value: a lambda or a method reference. */
    static CodeBlock reader(JavaModel model, TypeRef type) {
        return JavaModel.hasEntryPoints(type)
                ? CodeBlock.of("$T::fromJson", new Types(model).of(type))
                : CodeBlock.of("$T::read$L", className(model), name(model, type));
    }

    /** The value that the bytes of a body hold. */
    static CodeBlock reading(JavaModel model, TypeRef type, CodeBlock bytes) {
        return JavaModel.hasEntryPoints(type)
                ? CodeBlock.of("$T.fromJson($L)", new Types(model).of(type), bytes)
                : CodeBlock.of("$T.read$L($L)", className(model), name(type), bytes);
    }

    /** A value as JSON text. */
    static CodeBlock writing(JavaModel model, TypeRef type, CodeBlock value) {
        return JavaModel.hasEntryPoints(type)
                ? CodeBlock.of("$L.toJson()", value)
                : CodeBlock.of("$T.write$L($L)", className(model), name(model, type), value);
    }

    /** The name of a body, with a number if another has the same. */
    private static String name(JavaModel model, TypeRef type) {
        String name = name(type);
        long before = model.bodyTypes().stream()
                .takeWhile(body -> !body.equals(type))
                .filter(body -> name(body).equals(name))
                .count();
        return before == 0 ? name : name + (before + 1);
    }

    /** {@code PetList}, {@code StringOrNullMap}. */
    private static String name(TypeRef type) {
        if (type instanceof TypeRef.ListOf list) {
            return name(list.element()) + (list.nullable() ? "OrNull" : "") + "List";
        }
        if (type instanceof TypeRef.MapOf map) {
            return name(map.value()) + (map.nullable() ? "OrNull" : "") + "Map";
        }
        if (type instanceof TypeRef.Named named) {
            return named.name();
        }
        if (type instanceof TypeRef.Scalar scalar) {
            return scalar(scalar.kind());
        }
        if (type instanceof TypeRef.Foreign foreign) {
            return foreign(foreign.className());
        }
        return ((TypeRef.Json) type).object() ? "JsonObject" : "JsonValue";
    }

    /** The whole name: classes of two packages may have the same simple one. */
    private static String foreign(String className) {
        StringBuilder name = new StringBuilder();
        for (String part : className.split("\\.")) {
            name.append(Character.toUpperCase(part.charAt(0))).append(part, 1, part.length());
        }
        return name.toString();
    }

    /** A {@code $}-free name that no generated type's can be mistaken for. */
    private static String scalar(ScalarKind kind) {
        String lower = kind.name().toLowerCase(Locale.ROOT).replace("_", "");
        return Character.toUpperCase(lower.charAt(0)) + lower.substring(1) + "Value";
    }
}
