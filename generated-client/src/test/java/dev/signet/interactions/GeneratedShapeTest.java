package dev.signet.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/** What the class files of generated types are like for debuggers and for reflection. */
class GeneratedShapeTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final String GENERATED = "Ldev/signet/interactions/support/Generated;";

    @Test
    void generatedClassesHaveNeitherBridgeMethodsNorRawTypes() throws Exception {
        List<Class<?>> types = generated();
        List<String> faults = new ArrayList<>();
        for (Class<?> type : types) {
            faults.addAll(faultsOf(type));
        }
        assertThat(types).hasSizeGreaterThan(500);
        assertThat(faults).isEmpty();
    }

    @Test
    void bridgeMethodsAndRawTypesWouldBeFound() {
        assertThat(faultsOf(Bridged.class)).containsExactly("Bridged: bridge method get");
        assertThat(faultsOf(Raw.class))
                .containsExactlyInAnyOrder(
                        "Raw: raw interface java.util.List in items",
                        "Raw: raw interface java.util.List in apply",
                        "Raw: raw interface java.util.Collection in apply");
    }

    private static final class Bridged implements Supplier<String> {
        @Override
        public String get() {
            return "";
        }
    }

    @SuppressWarnings("rawtypes") // that is the point
    abstract static class Raw {
        protected @Nullable List items;

        abstract List<Collection> apply(List raw);
    }

    /** Types that are marked, with those nested in them; the runtime library is a copy and not made of a document. */
    private static List<Class<?>> generated() throws Exception {
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                String name = CLASSES.relativize(file).toString().replace('\\', '/');
                String outermost = name.replaceAll("(\\$.*)?\\.class$", "");
                if (!name.contains("/support/") && !name.endsWith("-info.class") && isMarked(outermost)) {
                    types.add(Class.forName(name.replace(".class", "").replace('/', '.')));
                }
            }
        }
        return types;
    }

    private static boolean isMarked(String type) throws IOException {
        boolean[] marked = {false};
        try (InputStream in = Files.newInputStream(CLASSES.resolve(type + ".class"))) {
            new ClassReader(in)
                    .accept(
                            new ClassVisitor(Opcodes.ASM9) {
                                @Override
                                public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
                                    marked[0] |= type.equals(GENERATED) && !visible;
                                    return null;
                                }
                            },
                            ClassReader.SKIP_CODE);
        }
        return marked[0];
    }

    private static List<String> faultsOf(Class<?> type) {
        List<String> faults = new ArrayList<>();
        List<Executable> members = new ArrayList<>(List.of(type.getDeclaredConstructors()));
        for (Method method : type.getDeclaredMethods()) {
            members.add(method);
            if (method.isBridge()) {
                faults.add(type.getSimpleName() + ": bridge method " + method.getName());
            }
            if (!method.isSynthetic()) {
                addRaw(method.getGenericReturnType(), type, method.getName(), faults);
            }
        }
        for (Executable member : members) {
            if (!member.isSynthetic() && !(member instanceof Constructor<?> && type.isEnum())) {
                for (Type parameter : member.getGenericParameterTypes()) {
                    addRaw(parameter, type, member.getName(), faults);
                }
            }
        }
        for (Field field : type.getDeclaredFields()) {
            if (!field.isSynthetic()) {
                addRaw(field.getGenericType(), type, field.getName(), faults);
            }
        }
        addRaw(type.getGenericSuperclass(), type, "superclass", faults);
        for (Type parent : type.getGenericInterfaces()) {
            addRaw(parent, type, "interfaces", faults);
        }
        return faults;
    }

    private static void addRaw(@Nullable Type seen, Class<?> owner, String member, List<String> faults) {
        if (seen instanceof Class<?> type) {
            Class<?> element = type.isArray() ? type.getComponentType() : type;
            if (element.getTypeParameters().length > 0) {
                faults.add(owner.getSimpleName() + ": raw " + element + " in " + member);
            }
        } else if (seen instanceof ParameterizedType type) {
            for (Type argument : type.getActualTypeArguments()) {
                addRaw(argument, owner, member, faults);
            }
        } else if (seen instanceof GenericArrayType type) {
            addRaw(type.getGenericComponentType(), owner, member, faults);
        } else if (seen instanceof WildcardType type) {
            for (Type bound : type.getUpperBounds()) {
                addRaw(bound, owner, member, faults);
            }
        }
    }
}
