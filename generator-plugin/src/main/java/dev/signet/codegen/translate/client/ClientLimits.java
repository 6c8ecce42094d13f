package dev.signet.codegen.translate.client;

import dev.signet.codegen.javamodel.ClientType.ApiType;
import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.problem.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports what is more than the classes of a client have room for (JVMS 4.7.3, 4.11), or than javac reads without an end of its stack. */
final class ClientLimits {
    /** Each takes some twenty of the 65,535 constants of a class. */
    private static final int MOST_CALLS = 3_000;

    /** Each takes some twelve bytes of a constructor. */
    private static final int MOST_GROUPS = 2_000;

    private static final int MOST_HEADERS = 1_000;
    private static final int MOST_SCHEMES = 250;
    private static final int MOST_SERVERS = 1_000;
    private static final int MOST_VARIABLES = 250;

    private final Problems problems;

    ClientLimits(Problems problems) {
        this.problems = problems;
    }

    void check(ApiModel model, List<ApiType> apis) {
        if (apis.size() > MOST_GROUPS) {
            problems.error(
                    "#/paths",
                    "the operations are " + apis.size() + " groups of calls, more than a Java class has room for",
                    "give several the same tag, or an `x-resource`");
        }
        for (ApiType api : apis) {
            long calls = api.calls().stream()
                    .mapToLong(call -> call.params() == null && call.streaming() == null ? 1 : 2)
                    .sum();
            if (calls > MOST_CALLS) {
                problems.error(
                        api.calls().get(0).doc().pointer(),
                        "the group of calls `" + api.accessor() + "` has " + calls
                                + " methods, more than a Java class has room for",
                        "give operations other tags, or an `x-resource`");
            }
        }
        int headers = model.info().defaultHeaders().size();
        if (headers > MOST_HEADERS) {
            problems.error(
                    "#/x-default-headers", "it has " + headers + " headers, more than " + MOST_HEADERS, "remove some");
        }
        security("#/security", model.security());
        servers("#/servers", model.info().servers());
        for (Operation operation : model.operations()) {
            security(operation.pointer() + "/security", operation.security());
            servers(operation.pointer() + "/servers", operation.servers());
        }
    }

    private void security(String pointer, ApiModel.@Nullable Security security) {
        long schemes = security == null
                ? 0
                : security.alternatives().stream().mapToLong(List::size).sum();
        if (schemes > MOST_SCHEMES) {
            problems.error(pointer, "it refers to " + schemes + " schemes, more than " + MOST_SCHEMES, "remove some");
        }
    }

    private void servers(String pointer, List<ApiModel.Server> servers) {
        if (servers.size() > MOST_SERVERS) {
            problems.error(pointer, "it has " + servers.size() + " servers, more than " + MOST_SERVERS, "remove some");
        }
        for (ApiModel.Server server : servers) {
            int variables = server.variables().size();
            if (variables > MOST_VARIABLES) {
                problems.error(
                        server.pointer() + "/variables",
                        "it has " + variables + " variables, more than " + MOST_VARIABLES,
                        "remove some");
            }
        }
    }
}
