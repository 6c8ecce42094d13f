package dev.signet.codegen.emit.codec;

import dev.signet.codegen.javamodel.JavaType.Component;
import dev.signet.codegen.javamodel.JavaType.RecordType;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Names of local variables and private constants that stay out of the way of a record's components. */
final class LocalNames {
    private final Set<String> taken = new HashSet<>();
    private final String in;
    private final String key;

    LocalNames(RecordType record) {
        record.components().forEach(c -> taken.add(c.name()));
        record.constants().forEach(c -> taken.add(c.accessor()));
        this.in = free("in", "reader", "jsonReader", "in_");
        this.key = free("name", "key", "propertyName", "name_");
    }

    private String free(String... candidates) {
        return Stream.of(candidates)
                .filter(c -> !taken.contains(c))
                .findFirst()
                .orElse(candidates[candidates.length - 1] + "_");
    }

    /** The reader. */
    String in() {
        return in;
    }

    /** The name of the property being read. */
    String key() {
        return key;
    }

    /** What was thrown. */
    String caught() {
        return free("e", "broken", "e_");
    }

    /** Whether a component that may be null was there. */
    String seen(Component c) {
        String name = "has" + c.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + c.name().substring(1);
        return taken.contains(name) ? name + "_" : name;
    }
}
