package dev.signet.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What the compiled client needs and shows, read from its class files. */
class BytecodeTest {
    private static final List<String> NEEDED = List.of(
            "java/",
            "javax/net/ssl/",
            "javax/crypto/",
            "com/fasterxml/jackson/core/",
            "org/jspecify/",
            "dev/signet/interactions/");

    /** Looks into the caller's classes, because the caller asks it to, with libraries that the caller adds. */
    private static final String STRUCTURED = "dev/signet/interactions/structured/";

    private static final List<String> OPTIONAL = List.of(
            "com/fasterxml/jackson/annotation/",
            "com/fasterxml/jackson/databind/",
            "com/fasterxml/classmate/",
            "com/github/victools/jsonschema/generator/");

    /** The only ones that lead there. */
    private static final Set<String> LEADING = Set.of(
            "dev/signet/interactions/r2026_05_20/Functions$Builder",
            "dev/signet/interactions/r2026_05_20/StructuredOutput");

    private static final List<String> REFLECTIVE =
            List.of("java/lang/reflect/", "java/util/ServiceLoader", "java/beans/", "java/io/ObjectInputStream");

    /** What links records' own methods, concatenation of strings, and lambdas. */
    private static final Set<String> LINKERS = Set.of(
            "java/lang/runtime/ObjectMethods",
            "java/lang/invoke/StringConcatFactory",
            "java/lang/invoke/LambdaMetafactory");

    /** Starts virtual threads where there are any, which Java 17 can't name. */
    private static final String VIRTUAL_THREADS = "dev/signet/interactions/support/http/engine/VirtualThreads";

    /** What may be asked of a class without looking into it. */
    private static final Set<String> HARMLESS =
            Set.of("getName", "getSimpleName", "getPackage", "getModule", "isInstance", "cast", "hashCode");

    private static final Pattern TYPE = Pattern.compile("L(\\w+(?:/[\\w$]+)+)[;<]");

    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final int FIELD = 9;
    private static final int INTERFACE_METHOD = 11;
    private static final int DYNAMIC_CONSTANT = 17;

