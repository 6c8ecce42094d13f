package dev.signet.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What the compiled client uses and shows, read from its class files. */
class BytecodeTest {
    private static final List<String> REFLECTIVE = List.of(
            "java/lang/reflect/",
            "java/lang/invoke/MethodHandles$Lookup",
            "sun/misc/",
            "jdk/internal/",
            "java/util/ServiceLoader");
    private static final List<String> REFLECTIVE_METHODS =
            List.of("forName", "newInstance", "getMethod", "getMethods", "getField");

    private final List<String> faults = new ArrayList<>();

    private static List<Path> classes() throws IOException {
        Path folder = Path.of("target/classes");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".class")).sorted().toList();
        }
    }

    @Test
    void noClassUsesReflectionOrShowsJackson() throws IOException {
        List<Path> classes = classes();
        assertThat(classes).hasSizeGreaterThan(300);
        for (Path file : classes) {
            new ClassReader(Files.readAllBytes(file))
                    .accept(new Inspector(file.getFileName().toString()), 0);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aClassThatUsesReflectionWouldBeFound() throws IOException {
        new ClassReader(Reflective.class.getName()).accept(new Inspector("Reflective"), 0);
        assertThat(faults).isNotEmpty();
    }

    /** What the test above must find. */
    static final class Reflective {
        private Reflective() {}

        static Class<?> any() throws ClassNotFoundException {
            return Class.forName("java.lang.String");
        }
    }

    private final class Inspector extends ClassVisitor {
        private final String file;
        private boolean isPublic;

        Inspector(String file) {
            super(Opcodes.ASM9);
            this.file = file;
        }

        @Override
        public void visit(
                int version, int access, String name, String signature, String superName, String[] interfaces) {
            isPublic = (access & Opcodes.ACC_PUBLIC) != 0;
            assertThat(version & 0xffff).as(file).isEqualTo(Opcodes.V17);
            use(superName, "extends");
        }

        @Override
        public org.objectweb.asm.FieldVisitor visitField(
                int access, String name, String type, String signature, Object value) {
            show(access, name, type);
            return null;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] exceptions) {
            show(access, name, type);
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMethodInsn(
                        int opcode, String owner, String method, String descriptor, boolean inInterface) {
                    use(owner, name);
                    if (owner.equals("java/lang/Class")
                            && REFLECTIVE_METHODS.stream().anyMatch(method::startsWith)) {
                        faults.add(file + "." + name + " calls Class." + method);
                    }
                }

                @Override
                public void visitInvokeDynamicInsn(String method, String type, Handle bootstrap, Object... arguments) {
                    String owner = bootstrap.getOwner();
                    boolean usual = List.of(
                                    "java/lang/runtime/ObjectMethods",
                                    "java/lang/invoke/StringConcatFactory",
                                    "java/lang/invoke/LambdaMetafactory")
                            .contains(owner);
                    if (!usual) {
                        faults.add(file + "." + name + " is linked by " + owner);
                    }
                }

                @Override
                public void visitLdcInsn(Object value) {
                    if (value instanceof ConstantDynamic) {
                        faults.add(file + "." + name + " has a dynamic constant");
                    }
                }
            };
        }

        private void show(int access, String name, String type) {
            boolean shown = isPublic && (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0;
            if (shown && type.contains("fasterxml")) {
                faults.add(file + "." + name + " shows Jackson: " + type);
            }
        }

        private void use(String owner, String where) {
            String name =
                    owner.startsWith("[") ? Type.getType(owner).getElementType().getInternalName() : owner;
            if (REFLECTIVE.stream().anyMatch(name::startsWith)) {
                faults.add(file + "." + where + " uses " + name);
            }
            boolean allowed = Stream.of(
                            "java/", "com/fasterxml/jackson/core/", "org/jspecify/", "dev/signet/interactions/")
                    .anyMatch(name::startsWith);
            if (!allowed && name.contains("/")) {
                faults.add(file + "." + where + " needs " + name);
            }
        }
    }
}
