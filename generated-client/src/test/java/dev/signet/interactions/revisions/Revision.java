package dev.signet.interactions.revisions;

import dev.signet.interactions.support.JsonValue;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A row of the list of revisions, and the types that were generated from it, found by looking at the compiled classes.
 *
 * @param name as the API has it
 * @param javaPackage of the client
 * @param retired whether its client is deprecated
 */
public record Revision(String name, String javaPackage, boolean retired) {

    /** The row of the newest revision. */
    public static final Revision CURRENT = rows().get(0);

    /** The one row to test; null for all. */
    private static final @Nullable String ONLY = System.getProperty("signet.revision");

    /** Every row that is tested. */
    public static List<Revision> all() {
        return rows().stream()
                .filter(row -> ONLY == null || row.name.equals(ONLY))
                .toList();
    }

    /** The row whose client, model or tests a class belongs to. */
    public static Revision of(Class<?> type) {
        return rows().stream()
                .filter(row -> (type.getPackageName() + ".").startsWith(row.javaPackage + "."))
                .findFirst()
                .orElseThrow();
    }

    private static List<Revision> rows() {
        try {
            Object list = new Load(LoadSettings.builder().build())
                    .loadFromString(Files.readString(Path.of("../spec/revisions.yaml")));
            List<Revision> all = new ArrayList<>();
            for (Object each : (List<?>) ((Map<?, ?>) list).get("revisions")) {
                Map<?, ?> row = (Map<?, ?>) each;
                all.add(new Revision(
                        (String) row.get("revision"),
                        (String) row.get("package"),
                        "retired".equals(row.get("status"))));
            }
            return all;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }

    /** The folder of the compiled main classes. */
    private static Path classes() {
        try {
            return Path.of(JsonValue.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** Every public top-level type of the model. */
    List<Class<?>> types() {
        Path folder = classes().resolve(javaPackage.replace('.', '/')).resolve("model");
        try (Stream<Path> files = Files.list(folder)) {
            List<Class<?>> types = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                String simpleName = String.valueOf(file.getFileName()).replaceAll("\\.class$", "");
                if (simpleName.matches("[A-Z]\\w*")) {
                    Class<?> type = named(simpleName);
                    if (Modifier.isPublic(type.getModifiers())) {
                        types.add(type);
                    }
                }
            }
            return types;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Those that read and write JSON themselves. */
    List<Class<?>> readable() {
        return types().stream()
                .filter(t -> Stream.of(t.getMethods()).anyMatch(m -> m.getName().equals("toJson")))
                .toList();
    }

    List<Class<?>> records() {
        return types().stream().filter(Class::isRecord).toList();
    }

    /** A type of the model, with {@code $} before the name of a nested one. */
    public Class<?> named(String simpleName) {
        try {
            return Class.forName(javaPackage + ".model." + simpleName);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** Whether there is a type of this name. */
    boolean has(String simpleName) {
        return types().stream().anyMatch(type -> type.getSimpleName().equals(simpleName));
    }

    /** The unions that are told by one property, with that property. */
    Map<Class<?>, String> taggedUnions() {
        Map<Class<?>, String> unions = new LinkedHashMap<>();
        for (Class<?> type : readable()) {
            for (Class<?> inner : type.getDeclaredClasses()) {
                if (inner.getSimpleName().equals("Unknown") && inner.getRecordComponents().length == 2) {
                    String tag = inner.getRecordComponents()[0].getName();
                    unions.put(type, tag.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
                }
            }
        }
        return unions;
    }
}
