package dev.signet.codegen.translate.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A scope of Java names in which each is given once. */
public final class Names {
    /** Words that no identifier may be (JLS 3.9), with the restricted ones that hurt as a name. */
    private static final Set<String> KEYWORDS = Set.of(
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "const",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "false",
            "final",
            "finally",
            "float",
            "for",
            "goto",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "native",
            "new",
            "null",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "short",
            "static",
            "strictfp",
            "super",
            "switch",
            "synchronized",
            "this",
            "throw",
            "throws",
            "transient",
            "true",
            "try",
            "void",
            "volatile",
            "while",
            "_",
            "var",
            "yield",
            "record",
            "sealed",
            "permits",
            "non-sealed",
            "when");

    /** Methods that every object has and that nothing else can be called, whatever its parameters. */
    public static final Set<String> OBJECT_METHODS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    /** Methods that generated records have. */
    private static final Set<String> RECORD_MEMBERS =
            Set.of("extras", "toJson", "writeTo", "toBuilder", "builder", "fromJson", "build");

    private static final Set<String> JAVA_LANG = Set.of(
            "AbstractMethodError",
            "Appendable",
            "ArithmeticException",
            "AssertionError",
            "AutoCloseable",
            "Boolean",
            "Byte",
            "CharSequence",
            "Character",
            "Class",
            "ClassLoader",
            "ClassValue",
            "Cloneable",
            "Comparable",
            "Compiler",
            "Deprecated",
            "Double",
            "Enum",
            "Error",
            "Exception",
            "Float",
            "FunctionalInterface",
            "IO",
            "Integer",
            "Iterable",
            "Long",
            "Math",
            "Module",
            "ModuleLayer",
            "Number",
            "Object",
            "Override",
            "Package",
            "Process",
            "ProcessBuilder",
            "ProcessHandle",
            "Readable",
            "Record",
            "Runnable",
            "Runtime",
            "RuntimeException",
            "RuntimePermission",
            "SafeVarargs",
            "ScopedValue",
            "SecurityException",
            "SecurityManager",
            "Short",
            "StableValue",
            "StackWalker",
            "StrictMath",
            "String",
            "StringBuffer",
            "StringBuilder",
            "StringTemplate",
            "SuppressWarnings",
            "System",
            "Thread",
            "ThreadDeath",
            "ThreadGroup",
            "ThreadLocal",
            "Throwable",
            "VerifyError",
            "VirtualMachineError",
            "Void");

    /** The constant that every type of the model has. */
    public static final String CODEC = "CODEC";

    /** Names of nested types, which would hide a top-level one of the same name. */
    private static final Set<String> NESTED = Set.of("Builder", "Codec", "Known", "Unknown");

    /** Constants of generated types and of what they extend, which would be meant where a type of the same name is (JLS 6.4.2). */
    private static final Set<String> CONSTANTS = Set.of(CODEC, "ERRORS", "LAST", "NAMES", "NONE", "TEXTS", "UNKNOWN");

    /** Types that generated records mention: a nested type of their union would hide them. */
    private static final Set<String> USED = Set.of(
            "ArrayList",
            "BigDecimal",
            "BigInteger",
            "Duration",
            "Extras",
            "Generated",
            "Immutable",
            "InputStream",
            "JsonArray",
            "JsonCodec",
            "JsonFormatException",
            "JsonName",
            "JsonObject",
            "JsonReader",
            "JsonValue",
            "JsonWriter",
            "LinkedHashMap",
            "List",
            "LocalDate",
            "Map",
            "NullMarked",
            "Nullable",
            "Objects",
            "OffsetDateTime",
            "OffsetTime",
            "OutputStream",
            "URI",
            "UUID");

    private static final Pattern DEVICE = Pattern.compile("(?i)con|prn|aux|nul|com[0-9]|lpt[0-9]|con(in|out)\\$");

    private static final int LONGEST_NUMBER = 100;

    private final Set<String> taken = new HashSet<>();

    /** For a name that was taken, without and with its separator, the first number that was never tried. */
    private final Map<String, Integer> tried = new HashMap<>();

    private final UnaryOperator<String> key;

    private Names(UnaryOperator<String> key) {
        this.key = key;
    }

    /** Types of one package: their files must differ on disks that ignore case. */
    public static Names ofTypes() {
        return new Names(name -> name.toLowerCase(Locale.ROOT));
    }

    public static Names ofMembers() {
        return new Names(UnaryOperator.identity());
    }

    /** The constants of an enum: the names of what stands beside them are taken. */
    public static Names ofConstants() {
        Names names = ofMembers();
        names.take("value");
        names.take(CODEC);
        NESTED.forEach(names::take);
        return names;
    }

