package dev.signet.codegen.translate;

import dev.signet.codegen.javamodel.ClientType;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.TypeRef;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Drops enums that an inline single-valued schema became before it turned out to be a constant. */
final class UnusedTypes {
    private UnusedTypes() {}

    static List<JavaType> prune(List<JavaType> types, @Nullable ClientType client) {
        Set<String> used = new HashSet<>();
        for (ClientType.Call call : client == null ? List.<ClientType.Call>of() : client.calls()) {
            call.required().forEach(a -> use(a.type(), used));
            if (call.params() != null) {
                call.params().arguments().forEach(a -> use(a.type(), used));
            }
            if (call.body() != null) {
                use(call.body().type(), used);
                if (call.body().parts() != null) {
                    call.body().parts().fields().forEach(field -> use(field.type(), used));
                }
            }
            call.result().types().forEach(type -> use(type, used));
            if (call.headers() != null) {
                call.headers().fields().forEach(field -> use(field.type(), used));
            }
            if (call.streaming() != null) {
                use(call.streaming().event(), used);
            }
        }
        if (client != null && client.errors() != null) {
            client.errors().variants().forEach(variant -> use(variant.type(), used));
        }
        types.forEach(type -> type.content().forEach(each -> use(each, used)));
        return types.stream().filter(t -> !isLeftOver(t, used)).toList();
    }

    private static void use(TypeRef type, Set<String> used) {
        type.leaf().asNamed().filter(TypeRef::isEnum).ifPresent(named -> used.add(named.name()));
    }

    private static boolean isLeftOver(JavaType type, Set<String> used) {
        return type.asEnum()
                .filter(e -> e.values().size() == 1
                        && e.doc().pointer().contains("/properties/")
                        && !used.contains(e.name()))
                .isPresent();
    }
}
