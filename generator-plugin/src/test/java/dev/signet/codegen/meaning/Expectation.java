package dev.signet.codegen.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.roundtrip.Reflection;
import dev.signet.codegen.roundtrip.Workshop;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the table of cases says of a value: its class, that of a component, or a few words; a parent that is none of its heirs is plain. */
record Expectation(Workshop.Made made, Class<?> type, Object value) {
    private static final Pattern OF_COMPONENT = Pattern.compile("(\\w+)\\(\\) is (.*)");
    private static final Pattern OTHERS = Pattern.compile("; (\\{[^}]*\\}) is (?:an? )?(\\w+)");
    private static final Pattern OF_TYPE = Pattern.compile("(?:a plain )?([A-Z]\\w*(?:\\.[A-Z]\\w*)?)(?:[,( ].*)?");
    private static final Pattern MEMBERS = Pattern.compile("the variant of \\w+, with ([\\w, ]+?)(?:;.*)?");
    private static final Pattern OF_PART =
            Pattern.compile("a plain (\\w+).*|the constant of (\\w+)|the (date-time) variant.*");

    /** What is not as expected; null if nothing. */
    @Nullable
    String unlike(String expected) {
        if (expected.startsWith("comes back") || expected.startsWith("is read")) {
            return null;
        }
        Matcher component = OF_COMPONENT.matcher(expected);
        if (component.matches()) {
            return unlikeComponent(component.group(1), component.group(2));
        }
        Matcher members = MEMBERS.matcher(expected);
        if (members.matches()) {
            List<String> names = Stream.of(orEmpty(value.getClass().getRecordComponents()))
                    .map(RecordComponent::getName)
                    .toList();
            return names.containsAll(List.of(members.group(1).split(", | and "))) ? null : "has only " + names;
        }
        Matcher named = OF_TYPE.matcher(expected);
        assertThat(named.matches())
                .as("an expectation that the test understands: " + expected)
                .isTrue();
        String wanted = javaName(named.group(1));
        boolean plain = expected.startsWith("a plain ") && name(value).equals("Plain" + wanted);
        return plain || name(value).equals(wanted) ? null : "reads as " + name(value);
    }

    private static RecordComponent[] orEmpty(RecordComponent @Nullable [] components) {
        return components == null ? new RecordComponent[0] : components;
    }

    private @Nullable String unlikeComponent(String component, String expected) {
        Object part = part(value, component);
        Matcher of = OF_PART.matcher(expected);
        assertThat(of.matches())
                .as("an expectation that the test understands: " + expected)
                .isTrue();
        String start = of.group(1) != null ? of.group(1) : of.group(2) != null ? of.group(2) : "";
        boolean right = of.group(3) != null
                ? name(part).contains("DateTime")
                : name(part).replaceFirst("^Plain", "").startsWith(start);
        if (!right || name(part).endsWith("Unknown")) {
            return "has a " + name(part);
        }
        for (Matcher other = OTHERS.matcher(expected); other.find(); ) {
            Object read = part(Reflection.fromJson(type, "{\"" + component + "\":" + other.group(1) + "}"), component);
            if (!name(read).endsWith(other.group(2))) {
                return other.group(1) + " reads as " + name(read);
            }
        }
        return null;
    }

    private static Object part(Object value, String component) {
        return Objects.requireNonNull(Reflection.call(Reflection.method(value.getClass(), component), value));
    }

    /** The name in Java of the type of a schema, which Java may have for something else. */
    private String javaName(String schema) {
        return made.model().types().stream()
                .filter(each -> each.doc().pointer().equals("#/components/schemas/" + schema))
                .map(each -> each.name())
                .findFirst()
                .orElse(schema);
    }

    /** The simple name of a class, a nested one as {@code Outer.Inner}. */
    private static String name(Object value) {
        String name = value.getClass().getName();
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }
}
