package dev.signet.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.compile.Compiled;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the compiler makes of generated sources: no class has a bridge method or a raw type, and callers see no codec. */
class GeneratedClassesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "elements-that-may-be-null",
                "enums-of-other-types",
                "further-properties-with-a-type",
                "record-in-several-unions",
                "union-of-lists"
            })
    void haveNoBridgesAndNoRawTypes(String golden) throws ClassNotFoundException {
        List<String> bridges = new ArrayList<>();
        List<String> raw = new ArrayList<>();
        List<Class<?>> classes = model(golden);
        for (Class<?> type : classes) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.isBridge()) {
                    bridges.add(method.toString());
                }
            }
            signatures(type).filter(GeneratedClassesTest::isRaw).forEach(each -> raw.add(type.getName() + " " + each));
        }

        assertThat(classes).hasSizeGreaterThan(5);
        assertThat(bridges).isEmpty();
        assertThat(raw).isEmpty();
    }

    @Test
    void codecsAreNotSeen() throws ClassNotFoundException {
        assertThat(model("record-in-several-unions"))
                .filteredOn(type -> type.getSimpleName().equals("Codec"))
                .hasSizeGreaterThan(3)
                .noneMatch(type -> Modifier.isPublic(type.getModifiers()));
    }

    private List<Class<?>> model(String golden) throws ClassNotFoundException {
        Compiled compiled = Compiled.ofCase(golden, Map.of());
        List<Class<?>> classes = new ArrayList<>();
        for (String name : compiled.names()) {
            if (name.startsWith("shop.model.") && !name.endsWith("package-info")) {
                classes.add(compiled.loadClass(name));
            }
        }
        return classes;
    }

    private static Stream<Type> signatures(Class<?> type) {
        List<Type> all = new ArrayList<>(List.of(type.getGenericInterfaces()));
        if (type.getGenericSuperclass() != null && !type.isEnum()) {
            all.add(type.getGenericSuperclass());
        }
        for (var field : type.getDeclaredFields()) {
            all.add(field.getGenericType());
        }
        for (var method : type.getDeclaredMethods()) {
            if (!method.isSynthetic()) { // the compiler gives methods of lambdas no generic signature
                all.add(method.getGenericReturnType());
                all.addAll(List.of(method.getGenericParameterTypes()));
            }
        }
        for (var constructor : type.getDeclaredConstructors()) {
            all.addAll(List.of(constructor.getGenericParameterTypes()));
        }
        return all.stream();
    }

    private static boolean isRaw(Type type) {
        if (type instanceof Class<?> raw) {
            return raw.isArray() ? isRaw(raw.getComponentType()) : raw.getTypeParameters().length > 0;
        } else if (type instanceof ParameterizedType parameterized) {
            return Stream.of(parameterized.getActualTypeArguments()).anyMatch(GeneratedClassesTest::isRaw);
        } else if (type instanceof WildcardType wildcard) {
            return Stream.of(wildcard.getUpperBounds()).anyMatch(GeneratedClassesTest::isRaw);
        }
        return type instanceof GenericArrayType array && isRaw(array.getGenericComponentType());
    }
}
