package dev.signet.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.io.InputStream;
import javax.lang.model.element.Modifier;

/** The public ways in and out of JSON: {@code fromJson} three times and {@code toJson}. */
final class EntryPoints {
    private final Kit kit;
    private final ClassName codec;
    private final ClassName self;
    private final String noun;

    EntryPoints(Kit kit, ClassName codec, ClassName self, String noun) {
        this.kit = kit;
        this.codec = codec;
        this.self = self;
        this.noun = noun;
    }

    /**
     * @param inInterface whether {@code toJson} is abstract
     * @param overrides whether {@code toJson} is declared by a union too
     */
    void addTo(TypeSpec.Builder type, boolean inInterface, boolean overrides) {
        if (inInterface) {
            type.addMethod(toJson(true, false));
        }
        type.addMethod(fromJson(Classes.of(String.class), "JSON text", true));
        type.addMethod(fromJson(TypeName.get(byte[].class), "JSON text in UTF-8", false));
        type.addMethod(
                fromJson(Classes.of(InputStream.class), "JSON text in UTF-8; read to its end, not closed", false));
        if (!inInterface) {
            type.addMethod(toJson(false, overrides));
        }
    }

    private MethodSpec fromJson(TypeName from, String what, boolean first) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("fromJson")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(self)
                .addParameter(ParameterSpec.builder(from, "json").build())
                .addStatement("return $T.fromJson($T.of(json))", codec, kit.reader());
        method.addJavadoc("{@return the $L that {@code json} holds}\n\n@param json $L", noun, what);
        if (first) {
            method.addJavadoc("\n@throws $T if it holds none", kit.type("JsonFormatException"));
        }
        return method.build();
    }

    private MethodSpec toJson(boolean isAbstract, boolean overrides) {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder("toJson").addModifiers(Modifier.PUBLIC).returns(Classes.of(String.class));
        if (overrides) {
            method.addAnnotation(Classes.of(Override.class));
        } else {
            method.addJavadoc("{@return this $L as JSON}", noun);
        }
        return isAbstract
                ? method.addModifiers(Modifier.ABSTRACT).build()
                : method.addStatement("return $T.toJson(this)", codec).build();
    }
}
