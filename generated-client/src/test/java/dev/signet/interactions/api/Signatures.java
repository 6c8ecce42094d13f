package dev.signet.interactions.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;

/** The public and protected signatures of compiled classes, as sorted lines of text, by package. */
final class Signatures {
    private static final int SHOWN = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;
    private static final int HIDDEN = Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE;

    private Signatures() {}

    /** Package → its signatures. */
    static Map<String, List<String>> of(Path classes) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(classes)) {
            all.filter(f -> f.toString().endsWith(".class")).forEach(f -> files.put(name(classes, f), read(f)));
        }
        Map<String, List<String>> packages = new TreeMap<>();
        Map<String, Reader> readers = new TreeMap<>();
        files.forEach((name, bytes) -> {
            Reader reader = new Reader();
            new ClassReader(bytes).accept(reader, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
            readers.put(name, reader);
        });
        Set<String> shown = new TreeSet<>();
        readers.forEach((name, reader) -> {
            // What a public class inherits from one that is not is public all the same.
            for (String type = reader.isPublic() ? name : "";
                    readers.containsKey(type);
                    type = readers.get(type).parent) {
                shown.add(type);
            }
        });
        readers.forEach((name, reader) -> {
            if (shown.contains(name)) {
                String javaPackage = name.substring(0, name.lastIndexOf('/')).replace('/', '.');
                packages.computeIfAbsent(javaPackage, p -> new ArrayList<>()).addAll(reader.lines());
            }
        });
        return packages;
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/').replaceFirst("\\.class$", "");
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Reader extends ClassVisitor {
        private final Set<String> members = new TreeSet<>();
        private final List<String> components = new ArrayList<>();
        private final List<String> permitted = new ArrayList<>();
        private String head = "";
        private String parent = "";
        private int access;
        private boolean isPrivateNested;

        Reader() {
            super(Opcodes.ASM9);
        }

        boolean isPublic() {
            return (access & Opcodes.ACC_PUBLIC) != 0 && !isPrivateNested;
        }

        List<String> lines() {
            List<String> lines = new ArrayList<>();
            lines.add(head);
            if (!components.isEmpty()) {
                lines.add("  components " + String.join(", ", components));
            }
            permitted.forEach(type -> lines.add("  permits " + type));
            members.forEach(member -> lines.add("  " + member));
            return lines;
        }

        @Override
        public void visit(
                int version,
                int flags,
                String name,
                @Nullable String signature,
                String superclass,
                String[] interfaces) {
            access = flags;
            parent = superclass;
            head = modifiers(flags & ~Opcodes.ACC_SUPER) + kind(flags, superclass) + " " + name.replace('/', '.')
                    + (signature != null ? " " + signature : " < " + superclass + " " + String.join(" ", interfaces));
        }

        private static String kind(int flags, String parent) {
            if ((flags & Opcodes.ACC_INTERFACE) != 0) {
                return "interface";
            }
            return "java/lang/Record".equals(parent) ? "record" : (flags & Opcodes.ACC_ENUM) != 0 ? "enum" : "class";
        }

        @Override
        public void visitInnerClass(String name, @Nullable String outer, @Nullable String inner, int flags) {
            if (head.contains(" " + name.replace('/', '.') + " ") && (flags & SHOWN) == 0) {
                isPrivateNested = true;
            }
        }

        @Override
        public void visitPermittedSubclass(String type) {
            permitted.add(type);
        }

        @Override
        public @Nullable RecordComponentVisitor visitRecordComponent(
                String name, String descriptor, @Nullable String signature) {
            components.add((signature == null ? descriptor : signature) + " " + name);
            return null;
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int flags, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
            if ((flags & SHOWN) != 0 && (flags & HIDDEN) == 0) {
                members.add(modifiers(flags) + "field " + name + " " + (signature == null ? descriptor : signature)
                        + (value == null ? "" : " = " + value));
            }
            return null;
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int flags, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
            if ((flags & SHOWN) != 0 && (flags & HIDDEN) == 0) {
                members.add(modifiers(flags)
                        + name
                        + (signature == null ? descriptor : signature)
                        + (exceptions == null ? "" : " throws " + String.join(" ", exceptions)));
            }
            return null;
        }

        private static String modifiers(int flags) {
            StringBuilder text = new StringBuilder();
            text.append((flags & Opcodes.ACC_PROTECTED) != 0 ? "protected " : "");
            text.append((flags & Opcodes.ACC_STATIC) != 0 ? "static " : "");
            text.append((flags & Opcodes.ACC_ABSTRACT) != 0 ? "abstract " : "");
            text.append((flags & Opcodes.ACC_FINAL) != 0 ? "final " : "");
            return text.append((flags & Opcodes.ACC_DEPRECATED) != 0 ? "deprecated " : "")
                    .toString();
        }
    }
}
