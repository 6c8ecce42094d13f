package dev.signet.codegen.report;

import dev.signet.codegen.javamodel.ClientType.ApiType;
import dev.signet.codegen.javamodel.ClientType.Call;
import java.nio.charset.StandardCharsets;

/** URL fragments within the page. They depend only on names, so links are stable. */
final class Anchors {
    private Anchors() {}

    static String type(String name) {
        return "type/" + encoded(name);
    }

    /** A component, variant or constant of a type. */
    static String member(String type, String name) {
        return type(type) + "/" + encoded(name);
    }

    /** A schema that no type is made of. */
    static String schema(String name) {
        return "schema/" + encoded(name);
    }

    static String call(ApiType api, Call call) {
        return "call/" + encoded(api.accessor()) + "." + encoded(call.name());
    }

    /** As JavaScript's {@code encodeURIComponent}, but for a few marks that browsers write either way. */
    private static String encoded(String name) {
        StringBuilder out = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
            if (plain || b == '_' || b == '-' || b == '.' || b == '~') {
                out.append((char) b);
            } else {
                out.append(String.format("%%%02X", b));
            }
        }
        return out.toString();
    }
}
