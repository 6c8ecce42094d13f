package dev.signet.codegen.diff.javaapi;

import dev.signet.codegen.declaration.Origin;
import dev.signet.codegen.diff.change.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Something that a Java caller can use.
 *
 * @param use how
 * @param owner the class that has it
 * @param name the member's name; for a type or a supertype the type's name
 * @param parameters what it takes
 * @param type what it gives; empty if that says nothing
 * @param deprecated whether its use is a warning
 * @param causes what of the document it is made of
 * @param link what the JVM looks for
 * @param nullable whether what it gives may be null
 */
record Feature(
        Use use,
        String owner,
        String name,
        List<Parameter> parameters,
        String type,
        boolean deprecated,
        Set<Origin> causes,
        String link,
        boolean nullable) {
    Feature {
        parameters = List.copyOf(parameters);
        type = use == Use.FIELD ? type : Spelling.withoutNulls(type);
        causes = Set.copyOf(causes);
    }

    Feature(
            Use use,
            String owner,
            String name,
            List<Parameter> parameters,
            String type,
            boolean deprecated,
            Set<Origin> causes) {
        this(
                use,
                owner,
                name,
                parameters,
                type,
                deprecated,
                causes,
                link(use, owner, name, parameters),
                Spelling.isNullable(type));
    }

    private static String link(Use use, String owner, String name, List<Parameter> parameters) {
        StringBuilder link = new StringBuilder(64);
        link.append(use).append(' ').append(owner).append('.').append(name).append('(');
        for (int i = 0; i < parameters.size(); i++) {
            link.append(i == 0 ? "" : ",")
                    .append(Spelling.erased(parameters.get(i).type()));
        }
        return link.append(')').toString();
    }

    record Parameter(String name, String type) {
        Parameter {
            type = Spelling.withoutNulls(type);
        }
    }

    /** How a caller uses something. */
    enum Use {
        TYPE,
        SUPERTYPE,
        METHOD,
        /** A constant; {@link Feature#type} holds its value after {@code =} if the compiler copies it to callers. */
        FIELD,
        /** A canonical constructor that callers had better not use, since a builder does the same, and the record pattern. */
        CONSTRUCTOR,
        /** A case that an exhaustive {@code switch} needs. */
        CASE
    }

    /** The same of a type that inherits it. */
    Feature of(String heir) {
        String own = link(use, heir, name, parameters);
        return new Feature(use, heir, name, parameters, type, deprecated, causes, own, nullable);
    }

    List<String> parameterTypes() {
        List<String> types = new ArrayList<>(parameters.size());
        for (Parameter parameter : parameters) {
            types.add(parameter.type());
        }
        return types;
    }

    List<String> parameterNames() {
        return parameters.stream().map(Parameter::name).toList();
    }

    /** {@code Parcel.builder(String, int)}. */
    String shown() {
        return switch (use) {
            case TYPE -> owner;
            case SUPERTYPE, FIELD, CASE -> owner + "." + name;
            case METHOD, CONSTRUCTOR ->
                (use == Use.CONSTRUCTOR ? "new " + owner : owner + "." + name)
                        + "("
                        + String.join(", ", parameterTypes())
                        + ")";
        };
    }
}