    private static List<String> faultsOf(InputStream file) throws IOException {
        ClassReader reader = new ClassReader(file);
        Faults faults = new Faults(reader);
        faults.readConstants();
        reader.accept(faults, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        return List.copyOf(faults.found);
    }

    @Test
    void noClassUsesReflectionOrNeedsOrShowsWhatItMustNot() throws IOException {
        List<String> faults = new ArrayList<>();
        int classes = 0;
        try (Stream<Path> files = Files.walk(Path.of("target/classes"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    faults.addAll(faultsOf(in));
                    classes++;
                }
            }
        }
        assertThat(classes).isGreaterThan(300);
        assertThat(faults).isEmpty();
    }

    @Test
    void aClassThatDidWouldBeFound() throws IOException {
        try (InputStream in = BytecodeTest.class.getResourceAsStream("BytecodeTest$Sinner.class")) {
            assertThat(faultsOf(in))
                    .map(fault -> fault.substring(fault.indexOf(' ') + 1))
                    .contains(
                            "calls java/lang/Class.forName",
                            "calls java/lang/Class.getDeclaredMethods",
                            "calls java/lang/invoke/MethodHandles.lookup",
                            "needs com/fasterxml/jackson/databind/JsonNode",
                            "needs java/lang/reflect/Method",
                            "shows (Lcom/fasterxml/jackson/core/JsonParser;)Lcom/fasterxml/jackson/databind/JsonNode;",
                            "shows Ljava/util/List<Lcom/fasterxml/jackson/core/JsonParser;>;");
        }
    }

    /** All that is forbidden. */
    abstract static class Sinner {
        protected List<JsonParser> parsers = List.of();

        public abstract @Nullable JsonNode read(JsonParser parser);

        static String reflect() throws ClassNotFoundException {
            return MethodHandles.lookup().toString()
                    + Class.forName("java.lang.String").getDeclaredMethods()[0];
        }
    }

    private static final class Faults extends ClassVisitor {
        private final Set<String> found = new TreeSet<>();
        private final ClassReader reader;
        private final char[] buffer;

        Faults(ClassReader reader) {
            super(Opcodes.ASM9);
            this.reader = reader;
            this.buffer = new char[reader.getMaxStringLength()];
        }

        private boolean isStructured() {
            return reader.getClassName().startsWith(STRUCTURED);
        }

        private void add(String fault) {
            found.add(reader.getClassName() + " " + fault);
        }

        /** The constants name every class, method and type that the code uses, whatever uses it. */
        void readConstants() {
            for (int i = 1; i < reader.getItemCount(); i++) {
                int at = reader.getItem(i);
                if (at == 0) {
                    continue; // the second half of a long or a double
                }
                int tag = reader.readByte(at - 1);
                if (tag == CLASS) {
                    needs(reader.readUTF8(at, buffer));
                } else if (tag >= FIELD && tag <= INTERFACE_METHOD) {
                    int nameAndType = reader.getItem(reader.readUnsignedShort(at + 2));
                    calls(reader.readClass(at, buffer), reader.readUTF8(nameAndType, buffer));
                } else if (tag == DYNAMIC_CONSTANT) {
                    add("has a dynamic constant");
                } else if (tag == UTF8) {
                    TYPE.matcher(text(at)).results().forEach(m -> needs(m.group(1)));
                }
            }
        }

        /** A constant of text: two bytes of length, then characters, of which none in a type's name is beyond ASCII. */
        private String text(int at) {
            StringBuilder text = new StringBuilder();
            for (int i = at + 2; i < at + 2 + reader.readUnsignedShort(at); i++) {
                text.append((char) reader.readByte(i));
            }
            return text.toString();
        }

        private void needs(String type) {
            String name = type.replaceFirst("^\\[+L?", "");
            boolean allowed = !name.contains("/") || NEEDED.stream().anyMatch(name::startsWith);
            if (isStructured()) {
                allowed |= OPTIONAL.stream().anyMatch(name::startsWith);
            } else if (name.startsWith(STRUCTURED)) {
                allowed = LEADING.contains(reader.getClassName());
            }
            boolean reflective = REFLECTIVE.stream().anyMatch(name::startsWith);
            if (!allowed || (reflective && !isStructured())) {
                add("needs " + name.replace(";", ""));
            }
        }

        private void calls(String owner, String method) {
            boolean looksIn = owner.equals("java/lang/Class") && !HARMLESS.contains(method);
            boolean handles = owner.startsWith("java/lang/invoke/")
                    && !LINKERS.contains(owner)
                    && !reader.getClassName().equals(VIRTUAL_THREADS);
            if (!isStructured() && (looksIn || handles || owner.equals("java/lang/ClassLoader"))) {
                add("calls " + owner + "." + method);
            }
        }

        @Override
        public void visit(int version, int access, String name, String type, String parent, String[] interfaces) {
            assertThat(version).as(name).isEqualTo(Opcodes.V17);
            shows(access, type, parent);
            if (isStructured() && isPublic() && !parent.equals("java/lang/Object")) {
                add("inherits from " + parent);
            }
        }

        private boolean isPublic() {
            return (reader.getAccess() & Opcodes.ACC_PUBLIC) != 0;
        }

        @Override
        public @Nullable FieldVisitor visitField(int access, String name, String type, String generic, Object value) {
            shows(access, type, generic);
            return null;
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access, String name, String type, String generic, String[] exceptions) {
            shows(access, type, generic);
            shows(access, exceptions == null ? new String[0] : exceptions);
            return null;
        }

        /**
         * Members count whatever their class, since a public class may inherit them. In the package of schemas, whose classes extend
         * Jackson's own, only those of public classes do, and these may inherit nothing.
         */
        private void shows(int access, @Nullable String... types) {
            if (isStructured() && !isPublic()) {
                return;
            }
            for (String type : types) {
                boolean shown = (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0;
                if (shown && type != null && (type.contains("fasterxml") || type.contains("victools"))) {
                    add("shows " + type);
                }
            }
        }
    }
}
