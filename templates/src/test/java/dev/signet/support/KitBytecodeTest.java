package dev.signet.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What the compiled JSON half of the runtime library may not contain. */
class KitBytecodeTest {

    private static final String KIT = "dev/signet/support/";

    /** What runs only when an exception is on its way may join strings as it likes. */
    private static final Set<String> BUILDS_MESSAGES = Set.of(
            KIT + "JsonFormatException#message",
            KIT + "JsonNumber#<init>",
            KIT + "JsonNumber#bigDecimal",
            KIT + "JsonNumber#longValue",
            KIT + "text/Pointers#segment",
            KIT + "text/Pointers#snippet",
            KIT + "value/Numbers#shortest");

    /** Only what a document gives a pattern is compared with one. */
    private static final String PATTERN = KIT + "text/BoundedPattern#";

    private static final String JACKSON = "com/fasterxml/jackson";

    @Test
    void noPublicSignatureNamesJackson() {
        List<String> members = new ArrayList<>();
        eachClass(new ClassVisitor(Opcodes.ASM9) {
            @Override
            public void visit(
                    int version,
                    int access,
                    String name,
                    @Nullable String signature,
                    String superName,
                    String[] interfaces) {
                String supertypes = superName + String.join(",", interfaces) + signature;
                if (supertypes.contains(JACKSON)) {
                    members.add(name);
                }
            }

            @Override
            public @Nullable FieldVisitor visitField(
                    int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
                note(access, name, descriptor + signature);
                return null;
            }

            @Override
            public @Nullable MethodVisitor visitMethod(
                    int access,
                    String name,
                    String descriptor,
                    @Nullable String signature,
                    String @Nullable [] exceptions) {
                note(access, name, descriptor + signature + (exceptions == null ? "" : String.join(",", exceptions)));
                return null;
            }

            private void note(int access, String name, String types) {
                if ((access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0 && types.contains(JACKSON)) {
                    members.add(name + types);
                }
            }
        });
        assertThat(members).isEmpty();
    }

    @Test
    void nothingIsReflectiveOrBuiltAtRunTime() {
        List<String> uses = new ArrayList<>();
        eachClass(new ClassVisitor(Opcodes.ASM9) {
            private String owner = "";

            @Override
            public void visit(
                    int version,
                    int access,
                    String name,
                    @Nullable String signature,
                    String superName,
                    String[] interfaces) {
                owner = name;
            }

            @Override
            public MethodVisitor visitMethod(
                    int access,
                    String name,
                    String descriptor,
                    @Nullable String signature,
                    String @Nullable [] exceptions) {
                return new ForbiddenUses(owner + "#" + name, uses);
            }
        });
        assertThat(uses).isEmpty();
    }

    private static void eachClass(ClassVisitor visitor) {
        Path kit = Path.of("target/classes").resolve(KIT);
        int classes = 0;
        try {
            for (String folder : List.of("", "codec", "text", "value")) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(kit.resolve(folder), "*.class")) {
                    for (Path file : files) {
                        new ClassReader(Files.readAllBytes(file)).accept(visitor, ClassReader.SKIP_DEBUG);
                        classes++;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(classes).isGreaterThan(50);
    }

    private static final class ForbiddenUses extends MethodVisitor {
        private final String method;
        private final List<String> uses;

        ForbiddenUses(String method, List<String> uses) {
            super(Opcodes.ASM9);
            this.method = method;
            this.uses = uses;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            boolean reflective = owner.startsWith("java/lang/reflect/") || owner.startsWith("java/lang/invoke/");
            boolean lookup = owner.equals("java/lang/Class")
                    && !name.equals("getName")
                    && !name.equals("desiredAssertionStatus");
            boolean slow = (owner.startsWith("java/util/regex/") && !method.startsWith(PATTERN))
                    || (owner.equals("java/lang/String") && name.equals("format"));
            boolean databind = owner.startsWith("com/fasterxml/jackson/databind/");
            if (reflective || lookup || slow || databind) {
                uses.add(method + " calls " + owner + "." + name);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            // records may have theirs: nobody calls them on the way to a value
            boolean message = name.equals("makeConcatWithConstants") && BUILDS_MESSAGES.contains(method);
            boolean record = bootstrap.getOwner().equals("java/lang/runtime/ObjectMethods");
            if (!record && !message) {
                uses.add(method + " is linked at run time: " + name);
            }
        }
    }
}
