package dev.signet.interactions.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * How signatures are compared. A clock can't tell on a machine that does other things too, so this looks at the class file: all bytes are
 * compared, by the JDK's own method for it, and nothing depends on one result before all signatures have been compared.
 */
class ConstantTimeTest {
    private static final String COMPARISON = "java/security/MessageDigest.isEqual";

    @Test
    void signaturesAreComparedInConstantTime() throws IOException {
        List<String> calls = new ArrayList<>();
        List<Integer> afterComparison = new ArrayList<>();
        try (InputStream in = WebhookVerifier.class.getResourceAsStream("WebhookVerifier.class")) {
            new ClassReader(Objects.requireNonNull(in)).accept(visitor(calls, afterComparison), ClassReader.SKIP_DEBUG);
        }
        assertThat(calls).containsOnlyOnce(COMPARISON);
        assertThat(calls).noneMatch(call -> call.matches("java/util/Arrays\\.(equals|compare|mismatch|hashCode).*"));
        assertThat(afterComparison).containsExactly(Opcodes.IOR);
    }

    private static ClassVisitor visitor(List<String> calls, List<Integer> afterComparison) {
        return new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(
                    int access,
                    String name,
                    String descriptor,
                    @Nullable String signature,
                    String @Nullable [] exceptions) {
                return new Calls(calls, afterComparison);
            }
        };
    }

    private static final class Calls extends MethodVisitor {
        private final List<String> calls;
        private final List<Integer> afterComparison;

        Calls(List<String> calls, List<Integer> afterComparison) {
            super(Opcodes.ASM9);
            this.calls = calls;
            this.afterComparison = afterComparison;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            calls.add(owner + "." + name);
        }

        @Override
        public void visitInsn(int opcode) {
            boolean follows = !calls.isEmpty() && calls.get(calls.size() - 1).equals(COMPARISON);
            if (follows && afterComparison.isEmpty()) {
                afterComparison.add(opcode);
            }
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            visitInsn(opcode);
        }
    }
}