    /** Whether the name was still free; it is taken now. */
    public boolean take(String name) {
        return taken.add(key.apply(name));
    }

    public boolean isTaken(String name) {
        return taken.contains(key.apply(name));
    }

    /** The name, or the first of {@code name2}, {@code name3} … that is free. */
    public String allot(String name, String separator) {
        return allot(name, separator, candidate -> true);
    }

    /**
     * The same, of those that are acceptable.
     *
     * @param acceptable must always say the same of a name once it has refused it
     */
    public String allot(String name, String separator, Predicate<String> acceptable) {
        if (acceptable.test(name) && take(name)) {
            return name;
        }
        String stem = name + separator;
        // a name is never given back, so what was taken once need not be tried again
        int n = tried.getOrDefault(key.apply(stem), 2);
        while (!acceptable.test(stem + n) || !take(stem + n)) {
            n++;
        }
        tried.put(key.apply(stem), n + 1);
        return stem + n;
    }

    /**
     * What something is to be called.
     *
     * @param name the name
     * @param exact whether that is its name in the document, so that it comes before names that were made
     */
    public record Wish(String name, boolean exact) {
        /** The name of a property as a component. */
        public static Wish component(String raw) {
            String name = Names.component(raw);
            return new Wish(name, name.equals(raw));
        }
    }

    /**
     * Allots each its name, exact ones first: {@code id} stays {@code id} beside {@code _id}. Among others the one that stands first in
     * the document keeps the name, so that what is added at the end renames nothing.
     */
    public List<String> allotAll(List<Wish> wishes, String separator) {
        String[] names = new String[wishes.size()];
        for (boolean exact : new boolean[] {true, false}) {
            for (int i = 0; i < names.length; i++) {
                Wish wish = wishes.get(i);
                if (wish.exact() == exact) {
                    names[i] = allot(wish.name(), separator);
                }
            }
        }
        return List.of(names);
    }

    /** A type's name is a file's name too: it is none that would hide another type, or that Windows keeps for devices. */
    public static String type(String raw) {
        String name = WordSplitter.pascal(raw);
        return hides(name) || isDevice(name) ? name + "Model" : name;
    }

    /** Whether Windows takes a file of that name, with any extension, for a device. */
    public static boolean isDevice(String name) {
        return DEVICE.matcher(name).matches();
    }

    /** Whether a nested type of that name would hide one that generated code mentions. */
    public static boolean isUsed(String name) {
        return USED.contains(name);
    }

    public static String component(String raw) {
        String name = WordSplitter.camel(raw);
        return KEYWORDS.contains(name) || isMember(name) ? name + "_" : name;
    }

    /** Whether {@code x-java-name} can be a component's name as it is. */
    public static boolean isComponent(String name) {
        return isIdentifier(name) && !isMember(name) && !Character.isUpperCase(name.codePointAt(0));
    }

    private static boolean isMember(String name) {
        return OBJECT_METHODS.contains(name) || RECORD_MEMBERS.contains(name);
    }

    /** The accessor of what tells the variants of a union; one that is unknown has its {@code json} beside it. */
    public static String tag(String raw) {
        String name = component(raw);
        return name.equals("json") ? "json_" : name;
    }

    public static String constant(String raw) {
        String name = WordSplitter.constant(raw);
        return name.equals("_") ? "UNDERSCORE" : name;
    }

    /** {@code VALUE_1}, {@code VALUE_MINUS_1_5}, {@code VALUE_1E30}: another name for each number. */
    public static String number(String canonical) {
        String name = "VALUE_"
                + canonical
                        .replace("E-", "E_MINUS_")
                        .replace("E+", "E")
                        .replace("-", "MINUS_")
                        .replace('.', '_');
        return name.length() <= LONGEST_NUMBER
                ? name
                : name.substring(0, 80) + "_" + Integer.toHexString(name.hashCode());
    }

    /** Whether a type of that name would hide one of {@code java.lang} or one that generated types nest, or be hidden by a constant. */
    public static boolean hides(String name) {
        return JAVA_LANG.contains(name) || NESTED.contains(name) || CONSTANTS.contains(name);
    }

    /** Whether {@code x-java-name} can be taken as it is; a name with {@code $} could be that of the class file of a nested type. */
    public static boolean isTypeName(String name) {
        return isIdentifier(name) && name.chars().allMatch(c -> c < 128 && c != '$') && name.length() <= 100;
    }

    public static boolean isIdentifier(String name) {
        return !name.isEmpty()
                && Character.isJavaIdentifierStart(name.codePointAt(0))
                && name.codePoints().allMatch(Character::isJavaIdentifierPart)
                && !KEYWORDS.contains(name);
    }
}
