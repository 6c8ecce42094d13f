package dev.signet.codegen.javamodel;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What classes are called that stand for nothing in the document: those that check, and the module for databind. They give way to
 * everything that the document names.
 */
public final class ConstraintNames {
    private final Set<String> types;
    private final Set<String> apis;

    public ConstraintNames(JavaModel model) {
        this.types = lower(model.types().stream().map(JavaType::name));
        ClientType client = model.client();
        this.apis = client == null
                ? Set.of()
                : lower(Stream.concat(
                        Stream.of(client.name()),
                        Stream.concat(
                                client.events().stream().map(ClientType.EventsType::name),
                                Stream.concat(
                                        client.apis().stream().flatMap(a -> Stream.of(a.name(), a.requests())),
                                        client.calls().stream()
                                                .flatMap(c -> Stream.ofNullable(c.params()))
                                                .map(ClientType.ParamsType::name)))));
    }

    private static Set<String> lower(Stream<String> names) {
        return names.map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /** For a type of the model. */
    public String ofType(String name) {
        return free(name + "Constraints", types);
    }

    /** For the parameters of a call. */
    public String ofParams(String name) {
        return free(name + "Constraints", apis);
    }

    /** For what has databind know all types; the client may be in their package. */
    String ofDatabind() {
        Set<String> all = new HashSet<>(types);
        all.addAll(apis);
        return free("DatabindModule", all);
    }

    private static String free(String wanted, Set<String> taken) {
        String given = wanted;
        for (int n = 2; isTaken(given.toLowerCase(Locale.ROOT), taken); n++) {
            given = wanted + n;
        }
        return given;
    }

    /** A class that grows long goes on in parts. */
    private static boolean isTaken(String name, Set<String> taken) {
        return taken.contains(name) || taken.stream().anyMatch(other -> other.startsWith(name + "part"));
    }
}
